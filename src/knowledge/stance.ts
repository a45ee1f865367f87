import type { Claim } from './knowledge.ts';

/** A claim's or a source's lean on a criterion: a subject's id, `even`, or `none`. */
export type Stance = Claim['stance'];

export interface Leaning<S extends string = Stance> {
  readonly stance: S;
}

/**
 * A source's stance on a criterion, derived from its claims there:
 * the stance that more than half of its stance-bearing claims share; `even` where no stance has such a majority;
 * `none` where no claim bears a stance.
 */
export function stanceOf<S extends string>(claims: readonly Leaning<S>[]): S | 'even' | 'none' {
  const bearing = claims.filter(({ stance }) => stance !== 'none');
  if (bearing.length === 0) return 'none';
  const counts = Map.groupBy(bearing, ({ stance }) => stance);
  const majority = [...counts].find(([, group]) => group.length * 2 > bearing.length);
  return majority?.[0] ?? 'even';
}

/** Two to one reads further out than five to four: share of stance-bearing claims that favour the stance taken, 0–1. */
export function strengthOf(claims: readonly Leaning<string>[]): number {
  const bearing = claims.filter(({ stance }) => stance !== 'none');
  const stance = stanceOf(claims);
  if (bearing.length === 0 || stance === 'even') return 0;
  return bearing.filter((claim) => claim.stance === stance).length / bearing.length;
}
