import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { corrected, correctedBy, subjectMeant } from '../../../src/outputs/search/correct.ts';
import { excerptOf, marked } from '../../../src/outputs/search/excerpt.ts';
import { answer, find } from '../../../src/outputs/search/find.ts';
import type { Group } from '../../../src/outputs/search/groups.ts';
import { type Asked, questionOf } from '../../../src/outputs/search/question.ts';
import { rank } from '../../../src/outputs/search/rank.ts';
import { type Shelf, shelve } from '../../../src/outputs/search/shelf.ts';
import { base, pagefindOf } from '../search/full-text.ts';
import { answers, entries, queries, words } from './workshop.ts';
import { together, written } from './write.ts';

// The fixture is small: what names of many makes come to is told by a shelf made for it, a line for each step.

let shelf: Shelf;
beforeEach(() => {
  shelf = shelve(answers);
  vi.resetModules();
  vi.stubGlobal('pagefind', pagefindOf(entries));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const short = (value: number) => Number(value.toPrecision(6));
const flags = (of: object) =>
  Object.entries(of).flatMap(([name, value]) => (value === true ? [name] : []));
const line = (...parts: readonly (string | number | undefined)[]) => parts.join(' ').trimEnd();

const askedLine = ({ word, typed, terms, weight, ...rest }: Asked) =>
  line(
    `  asks ${word}${typed === word ? '' : ` (${typed})`} ${short(weight)}`,
    ...flags(rest),
    ...[...terms].map(([term, strength]) => `${term}:${strength}`),
  );

function questionLines(query: string, typing: boolean): string[] {
  const { asked, stems, typed, subjects, naming, ...rest } = questionOf(query, shelf, typing);
  return [
    line(' ', ...stems, '/', ...typed, '/', ...subjects, '/', ...naming, ...flags(rest)),
    ...asked.map(askedLine),
  ];
}

const rankLines = (query: string) =>
  rank(shelf, questionOf(query, shelf))
    .slice(0, 6)
    .map(({ record, score, name, without, ...rest }) =>
      line(
        `  ranks ${record.address} ${short(score)} ${short(name)}`,
        ...flags(rest),
        ...without.map((word) => `-${word}`),
      ),
    );

const groupsLine = (name: string, groups: readonly Group[]) =>
  line(`  ${name}`, ...groups.map((group) => group.map(({ address }) => address).join('+')));

async function foundLines(query: string): Promise<string[]> {
  const sources = { base, shelf, whole: async () => shelf, vocabulary: async () => words };
  const { groups, more, question, without, spelt, total, ...rest } = await find(sources, query);
  return [
    groupsLine('finds', groups),
    groupsLine('and', more),
    line(`  of ${total}`, ...flags(rest), ...without.map((word) => `-${word}`), spelt),
  ];
}

test('what is made of each question is what it was', async () => {
  const told = await Promise.all(
    queries.map(async (query) => {
      const lines = [
        ...questionLines(query, false),
        ...rankLines(query),
        ...(await foundLines(query)),
        line(
          '  meant',
          subjectMeant(shelf, query),
          '/',
          corrected(shelf, query, words),
          '/',
          correctedBy(shelf, query, words),
        ),
      ];
      return [query, lines.join('\n')] as const;
    }),
  );
  await expect(together(told)).toMatchFileSnapshot('./search-workshop.txt');
});

test('what is made of a question that is still typed is what it was', async () => {
  const begun = queries.slice(0, 120).map((query) => query.slice(0, Math.ceil(query.length * 0.7)));
  const told = [...new Set(begun)].map((query) => {
    const { groups, exact, sure, named, without } = answer(shelf, query, { typed: true });
    const lines = [
      ...questionLines(query, true),
      groupsLine('finds', groups),
      line(' ', ...flags({ exact, sure, named }), ...without.map((word) => `-${word}`)),
    ];
    return [query, lines.join('\n')] as const;
  });
  await expect(together(told)).toMatchFileSnapshot('./search-typed.txt');
});

test('what is shown of what was found is what it was', async () => {
  const text = entries.map((entry) => entry.text).join(' ');
  const told = queries.slice(0, 60).map((query) => {
    const question = questionOf(query, shelf);
    const excerpts = [60, 240].map((most) => excerptOf(text, question, most));
    const pieces = marked(text.slice(0, 900), question).flatMap((piece) =>
      piece.marked ? [piece.text] : [],
    );
    return [
      query,
      written([...excerpts, excerptOf(text, question) === excerpts[1], pieces.join()]),
    ] as const;
  });
  await expect(together(told)).toMatchFileSnapshot('./search-shown.txt');
});
