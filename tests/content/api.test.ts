import { expect, test } from 'vitest';
import type { ClaimTwin } from '../../src/outputs/json/shapes.ts';
import { jsonOf } from '../built.ts';

test('claims are all checked, with a reference unless nothing could be cited', () => {
  const { claims } = jsonOf<{ claims: ClaimTwin[] }>('api/claims.json');
  const bare = claims.filter(
    ({ check }) =>
      !check ||
      (check.references.length === 0 &&
        !check.experiment &&
        !['opinion', 'unverifiable'].includes(check.verdict)),
  );
  expect(bare.map(({ id }) => id)).toEqual([]);
});
