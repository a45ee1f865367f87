import { expect, test } from 'vitest';
import { isDue } from '../../src/knowledge/freshness.ts';
import { knowledge } from '../built.ts';

const { claims, criteria } = knowledge;
const evidence = [
  ...claims.flatMap(({ id, check }) => (check ? [{ what: id, ...check }] : [])),
  ...criteria.flatMap(({ id, cells, finding }) => [
    ...Object.entries(cells).map(([subject, cell]) => ({ what: `${id}#${subject}`, ...cell })),
    ...(finding ? [{ what: id, ...finding }] : []),
  ]),
];
const dueBy = (day: string) => evidence.filter((each) => isDue(each, day));

test('nothing is due on the day it was checked', () => {
  const newest =
    evidence
      .map(({ checked }) => checked)
      .toSorted()
      .at(-1) ?? '';
  expect(dueBy(newest).map(({ what }) => what)).toEqual([]);
});

test('a year on, exactly the counts and the support windows that ended are due', () => {
  const expected = evidence.filter(
    ({ shelfLife, until }) =>
      shelfLife === 'count' || (shelfLife === 'support' && (until ?? '') < '2027-11-21'),
  );
  expect(expected.length).toBeGreaterThan(10);
  expect(dueBy('2027-11-21').map(({ what }) => what)).toEqual(expected.map(({ what }) => what));
});
