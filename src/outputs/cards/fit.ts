import opentype from 'opentype.js';
import { shorten } from '../../sentences/text.ts';
import { type Family, fontsOf } from './fonts.ts';

/** Room for a text on a card, in pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
  /** Sizes to try, the largest first. */
  readonly sizes: readonly [number, ...number[]];
}
/** What a text is set in. */
export interface Face {
  readonly family: Family;
  readonly weight: 400 | 600;
  readonly style: 'normal' | 'italic';
  /** Distance of its lines, in em. */
  readonly leading: number;
  /** What is added after each letter, in em. */
  readonly spacing: number;
}
export interface Fitted {
  readonly text: string;
  readonly size: number;
}

/** Fitting asks often for the same words. */
function memoised<In, Out>(work: (given: In) => Out): (given: In) => Out {
  const known = new Map<In, Out>();
  return (given) => {
    const before = known.get(given);
    if (before !== undefined) return before;
    const out = work(given);
    known.set(given, out);
    return out;
  };
}

/** Width of a text on one line, in em. */
type Width = (text: string) => number;

/** Measures with the fonts themselves, without kerning. */
function measureOf({ family, weight, style, spacing }: Face): Width {
  const fonts = fontsOf(family, weight, style).map(({ data }) =>
    opentype.parse(new Uint8Array(data).buffer),
  );
  const widthOf = memoised((char: string) => {
    const font = fonts.find((one) => one.hasChar(char)) ?? fonts[0];
    return (font?.charToGlyph(char).advanceWidth ?? 0) / (font?.unitsPerEm ?? 1) + spacing;
  });
  return memoised((text) => [...text].reduce((sum, char) => sum + widthOf(char), 0));
}

const measureIn = memoised(measureOf);

/** How many lines a text takes in a line width given in em, broken at its spaces and, in a word longer than a line, inside. */
function linesOf(text: string, width: number, widthOf: Width): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const joined = used === 0 ? widthOf(word) : used + widthOf(' ') + widthOf(word);
    if (joined <= width) used = joined;
    else {
      const rows = Math.ceil(widthOf(word) / width);
      lines += rows - (used === 0 ? 1 : 0);
      used = widthOf(word) - (rows - 1) * width;
    }
  }
  return lines;
}

/** Kerning makes most lines narrower than measured, and a few wider, by a hundredth at most. */
const spare = 0.99;

/** How many lines of a size there is room for; for one there always is. */
function linesIn({ height }: Room, size: number, { leading }: Face): number {
  return Math.max(1, Math.floor(height / (size * leading)));
}

function fits(text: string, size: number, room: Room, face: Face): boolean {
  const lines = linesOf(text, (spare * room.width) / size, measureIn(face));
  return lines <= linesIn(room, size, face);
}

/** Lengths to shorten a text to, the longest first: all up to the next space come to the same. */
function lengthsOf(text: string): number[] {
  return Array.from({ length: text.length }, (_, index) => text.length - 1 - index).filter(
    (length) => [length - 1, -1].includes(text.lastIndexOf(' ', length - 1)),
  );
}

/** The text as large as its room allows; where even the smallest size is too large, shortened at a word, with `…`. */
export function fitted(text: string, room: Room, face: Face): Fitted {
  const size = room.sizes.find((each) => fits(text, each, room, face));
  if (size !== undefined) return { text, size };
  const smallest = Math.min(...room.sizes);
  const length = lengthsOf(text).find((each) => fits(shorten(text, each), smallest, room, face));
  return { text: shorten(text, length ?? 1), size: smallest };
}
