import type { Experiment } from '../schema/index.ts';

export interface Bar {
  readonly subject: string;
  readonly y: number;
  /** Length of the median, and the ends of the spread, on a scale of 200. */
  readonly width: number;
  readonly low: number;
  readonly high: number;
}

/** Bars of one figure, one per subject, on the scale of its largest value; they start at nought. */
export function barsOf(figure: Experiment['figures'][number], subjects: readonly string[]): Bar[] {
  const largest = Math.max(...Object.values(figure.values).map(({ spread }) => spread[1]));
  const scaled = (value: number) => Math.round((value / largest) * 2000) / 10;
  return subjects.flatMap((subject, index) => {
    const value = figure.values[subject];
    return value
      ? [{ subject, y: index * 16 + 3, width: scaled(value.median), low: scaled(value.spread[0]), high: scaled(value.spread[1]) }]
      : [];
  });
}
