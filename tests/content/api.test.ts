import { expect, test } from 'vitest';
import type { ClaimJson } from '../../src/outputs/json/claim.ts';
import { jsonOf } from '../built.ts';

test('claims are all checked, with a reference unless nothing could be cited', () => {
  const { claims } = jsonOf<{ claims: ClaimJson[] }>('api/claims.json');
  const bare = claims.filter(
    ({ check }) =>
      !check ||
      (check.references.length === 0 &&
        !check.experiment &&
        !['opinion', 'unverifiable'].includes(check.verdict)),
  );
  expect(bare.map(({ id }) => id)).toEqual([]);
});
