import { describe, expect, test } from 'vitest';
import { subjectsIn } from '../../src/ingest/vocabulary.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { proofOf } from '../../src/knowledge/proofs.ts';
import { sectionOf } from '../../src/knowledge/sayings.ts';
import { moved } from '../../src/schema/moved.ts';
import { source } from '../../src/schema/source.ts';
import { homePage } from '../../src/views/home-page.ts';
import { articlePages } from '../../src/views/source-page.ts';
import { tableWords } from '../../src/views/summary.ts';
import { parseState } from '../../src/views/table-state.ts';
import { tallyBar } from '../../src/views/verdicts.ts';
import { fixtureDir } from '../fixture.ts';

const knowledge = loadKnowledge(fixtureDir);
const [reference] = knowledge.references;

test('a bar has a part for each count, one behind the other, a hair apart', () => {
  expect(
    tallyBar([
      { state: 'supported', count: 1 },
      { state: 'wrong', count: 2 },
      { state: 'opinion', count: 1 },
    ] as never).map(({ from, width }) => [from, width]),
  ).toEqual([
    [0, 24.75],
    [25, 49.75],
    [75, 24.75],
  ]);
});

describe('a citation is proved', () => {
  const of = (more: object) => ({ ...reference, ...more }) as Parameters<typeof proofOf>[0];
  const passage = { start: 'a' } as Parameters<typeof proofOf>[1];
  const bare = { package: undefined, repository: undefined, file: undefined };
  test.each([
    ['page', { ...bare }, passage],
    ['repository', { ...bare, repository: 'https://example.org/x' }, passage],
    ['whole', { ...bare, package: 'x', file: 'docs/' }, passage],
    ['release', { ...bare, package: 'x', file: 'docs/a.rst' }, undefined],
    ['passage', { ...bare, package: 'x', file: 'docs/a.rst' }, passage],
  ] as const)('as a %s', (proof, more, cited) => expect(proofOf(of(more), cited)).toBe(proof));
});

test('what other sites add to a link is no setting of a table, and what only looks like it is told', () => {
  const words = tableWords(knowledge, knowledge.subjects, []);
  const ignored = (query: string) => parseState(query, words).ignored;
  for (const name of ['utm_source', 'utm_x', 'ref', 'fbclid', 'gclid'])
    expect(ignored(`?${name}=1`)).toEqual([]);
  for (const name of ['utm', 'refs', 'xref', 'fbclidx', 'reference'])
    expect(ignored(`?${name}=1`)).toHaveLength(1);
});

test('the front page counts no topics without a lead where there are none', () => {
  const said = (criteria: typeof knowledge.criteria) =>
    JSON.stringify(homePage({ ...knowledge, criteria }));
  const decided = knowledge.criteria.map(
    (criterion) =>
      ({
        ...criterion,
        finding: criterion.finding && { ...criterion.finding, favours: 'disc' },
      }) as typeof criterion,
  );
  expect(said(knowledge.criteria)).toContain('neither is ahead');
  expect(said(decided)).not.toContain('neither is ahead');
});

test('the first page of an article stands at its own address', () =>
  expect(articlePages(knowledge).map(({ params }) => [params.id, params.page])).toEqual(
    knowledge.sources.map(({ id }) => [id, undefined]),
  ));

test('a criterion that it was filed under is named of a claim or a disagreement that moved, and of nothing else', () => {
  const fits = (kind: string) =>
    moved.safeParse({ kind, from: 'a', to: 'b', criterion: 'weight', on: '2026-10-01' }).success;
  expect(['claim', 'disagreement'].map(fits)).toEqual([true, true]);
  expect(['criterion', 'source', 'subject', 'question', 'need'].filter(fits)).toEqual([]);
  expect(moved.safeParse({ kind: 'source', from: 'a', to: 'b', on: '2026-10-01' }).success).toBe(
    true,
  );
});

test.each([
  ['a'.repeat(64), true],
  ['a'.repeat(63), false],
  ['a'.repeat(65), false],
  [`x${'a'.repeat(64)}`, false],
  ['A'.repeat(64), false],
])('the checksum %s is one: %j', (text, is) =>
  expect(source.shape.sha256.safeParse(text).success).toBe(is),
);

test('a subject is named by its name to the letter, and not by a word that only holds it', () => {
  const subjects = ['C++', 'Go', 'Node.js', 'A (b)'].map((name) => ({ id: name, name }));
  const named = (text: string) => subjectsIn(text, { subjects });
  expect(named('We took C++, not C.')).toEqual(['C++']);
  expect(named('node.js and GO; Nodexjs, Django, Goes')).toEqual(['Go', 'Node.js']);
  expect(named('A (b) is there')).toEqual(['A (b)']);
  expect(named('C, A b')).toEqual([]);
});

test('a saying stands in the section in which it is first said, or in none', () => {
  const section = (id: string, from: number, to: number) => ({
    id,
    heading: id,
    restored: false,
    from,
    to,
  });
  const sections = [section('hills', 3, 4), section('rain', 7, 9)];
  const on = (...lines: number[]) =>
    sectionOf({ sections }, { lines: lines.map((line) => ({ line, hash: '' })) })?.id;
  expect([on(8, 3), on(4, 7), on(9), on(5, 7), on(1)]).toEqual([
    'hills',
    'hills',
    'rain',
    undefined,
    undefined,
  ]);
});
