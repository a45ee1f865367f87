import { expect, test } from 'vitest';
import { inspect } from '../../../src/knowledge/load.ts';
import { citationsIn } from '../../../src/passages/citations.ts';
import { drawPairs } from '../../../src/passages/pairs.ts';
import { fixtureDir } from '../../fixture.ts';

const citations = citationsIn(inspect(fixtureDir).records);

test('pairs follow from what is cited alone, and so many have the passage of another', () => {
  const pairs = drawPairs(citations, 3, 2);
  expect(drawPairs(citations.toReversed(), 3, 2)).toEqual(pairs);
  expect(pairs).toHaveLength(3);
  expect(pairs.filter(({ statement, passage }) => statement !== passage)).toHaveLength(2);
  expect(new Set(pairs.map(({ passage }) => passage.passage?.hash)).size).toBe(3);
});
