import { expect, test } from 'vitest';
import { draftOf } from '../../../src/ingest/draft.ts';
import { readArticle } from '../../../src/ingest/read.ts';
import { sayingsText, sourceText } from '../../../src/ingest/write.ts';
import { overlaps } from '../../../src/proofs/overlap.ts';
import { parseYaml } from '../../../src/reading/document.ts';
import { parseMdx } from '../../../src/reading/mdx.ts';
import { validate } from '../../../src/reading/validate.ts';
import { kinds, source } from '../../../src/schema/index.ts';
import { bytesOf, claim, taught } from './field.ts';

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
const field = taught({ search: [claim('larch-finds-any-word', 'Larch finds words at once.')] });
const draftFrom = async (licence?: string) =>
  draftOf('made-up', await readArticle('a.txt', bytesOf(text), field), licence);

test('meets the schema, sayings and source alike', async () => {
  const draft = await draftFrom();
  const { front, problems } = parseMdx('a.mdx', sourceText(draft));
  expect([...problems, ...validate(source, front).problems]).toEqual([]);
  const sayings = parseYaml('a.yaml', sayingsText(draft.sayings));
  expect(validate(kinds.saying.file.schema, sayings).problems).toEqual([]);
});

test('drafts a saying without a claim, with the criterion and the claims that it may be', async () => {
  const { sayings } = await draftFrom();
  const found = sayings.find(({ record }) => record.lines[0]?.line === 7);
  expect(found).toMatchObject({
    where: 'line 7 (fact about larch, rowan)',
    record: {
      draft: true,
      criterion: 'search',
      candidates: [{ claim: 'larch-finds-any-word', text: 'Larch finds words at once.' }],
    },
  });
  expect(found?.record).not.toHaveProperty('claim');
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
  const written = [sourceText(draft), sayingsText(draft.sayings)].join('\n');
  expect(overlaps(written, text, [draft.source.title])).toEqual([]);
});

test('lays out a rebuilt table as a skeleton with the line of every cell', async () => {
  expect((await draftFrom()).body).toMatch(/\| Search\s+\| \(line 10\)\s+\| \(line 10\)\s+\|/);
});

test('keeps the full text, tables too, where it may be republished', async () => {
  const { body } = await draftFrom('CC BY 4.0');
  expect(body).toContain('Larch finds any word at once; \\{Rowan} \\<is> slower.');
  expect(body).toMatch(/\| Price\s+\| Free\s+\| Four crowns\s+\|/);
});

test('proposes further criteria beside the first', async () => {
  expect(sayingsText((await draftFrom()).sayings)).toMatch(/criterion: \w+ # or \w+/);
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
