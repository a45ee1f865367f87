import type { Claim } from './knowledge.ts';

/** How the second, blind judgement compares with the first. */
export interface SecondReading {
  /** Claims judged twice. */
  readonly judged: number;
  /** Of those, how many got the same verdict both times. */
  readonly agreed: number;
  /** All claims with a check. */
  readonly checked: number;
  /** Differences, with the final verdict on each claim. */
  readonly differed: readonly Claim[];
}

/** A second verdict differs when it is not the first one, which the settling note then marks. */
export function secondReadingOf(claims: readonly Claim[]): SecondReading {
  const checked = claims.filter(({ check }) => check !== undefined);
  const judged = checked.filter(({ check }) => check?.second !== undefined);
  const differed = judged.filter(({ check }) => check?.second?.settled !== undefined);
  return { judged: judged.length, agreed: judged.length - differed.length, checked: checked.length, differed };
}
