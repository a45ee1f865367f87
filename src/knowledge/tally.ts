import { type Check, type Judgement, judgements, wordsOf } from '../schema/index.ts';

export type Judged = { readonly check?: Check | undefined };
/** A verdict, or the lack of one. */
export type State = Judgement;
export interface Count {
  readonly state: State;
  readonly count: number;
}

/** In the order in which tables and keys name them. */
export const states: readonly State[] = wordsOf(judgements);

/** In the order in which lists show claims: what does not hold first. */
export const statesByRank: readonly State[] = states.toSorted(
  (a, b) => judgements[a].rank - judgements[b].rank,
);

/** The states of which something is so, by rank: `statesThat('settles')`. */
export const statesThat = (
  trait: 'settles' | 'holds' | 'faulty' | 'free' | 'taste',
): readonly State[] => statesByRank.filter((state) => judgements[state][trait]);

export const stateOf = (claim: Judged): State => claim.check?.verdict ?? 'unchecked';

/** How many claims have each verdict, in the fixed order of verdicts; states nobody is in are left out. */
export function tally(claims: readonly Judged[]): Count[] {
  const groups = Map.groupBy(claims, stateOf);
  return states.flatMap((state) => {
    const count = groups.get(state)?.length ?? 0;
    return count > 0 ? [{ state, count }] : [];
  });
}

export const countOf = (counts: readonly Count[], ...wanted: readonly State[]) =>
  counts.filter(({ state }) => wanted.includes(state)).reduce((sum, { count }) => sum + count, 0);

/** Of the claims that evidence could settle, the share that holds as stated; none when there is none. */
export function shareSupported(claims: readonly Judged[]): number | undefined {
  const counts = tally(claims);
  const settled = countOf(counts, ...statesThat('settles'));
  return settled === 0 ? undefined : countOf(counts, ...statesThat('holds')) / settled;
}
