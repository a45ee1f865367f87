import { runsOf } from './lines.ts';

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Every line of a range. */
export const linesIn = ({ from, to }: Range) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

/** Each line with the range that it is in. */
export const byLine = <R extends Range>(ranges: readonly R[]) =>
  ranges.flatMap((range) => linesIn(range).map((line) => [line, range] as const));

/** `3`, `5–9`: lines as ranges. */
export const rangesPhrase = (lines: readonly number[]) =>
  runsOf(lines)
    .map((run) => (run.length === 1 ? `${run[0]}` : `${run[0]}–${run.at(-1)}`))
    .join(', ');
