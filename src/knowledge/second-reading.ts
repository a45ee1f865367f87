import type { Verdict } from '../schema/vocabularies.ts';
import type { Claim } from './knowledge.ts';

/** A claim judged twice, neither judge seeing what the other said. */
export interface Twice {
  readonly claim: Claim;
  readonly first: Verdict;
  readonly second: Verdict;
  /** What stands. */
  readonly final: Verdict;
  /** How a difference was settled; empty where there was none. */
  readonly settled: string;
}

/** How the second, blind judgement compares with the first. */
export interface SecondReading {
  /** Claims judged twice. */
  readonly judged: readonly Twice[];
  /** Of those, how many got the same verdict both times. */
  readonly agreed: number;
  /** All claims with a check. */
  readonly checked: number;
}

/** What the two judges said; what was made of it later does not change what the first had said. */
function twice(claim: Claim): Twice[] {
  const { check } = claim;
  if (!check?.second) return [];
  const { verdict, first = check.verdict, settled = '' } = check.second;
  return [{ claim, first, second: verdict, final: check.verdict, settled }];
}

export const differ = ({ first, second }: Pick<Twice, 'first' | 'second'>) => first !== second;

export function secondReadingOf(claims: readonly Claim[]): SecondReading {
  const judged = claims.flatMap(twice);
  return {
    judged,
    agreed: judged.filter((each) => !differ(each)).length,
    checked: claims.filter(({ check }) => check !== undefined).length,
  };
}
