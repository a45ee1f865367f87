import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { carried, withoutSaid } from '../../../src/ingest/carry.ts';
import { presentOf } from '../../../src/ingest/present.ts';
import { readArticle } from '../../../src/ingest/read.ts';
import { mapLines, update } from '../../../src/ingest/rerun.ts';
import { sheetOf } from '../../../src/ingest/sheet.ts';
import { vocabularyOf } from '../../../src/ingest/vocabulary.ts';
import { worksheetText } from '../../../src/ingest/worksheet-text.ts';
import { inspect } from '../../../src/knowledge/load.ts';
import { fixtureDir } from '../../fixture.ts';
import { bytesOf } from '../ingest/field.ts';
import { slippedLines } from './slips.ts';
import { difference, together } from './write.ts';

// What becomes of an article of the content when its text comes again, the same or otherwise.

const { records } = inspect(fixtureDir);
const vocabulary = vocabularyOf(records);
const text = readFileSync('tests/fixtures/texts/hill-rider.txt', 'utf8');
const there = presentOf(fixtureDir, records, 'hill-rider');
if (!there) throw new Error('the fixture has no article "hill-rider"');
const present = { ...there, archived: text };

async function updatedBy(fresh: string, archived: string | undefined): Promise<string> {
  const reading = await readArticle('hill-rider.txt', bytesOf(fresh), vocabulary);
  const sheet = sheetOf('hill-rider', reading);
  const { files, differences } = update(fixtureDir, { ...present, archived }, reading, sheet);
  const written = [...files].map(
    ([path, made]) => `── ${path}\n${difference(present.files.get(path) ?? text, made)}`,
  );
  const left = worksheetText(withoutSaid(sheet, present.sayings)).match(/^(?:###|>) .*/gm) ?? [];
  return [...differences, ...left, ...written].join('\n');
}

const moved = text.split('\n').toReversed().join('\n');

test('what is written of a text that comes again is what it was', async () => {
  expect(present.files.size).toBe(2);
  const told = await Promise.all(
    [
      { name: 'the same', text },
      { name: 'upside down', text: moved },
      { name: 'with lines above', text: `By Ada Rim\n\n\n${text}` },
      { name: 'with a line twice', text: `${text}${text.split('\n')[2]}\n` },
      ...slippedLines(text, ['left out', 'with a word more']),
    ].map(async ({ name, text: fresh }) => [name, await updatedBy(fresh, text)] as const),
  );
  const lost = ['the same, the archive empty', await updatedBy(text, undefined)] as const;
  await expect(together([...told, lost])).toMatchFileSnapshot('./ingest-rerun.txt');
});

test('another text is refused where the old one is not in the archive', async () => {
  await expect(updatedBy(moved, undefined)).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Refused: tests/fixtures/brakes/sources/hill-rider/article.mdx: another text than the one its sayings were taken from; allowed: the text with the checksum 50fb0543c368…, or that text in .archive/hill-rider.txt (put the old text into .archive/hill-rider.txt, so that its lines can be found again, or take the new text in under another --id)]`,
  );
});

test('lines are found again by what stands on them', () => {
  const from = ['a', '', 'b', 'c', 'c', ' ', 'd'];
  const found = [...mapLines(from, ['d', 'x', '', 'c', 'c', 'c', 'a'])].toSorted();
  expect(found).toEqual([
    [1, 7],
    [2, 3],
    [4, 4],
    [5, 5],
    [7, 1],
  ]);
  expect([...mapLines(from, from)]).toEqual(from.map((_, index) => [index + 1, index + 1]));
});

test('what was decided finds its place in a fresh sheet, and what has none is told', async () => {
  const reading = await readArticle('hill-rider.txt', bytesOf(text), vocabulary);
  const fresh = sheetOf('hill-rider', reading);
  const [section] = fresh.sections;
  if (!section) throw new Error('the sheet has no section');
  const [first, ...others] = section.statements;
  if (!first) throw new Error('the section has no statement');
  const decided = { claims: ['drum-fades'], note: 'Mine.' };
  const old = {
    ...fresh,
    title: 'Mine',
    url: 'https://mine.example/',
    publisher: { value: 'Mine', inferred: 'Somehow.' },
    author: { value: '' },
    published: { value: '2024' },
    notBefore: '2020',
    interest: 'Mine.',
    sells: ['pads'],
    others: fresh.others.map((one) => ({ ...one, kind: 'background' as const })),
    sections: [
      {
        ...section,
        digest: 'Mine.',
        statements: [
          {
            ...first,
            guess: { ...first.guess, criterion: 'upkeep', others: [] },
            decision: decided,
          },
          { ...first, lines: [1], decision: { claims: ['rim-lightest'] } },
          ...others.map((one) => ({ ...one, guess: { ...one.guess, criterion: '' } })),
          { ...first, words: '', lines: [4], decision: { claims: [], text: 'Added.' } },
          { ...first, words: '', lines: [99], decision: { claims: [], text: 'Elsewhere.' } },
          { ...first, words: 'gone', decision: { claims: [], nothing: 'background' as const } },
          { ...first, words: 'gone, undecided' },
          { ...first, cell: { row: 'a', column: 'b' }, decision: decided },
        ],
      },
    ],
  };
  const { sheet, lost } = carried(old, fresh);
  const told = [
    difference(worksheetText(fresh), worksheetText(sheet)),
    ...lost.map(({ lines, words, cell }) => `lost: ${lines.join(' ')} ${words} ${cell?.row ?? ''}`),
  ];
  await expect(`${told.join('\n')}\n`).toMatchFileSnapshot('./ingest-carried.txt');
});
