import { expect, test } from 'vitest';
import { draftOf } from '../../../src/ingest/draft.ts';
import { readArticle } from '../../../src/ingest/read.ts';
import { claimsText, sourceText } from '../../../src/ingest/write.ts';
import { overlaps } from '../../../src/proofs/overlap.ts';
import { parseYaml } from '../../../src/reading/document.ts';
import { parseMdx } from '../../../src/reading/mdx.ts';
import { validate } from '../../../src/reading/validate.ts';
import { claimFile, source } from '../../../src/schema/index.ts';
import { bytesOf, field } from './field.ts';

const text = [
  'Larch vs Rowan: which one?',
  '',
  'Larch keeps every note in a plain file, whereas Rowan keeps them in a vault that only it can open.',
  '',
  'Everything that you always wanted to know about search and more',
  '',
  'Larch finds any word at once; {Rowan} <is> slower.',
  '',
  'Point LarchRowan',
  'SearchFastSlow',
  'PriceFreeFour crowns',
].join('\n');
const draftFrom = async (licence?: string) =>
  draftOf('made-up', await readArticle('a.txt', bytesOf(text), field), licence);

test('meets the schema, claims and source alike', async () => {
  const draft = await draftFrom();
  const { front, problems } = parseMdx('a.mdx', sourceText(draft));
  expect([...problems, ...validate(source, front).problems]).toEqual([]);
  for (const claims of draft.claims.values())
    expect(validate(claimFile, parseYaml('a.yaml', claimsText(claims))).problems).toEqual([]);
});

test('accounts for every line once', async () => {
  const { ledger, lines } = (await draftFrom()).source;
  expect(
    ledger.flatMap(({ from, to }) =>
      Array.from({ length: to - from + 1 }, (_, index) => from + index),
    ),
  ).toEqual(Array.from({ length: lines }, (_, index) => index + 1));
});

test('repeats no eight words of the article', async () => {
  const draft = await draftFrom();
  const written = [sourceText(draft), ...[...draft.claims.values()].map(claimsText)].join('\n');
  expect(overlaps(written, text, [draft.source.title])).toEqual([]);
});

test('lays out a rebuilt table as a skeleton with a claim in every cell', async () => {
  expect((await draftFrom()).body).toMatch(
    /\| Search\s+\| <Claim id="made-up-line-10-1" \/>\s+\| <Claim id="made-up-line-10-2" \/>\s+\|/,
  );
});

test('keeps the full text, tables too, where it may be republished', async () => {
  const { body } = await draftFrom('CC BY 4.0');
  expect(body).toContain('Larch finds any word at once; \\{Rowan} \\<is> slower.');
  expect(body).toMatch(/\| Price\s+\| Free\s+\| Four crowns\s+\|/);
});

test('proposes further criteria beside the first', async () => {
  const written = [...(await draftFrom()).claims.values()].map(claimsText).join('\n');
  expect(written).toMatch(/criterion: \w+ # or \w+/);
});

test('finds shared runs whatever their case, punctuation and line breaks, as long as they go', () => {
  const found = overlaps(
    'As they say:\nkeeps EVERY note, in a\nplain file – whereas rowan keeps books.',
    text,
  );
  expect(found).toEqual([
    { line: 2, words: 'keeps every note in a plain file whereas rowan keeps' },
  ]);
  expect(overlaps('keeps every note in a plain file', text)).toEqual([]);
});
