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

/** Whether the two judges, neither seeing the other's verdict, said the same; what was made of it later does not count. */
const agrees = ({ check }: Claim) =>
  check?.second?.verdict === (check?.second?.first ?? check?.verdict);

export function secondReadingOf(claims: readonly Claim[]): SecondReading {
  const checked = claims.filter(({ check }) => check !== undefined);
  const judged = checked.filter(({ check }) => check?.second !== undefined);
  const differed = judged.filter((claim) => !agrees(claim));
  return {
    judged: judged.length,
    agreed: judged.length - differed.length,
    checked: checked.length,
    differed,
  };
}
