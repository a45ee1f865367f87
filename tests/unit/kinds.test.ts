import { expect, test } from 'vitest';
import { z } from 'zod';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { namedIds } from '../../src/knowledge/mentions.ts';
import { everyRecord } from '../../src/knowledge/records.ts';
import { formatProblem } from '../../src/reading/problem.ts';
import {
  fill,
  idOf,
  idOfKindIn,
  kindNames,
  kinds,
  match,
  mentionsIn,
} from '../../src/schema/index.ts';
import { fixtureCopy } from '../fixture.ts';
import { inspect } from '../inspect.ts';

test('a pattern is filled and matched by the same names', () => {
  const where = kinds.saying.file.where;
  const names = { source: 'hill-rider' };
  expect(fill(where, names)).toBe('sources/hill-rider/sayings.yaml');
  expect(match(where, fill(where, names))).toEqual(names);
  for (const stray of [
    'sources/sayings.yaml',
    'sources/a/b/sayings.yaml',
    'sources/a/sayingsxyaml',
  ])
    expect(match(where, stray)).toBeUndefined();
});

test('no two kinds share a place, a plural or an address', () => {
  const rows = Object.values(kinds);
  for (const of of [
    rows.map(({ file }) => file.where),
    rows.map(({ plural }) => plural),
    rows.flatMap((kind) => ('address' in kind ? kind.address : [])),
  ])
    expect(new Set<string>(of).size).toBe(of.length);
});

test('every kind of record is read, listed and called by its title', () => {
  const { records } = inspect(fixtureCopy().dir);
  for (const kind of kindNames) {
    const [first] = everyRecord(records, [kind]);
    if (!first) throw new Error(`the fixture has no ${kind}`);
    const title: (record: never) => string = kinds[kind].title;
    expect(title(first.record as never), kind).toMatch(/\S/);
  }
});

test('fields point at kinds that there are', () => {
  const { records } = inspect(fixtureCopy().dir);
  const named = new Set(namedIds(records).map(({ kind }) => kind));
  expect([...named].filter((kind) => !(kind in kinds))).toEqual([]);
  expect([...named].toSorted()).toEqual(
    [
      'cause',
      'claim',
      'criterion',
      'disagreement',
      'experiment',
      'need',
      'reference',
      'source',
      'subject',
    ].filter((kind) => named.has(kind)),
  );
});

test('the walk finds every mention, with its path', () => {
  const schema = z.strictObject({
    kind: z.string(),
    to: idOfKindIn('kind').optional().describe('described'),
    values: z.record(idOf('subject'), z.array(idOf('claim'))).default({}),
  });
  expect(mentionsIn(schema, { kind: 'source', to: 'a', values: { disc: ['b', 'c'] } })).toEqual([
    { kind: 'source', got: 'a', path: ['to'] },
    { kind: 'subject', got: 'disc', path: ['values', 'disc'] },
    { kind: 'claim', got: 'b', path: ['values', 'disc', 0] },
    { kind: 'claim', got: 'c', path: ['values', 'disc', 1] },
  ]);
});

test.each([
  ['"of": "disc"', '"of": "disk"'],
  ['"to": "rim"', '"to": "rym"'],
  ['"values": {\n        "disc"', '"values": {\n        "disk"'],
])('an experiment that measured a subject nobody has is named at its place: %s', (from, to) => {
  const { dir, plant } = fixtureCopy();
  plant('experiments/wet-stop.json', from, to);
  expect(inspect(dir).problems.map(formatProblem)).toEqual([
    expect.stringMatching(
      /wet-stop\.json:\d+:\d+ experiment "wet-stop" names the subject "(disk|rym)"; allowed: disc, drum, rim \(did you mean/,
    ),
  ]);
  expect(() => loadKnowledge(dir)).toThrow('One problem in the content');
});
