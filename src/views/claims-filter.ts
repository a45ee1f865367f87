import type { State } from '../knowledge/tally.ts';

/** What a list of claims is narrowed to: each list of ids, of which a claim needs one. */
export interface ClaimsFilter {
  readonly source: readonly string[];
  readonly verdict: readonly State[];
  readonly criterion: readonly string[];
}

const names = ['source', 'verdict', 'criterion'] as const;

/** A filter as the query of `/claims/`: `?source=relia&verdict=wrong`; empty where it narrows nothing. */
export function claimsQuery(filter: Partial<ClaimsFilter>): string {
  const parts = names.flatMap((name) => {
    const words = filter[name] ?? [];
    return words.length > 0 ? [`${name}=${words.join(',')}`] : [];
  });
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}
