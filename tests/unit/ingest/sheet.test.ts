import { expect, test } from 'vitest';
import { readArticle } from '../../../src/ingest/read.ts';
import { sheetOf } from '../../../src/ingest/sheet.ts';
import { articleText, ledgerFor } from '../../../src/ingest/take.ts';
import { statementsOf } from '../../../src/ingest/worksheet.ts';
import { readWorksheet } from '../../../src/ingest/worksheet-read.ts';
import { worksheetText } from '../../../src/ingest/worksheet-text.ts';
import { overlaps } from '../../../src/proofs/overlap.ts';
import { parseMdx } from '../../../src/reading/mdx.ts';
import { validate } from '../../../src/reading/validate.ts';
import { source } from '../../../src/schema/index.ts';
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
const sheetFrom = async (licence?: string) =>
  sheetOf('made-up', await readArticle('a.txt', bytesOf(text), field), licence);
const articleFrom = async (licence?: string) => {
  const sheet = await sheetFrom(licence);
  return articleText(sheet, text, [], ledgerFor(sheet, text, new Map()), false, new Map());
};

test('becomes an article that meets the schema, a draft', async () => {
  const { front, problems } = parseMdx('a.mdx', await articleFrom());
  expect([...problems, ...validate(source, front).problems]).toEqual([]);
  expect(validate(source, front).data?.draft).toBe(true);
});

test('offers for a statement a criterion and the claims that it may be', async () => {
  const found = statementsOf(await sheetFrom()).find(({ lines }) => lines[0] === 7);
  expect(found).toMatchObject({
    words: 'Larch finds any word at once; {Rowan} <is> slower.',
    offers: [
      {
        claim: 'larch-finds-any-word',
        text: 'Larch finds words at once.',
        verdict: 'not checked yet',
      },
    ],
    guess: { criterion: 'search', subjects: ['larch', 'rowan'], stance: 'none', kind: 'fact' },
    decision: { claims: [] },
  });
});

test('is read as it was written', async () => {
  for (const licence of [undefined, 'CC BY 4.0']) {
    const sheet = await sheetFrom(licence);
    const { sheet: again, problems } = readWorksheet('a.worksheet.md', worksheetText(sheet));
    expect(problems).toEqual([]);
    expect(again).toEqual(sheet);
  }
});

test('accounts for every line once', async () => {
  const ledger = ledgerFor(await sheetFrom(), text, new Map());
  expect(
    ledger.flatMap(({ from, to }) =>
      Array.from({ length: to - from + 1 }, (_, index) => from + index),
    ),
  ).toEqual(Array.from({ length: text.split('\n').length }, (_, index) => index + 1));
});

test('gives the article no eight words of its own', async () => {
  expect(overlaps(await articleFrom(), text, [(await sheetFrom()).title])).toEqual([]);
});

test('keeps the full text, tables too, where it may be republished', async () => {
  const mdx = await articleFrom('CC BY 4.0');
  expect(mdx).toContain('Larch finds any word at once; \\{Rowan} \\<is> slower.');
  expect(mdx).toMatch(/\| Price\s+\| Free\s+\| Four crowns\s+\|/);
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
