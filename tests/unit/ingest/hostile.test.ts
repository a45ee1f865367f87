import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bytesOfFile } from '../../../src/ingest/bytes.ts';
import { limits } from '../../../src/ingest/decode.ts';
import { readArticle } from '../../../src/ingest/read.ts';
import { sheetOf } from '../../../src/ingest/sheet.ts';
import { articleText, ledgerFor } from '../../../src/ingest/take.ts';
import { readWorksheet } from '../../../src/ingest/worksheet-read.ts';
import { worksheetText } from '../../../src/ingest/worksheet-text.ts';
import { parseMdx } from '../../../src/reading/mdx.ts';
import { bytesOf, field } from './field.ts';

const prose = 'Larch keeps every note in a plain file, whereas Rowan keeps them in a vault.';
const take = (name: string, text: string | Uint8Array) =>
  readArticle(name, typeof text === 'string' ? bytesOf(text) : text, field);

/** The MDX that would be written by way of the worksheet, with the full text in it. */
async function mdxOf(name: string, text: string): Promise<string> {
  const reading = await take(name, text);
  const written = worksheetText(sheetOf('made-up', reading, 'CC BY 4.0'));
  const { sheet, problems } = readWorksheet('a.worksheet.md', written);
  expect(problems).toEqual([]);
  const { text: archived } = reading.article;
  return articleText(sheet, archived, [], ledgerFor(sheet, archived, new Map()), false, new Map());
}

const attacks = [
  '<script>alert(1)</script>',
  '<img src=x onerror="alert(1)">',
  '[click](javascript:alert(1))',
  '[click](  JAVASCRIPT:alert(1))',
  '<javascript:alert(1)>',
  '{process.exit(1)}',
  'export const a = 1',
  "import fs from 'node:fs'",
  '<Claim id="x" />',
  '<!-- a comment -->',
  '| a | {b} |',
  '![x](data:text/html,<script>alert(1)</script>)',
  '\\{escaped}',
  '~~~\n{code}',
];

test.each(attacks)('lets nothing run in the MDX: %s', async (attack) => {
  const pages = [
    `# Larch vs Rowan\n\n${prose}\n\n${attack}\n\n${prose} ${attack}\n\n- ${attack}\n`,
    `Larch vs Rowan\n\n${prose}\n\n${attack}\n`,
  ];
  for (const [index, page] of pages.entries()) {
    const mdx = await mdxOf(index === 0 ? 'a.md' : 'a.txt', page);
    const { problems, body } = parseMdx('a.mdx', mdx);
    expect(problems).toEqual([]);
    expect(body.uses.every(({ name }) => name === 'Section')).toBe(true);
    expect(body.links.filter(({ url }) => !/^(?:https?:|mailto:|#|\/|\.)/.test(url))).toEqual([]);
  }
});

test.each(attacks)('lets nothing run from a page: %s', async (attack) => {
  const page = `<html><body><article><h1>Larch vs Rowan</h1><p>${prose}</p><p>${attack}</p><p onclick="alert(1)">${prose}</p></article></body></html>`;
  const { problems, body } = parseMdx('a.mdx', await mdxOf('a.html', page));
  expect(problems).toEqual([]);
  expect(body.uses.every(({ name }) => name === 'Section')).toBe(true);
});

test('leaves scripts, styles and handlers out of the archived text', async () => {
  const { article } = await take(
    'a.html',
    `<html><body><h1>Larch vs Rowan</h1><script>alert(1)</script><style>p{}</style><p onclick="alert(2)">${prose}</p></body></html>`,
  );
  expect(article.text).not.toMatch(/alert|\{/);
});

test.each([
  ['an empty file', ''],
  ['white space', ' \n\t\n'],
  ['a page without text', '<html><body><script>load()</script></body></html>'],
])('refuses %s and says what to do', async (_, text) => {
  await expect(take('a.html', text)).rejects.toThrow(/a\.html: .+; allowed: .+ \(.+\)/);
});

test('refuses a binary file', async () => {
  await expect(
    take('a.txt', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0x49])),
  ).rejects.toThrow(/a binary file/);
});

test('refuses 20 MB and says how much is allowed', async () => {
  await expect(take('a.txt', new Uint8Array(20_000_000).fill(97))).rejects.toThrow(
    /more than 4 MB; allowed: at most that/,
  );
});

test('refuses one endless line with its place', async () => {
  await expect(
    take('a.txt', `Larch vs Rowan\n${'Larch is fast. '.repeat(limits.lineLength / 10)}`),
  ).rejects.toThrow(/a\.txt:2: a line of \d+ characters/);
});

test('refuses more lines than an article has', async () => {
  await expect(take('a.txt', 'Larch\n'.repeat(limits.lines + 1))).rejects.toThrow(/4002 lines/);
});

test('takes 500 levels of nesting, and refuses what no parser survives', async () => {
  const nested = (levels: number) =>
    `<html><body>${'<div>'.repeat(levels)}<p>${prose}</p>${'</div>'.repeat(levels)}</body></html>`;
  expect((await take('a.html', nested(500))).article.text.trim()).toBe(prose);
  await expect(take('a.html', nested(50_000))).rejects.toThrow(/nested thousands of levels deep/);
});

test.each([
  ['lists within lists', `${'- '.repeat(101)}x`, /a\.md:3: a line that begins 202 characters deep/],
  ['lists within lists, line by line', `${' '.repeat(201)}- x`, /that begins 203 characters deep/],
  ['quotes within quotes', `${'>'.repeat(9000)} x`, /a\.md:3: a line that begins 9001/],
  ['numbers within numbers', `${'1. '.repeat(70)}x`, /a line that begins 210/],
  ['marks that could pair', 'a**b_'.repeat(700), /a\.md:3: 3500 characters and 2100 marks/],
  ['links that do not end', '[a]('.repeat(1100), /4400 characters and 2200 marks/],
  [
    'a table of thousands of columns',
    `${'|a'.repeat(1100)}\n${'|-'.repeat(1100)}`,
    /and 2200 marks/,
  ],
  ['a block without an end', `${'word '.repeat(2000)}\n`.repeat(3), /and 0 marks without an empty/],
])('refuses Markdown of %s, over which parsers take minutes', async (_, text, says) => {
  await expect(take('a.md', `${prose}\n\n${text}\n\n${prose}\n`)).rejects.toThrow(says);
});

test('takes Markdown as people write it: rules, deep lists, long lists with links', async () => {
  const list = '- [Larch](/larch) keeps **every** note in a file.\n'.repeat(300);
  const nested = Array.from({ length: 9 }, (_, at) => `${'  '.repeat(at)}- Larch`).join('\n');
  const text = `${prose}\n\n${'-'.repeat(300)}\n\n${'* '.repeat(150)}\n\n${list}\n${nested}\n`;
  expect((await take('a.md', text)).article.text).toContain(prose);
});

test('refuses a page of more elements than an article has', async () => {
  const page = `<html><body><p>${prose}${'<b>x</b>'.repeat(limits.elements)}</p></body></html>`;
  await expect(take('a.html', page)).rejects.toThrow(
    /the page: 50\d{3} elements; allowed: at most/,
  );
});

test('takes a cell that says it is as wide as a million', async () => {
  const page = `<html><body><h1>Larch vs Rowan</h1><table><tr><td colspan="99999999" rowspan="99999999">${prose}</td></tr></table></body></html>`;
  expect((await take('a.html', page)).article.text).toContain(prose);
});

test('reads text from right to left, and gives its sections ids of their own', async () => {
  const { structure, candidates } = await take(
    'a.txt',
    'Larch مقابل Rowan\n\nالسرعة\n\nيحفظ Larch كل ملاحظة في ملف عادي بينما يحفظ Rowan كل شيء في خزنة واحدة.\n',
  );
  expect(candidates.map(({ subjects }) => subjects)).toEqual([['larch', 'rowan']]);
  expect(
    sheetOf('made-up', {
      article: { format: 'text', text: '', metadata: {}, boilerplate: new Map(), doubts: [] },
      structure,
      candidates,
    }).sections[0]?.id,
  ).toMatch(/^[a-z][a-z0-9-]*$/);
});

test.each([
  [
    'UTF-8 with a byte order mark',
    Uint8Array.from([0xef, 0xbb, 0xbf, ...bytesOf('Café')]),
    'Café',
    0,
  ],
  ['UTF-16, little end first', Uint8Array.from([0xff, 0xfe, 0x43, 0, 0xe9, 0]), 'Cé', 0],
  ['UTF-16, big end first', Uint8Array.from([0xfe, 0xff, 0, 0x43, 0, 0xe9]), 'Cé', 0],
  ['an encoding that is not declared', Uint8Array.from([0x43, 0x61, 0x66, 0xe9]), 'Café', 1],
  ['line ends of another system', bytesOf('a\r\nb\rc'), 'a\nb\nc', 0],
])('reads %s', async (_, bytes, text, doubts) => {
  const { article } = await take('a.txt', bytes);
  expect(article.text).toBe(text);
  expect(article.doubts).toHaveLength(doubts);
});

test('believes the encoding that a page declares, by any of its names', async () => {
  const declared = '<meta http-equiv=content-type content="text/html; charset=latin2"><p>';
  const { article } = await take('a.html', Uint8Array.from([...bytesOf(declared), 0xb3]));
  expect(article.text.trim()).toBe('ł');
});

test('reads a file to its end, from wherever it is open', () => {
  const path = 'tests/fixtures/texts/hill-rider.txt';
  expect(Buffer.from(bytesOfFile(path)).equals(readFileSync(path))).toBe(true);
  expect(() => bytesOfFile('tests/fixtures/texts/none.txt')).toThrow(/no such file/);
});
