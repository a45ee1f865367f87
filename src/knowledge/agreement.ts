import type { Agreement } from '../schema/index.ts';

/**
 * From the sources' stances on one criterion (`none` is silence): nobody speaks; one speaks; all say the same;
 * more than half say the same; no stance has more than half.
 */
export function agreementOf(stances: readonly string[]): Agreement {
  const spoken = stances.filter((stance) => stance !== 'none');
  if (spoken.length === 0) return 'silent';
  if (spoken.length === 1) return 'alone';
  const largest = Math.max(
    ...[...Map.groupBy(spoken, (stance) => stance).values()].map((group) => group.length),
  );
  if (largest === spoken.length) return 'agree';
  return largest * 2 > spoken.length ? 'mostly' : 'split';
}
