import { shorten } from '../views/meta.ts';

/** Room for a text on a card. */
export interface Room {
  readonly width: number;
  readonly lines: number;
  /** Sizes to try, the largest first. */
  readonly sizes: readonly [number, ...number[]];
}
export interface Fitted {
  readonly text: string;
  readonly size: number;
}

// How wide characters are, in em, across the card's faces: a little too wide rather than too narrow, so that nothing is cut off.
const widths: readonly (readonly [RegExp, number])[] = [
  [/[ ijl|.,;:'’!]/, 0.31],
  [/[frtIJs()[\]/“”"?*-]/, 0.45],
  [/[mwMW%@—…]/, 0.94],
  [/\p{Lu}/u, 0.71],
];
const widthOf = (text: string) => [...text].reduce((sum, char) => sum + (widths.find(([set]) => set.test(char))?.[1] ?? 0.595), 0);

/** How many lines a text takes in a line width given in em, broken at its spaces. */
function linesOf(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const needed = widthOf(word);
    const overflows = used > 0 && used + widthOf(' ') + needed > width;
    if (overflows) lines += 1;
    used = overflows || used === 0 ? needed : used + widthOf(' ') + needed;
    // A word longer than a line is broken inside.
    lines += Math.max(0, Math.ceil(used / width) - 1);
    if (used > width) used %= width;
  }
  return lines;
}

/** The text as large as its room allows; where even the smallest size is too large, shortened at a word, with `…`. */
export function fit(text: string, { width, lines, sizes }: Room): Fitted {
  const fits = (candidate: string, size: number) => linesOf(candidate, width / size) <= lines;
  const size = sizes.find((candidate) => fits(text, candidate));
  if (size !== undefined) return { text, size };
  const smallest = sizes.at(-1) ?? sizes[0];
  const lengths = Array.from({ length: text.length }, (_, index) => text.length - 1 - index);
  const length = lengths.find((most) => fits(shorten(text, most), smallest)) ?? 1;
  return { text: shorten(text, length), size: smallest };
}
