import { type Check, type Verdict, verdicts } from '../schema/index.ts';

export type Judged = { readonly check?: Check | undefined };
/** A verdict, or the lack of one. */
export type State = Verdict | 'unchecked';
export interface Count {
  readonly state: State;
  readonly count: number;
}

export const states = [
  ...(Object.keys(verdicts) as Verdict[]),
  'unchecked',
] as const satisfies readonly State[];

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
  const settled = countOf(counts, 'supported', 'partly', 'misleading', 'outdated', 'wrong');
  return settled === 0 ? undefined : countOf(counts, 'supported') / settled;
}
