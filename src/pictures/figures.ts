import type { Figure } from '../schema/index.ts';
import type { RatioAxis } from './ratios.ts';

/** A measured ratio on the axis of its page: the median as a mark, from the lowest to the highest round as a bar; in per cent of the width. */
export interface RatioBar {
  readonly x: number;
  readonly from: number;
  readonly to: number;
}

export const barOf = (
  { median, spread: [low, high] }: Pick<Figure['ratio'], 'median' | 'spread'>,
  axis: RatioAxis,
): RatioBar => ({
  x: axis.at(median),
  from: axis.at(low),
  to: axis.at(high),
});

type Figures = readonly Figure[];

/** What all of them hold alike, undefined where one differs. */
function shared<T>(figures: Figures, part: (figure: Figures[number]) => T): T | undefined {
  const [first, ...others] = figures.map(part);
  return others.every((other) => JSON.stringify(other) === JSON.stringify(first))
    ? first
    : undefined;
}

/** The two subjects that every ratio compares. */
export const pairOf = (figures: Figures) =>
  shared(figures, ({ ratio: { of, to } }) => ({ of, to }));

/** `milliseconds`, where it is the same for all. */
export const unitOf = (figures: Figures) => shared(figures, ({ unit }) => unit);
