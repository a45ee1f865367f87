import type { Knowledge } from '../knowledge/knowledge.ts';
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
  const measured = subjects.flatMap((subject) => {
    const value = figure.values[subject];
    return value
      ? [
          {
            subject,
            width: scaled(value.median),
            low: scaled(value.spread[0]),
            high: scaled(value.spread[1]),
          },
        ]
      : [];
  });
  return measured.map((bar, index) => ({ ...bar, y: index * 16 + 3 }));
}

type Figures = Experiment['figures'];

/** What all of them hold alike, undefined where one differs. */
function shared<T>(figures: Figures, part: (figure: Figures[number]) => T): T | undefined {
  const [first, ...others] = figures.map(part);
  return others.every((other) => JSON.stringify(other) === JSON.stringify(first))
    ? first
    : undefined;
}

/** The two subjects whose values every ratio divides. */
export const pairOf = (figures: Figures) =>
  shared(figures, ({ ratio: { of, to } }) => ({ of, to }));

/** `milliseconds; less is better`, where it is the same for all. */
export const unitOf = (figures: Figures) =>
  shared(figures, ({ unit }) => `${unit}; less is better`);

/** `Disc needs … times as much as Rim`: how to read the ratio, whatever its size. */
export const ratioName = (
  knowledge: Pick<Knowledge, 'subject'>,
  { of, to }: { readonly of: string; readonly to: string },
) => `${knowledge.subject(of).name} needs … times as much as ${knowledge.subject(to).name}`;
