import { expect, test } from 'vitest';
import { proofTally } from '../../src/knowledge/proofs.ts';
import { knowledge } from '../built.ts';
import most from './unproved.json' with { type: 'json' };

/** What no passage of a release proves may only become less: whoever lowers a number lowers it in `unproved.json` as well. */
test.each(proofTally(knowledge).filter(({ proof }) => proof !== 'passage'))(
  'no more citations than before are proved by a $proof alone',
  ({ proof, count }) => {
    expect(
      count,
      `cite a passage of a released file instead: npm run passages -- --set; npm run passages lists the rest`,
    ).toBeLessThanOrEqual(Number(Reflect.get(most, proof)));
  },
);

/** Whoever lets shuffled passages through has not read. */
test.each(knowledge.passageReadings)('the passages read on $judged were read', (reading) => {
  expect(reading.shuffled / reading.pairs).toBeGreaterThanOrEqual(0.2);
  expect(reading.fooled).toBeLessThanOrEqual(reading.shuffled / 12);
});
