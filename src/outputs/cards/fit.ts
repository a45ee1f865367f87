import { shorten } from '../../sentences/text.ts';

/** Room for a text on a card, in pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
  /** Sizes to try, the largest first. */
  readonly sizes: readonly [number, ...number[]];
}
/** What a face needs of its room. */
export interface Face {
  /** Distance of its lines, in em. */
  readonly leading: number;
  /** How wide it runs, against the table below. */
  readonly breadth: number;
}
export interface Fitted {
  readonly text: string;
  readonly size: number;
}

// How wide characters are, in em: a little too wide rather than too narrow, so that nothing is cut off.
const widths: readonly (readonly [RegExp, number])[] = [
  [/[ ijl|.,;:'’!]/, 0.31],
  [/[frtIJs()[\]/“”"?*-]/, 0.45],
  [/[mwMW%@—…]/, 0.94],
  [/\p{Lu}/u, 0.71],
];
const widthOfChar = (char: string) => widths.find(([set]) => set.test(char))?.[1] ?? 0.595;
/** Worked out once for all that a card is likely to say, up to general punctuation: fitting asks often. */
const known = Array.from({ length: 0x2070 }, (_, code) => widthOfChar(String.fromCharCode(code)));
const widthOf = (text: string) =>
  [...text].reduce((sum, char) => sum + (known[char.codePointAt(0) ?? 0] ?? widthOfChar(char)), 0);

/** How many lines a text takes in a line width given in em, broken at its spaces and, in a word longer than a line, inside. */
function linesOf(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const joined = used === 0 ? widthOf(word) : used + widthOf(` ${word}`);
    if (joined <= width) used = joined;
    else {
      const rows = Math.ceil(widthOf(word) / width);
      lines += rows - (used === 0 ? 1 : 0);
      used = widthOf(word) - (rows - 1) * width;
    }
  }
  return lines;
}

/** The text as large as its room allows; where even the smallest size is too large, shortened at a word, with `…`. */
export function fitted(
  text: string,
  { width, height, sizes }: Room,
  { leading, breadth }: Face,
): Fitted {
  const fits = (candidate: string, size: number) =>
    linesOf(candidate, width / size / breadth) <=
    Math.max(1, Math.floor(height / (size * leading)));
  const size = sizes.find((candidate) => fits(text, candidate));
  if (size !== undefined) return { text, size };
  const smallest = Math.min(...sizes);
  const lengths = Array.from({ length: text.length }, (_, index) => text.length - 1 - index);
  return {
    text: shorten(text, lengths.find((most) => fits(shorten(text, most), smallest)) ?? 1),
    size: smallest,
  };
}
