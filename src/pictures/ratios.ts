/** How many times one subject needs what another does, on an axis that is the same for every row: left of 1 the first needs less, right of it the second. */
export interface RatioAxis {
  /** Where a ratio stands, in per cent of the width. */
  readonly at: (ratio: number) => number;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
}

const rounded = (value: number) => Math.round(value * 100) / 100;

const labelled = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50];
/** Room left and right of the outermost ratio, as a factor. */
const margin = 1.25;

/** A logarithmic axis that reaches every ratio and 1, so that half as much and twice as much stand equally far from it. */
export function ratioAxis(ratios: readonly number[]): RatioAxis {
  const low = Math.log(Math.min(...ratios, 0.8) / margin);
  const high = Math.log(Math.max(...ratios, 1.25) * margin);
  const at = (ratio: number) => rounded(((Math.log(ratio) - low) / (high - low)) * 100);
  const isInside = (tick: number) => Math.log(tick) > low && Math.log(tick) < high;
  return {
    at,
    ticks: labelled
      .filter(isInside)
      .map((tick) => ({ x: at(tick), label: tick === 1 ? 'equal' : `${tick} ×` })),
  };
}

/** Within a tenth, two are called level. */
const tolerance = 1.1;

/** Who needs less, by a ratio of the first to the second: none where they are level. */
export function lesser<T>(ratio: number, first: T, second: T): T | undefined {
  if (ratio < 1 / tolerance) return first;
  return ratio > tolerance ? second : undefined;
}
