import { brotliCompressSync, constants } from 'node:zlib';

/** How a page that would grow too heavy is spread over several: by weight, so that no base is too large for it. */

/** What a part of a page adds to it: its words and addresses, and the number of elements around them. */
export interface Burden {
  readonly text: string;
  readonly tags: number;
}

/** A part of a long page that is never torn. */
export interface Piece extends Burden {
  /** Ids in it that links from elsewhere may point at. */
  readonly anchors: readonly string[];
}

/** One page of those that a list takes. */
export interface Leaf<P extends Piece> {
  /** Address of the first page; the others follow it as `2/`, `3/` … */
  readonly list: string;
  /** From 1. */
  readonly number: number;
  readonly count: number;
  readonly pieces: readonly P[];
}

/**
 * Compressed bytes that a page may come to, by estimate; with the style sheet's 5 kB a page then keeps to its limit of 20 kB.
 * The summary table has a larger sheet and hence less room. A list stays whole up to there, so that its anchors stay where they are; once divided, each page fits one initial congestion window.
 */
export const room = { whole: 14_600, divided: 9_400, table: 13_000 } as const;

/** Head, header and footer of any page. */
const frame = 1_500;
const bytesPerTag = 1;
/** Words woven into markup compress worse than alone. */
const woven = 1.2;
/** However alike texts are, a reader has to get through them. */
const leastDensity = 0.2;
/** About as much text as a page holds: what is compressed together. */
const sample = 60_000;

const compressed = (text: string) =>
  brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 5,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    },
  }).length;

/** Compressed bytes per character of a list's text, measured: some texts come down to a quarter, others hardly. */
function densityOf(burdens: readonly Burden[]): number {
  const text = burdens.map((burden) => burden.text).join('\n');
  if (text.length === 0) return 0;
  const chunks = Array.from({ length: Math.ceil(text.length / sample) }, (_, index) =>
    text.slice(index * sample, (index + 1) * sample),
  );
  return Math.max(
    leastDensity,
    (chunks.reduce((sum, chunk) => sum + compressed(chunk), 0) / text.length) * woven,
  );
}

const nothing: Burden = { text: '', tags: 0 };

/** Fills pages one after the other; the first already holds `fixed`. */
function filled<P extends Piece>(
  pieces: readonly P[],
  fixed: number,
  weigh: (burden: Burden) => number,
): P[][] {
  const pages: P[][] = [[]];
  let weight = frame + fixed;
  for (const piece of pieces) {
    const own = weigh(piece);
    if (weight > frame && weight + own > room.divided) {
      pages.push([]);
      weight = frame;
    }
    pages.at(-1)?.push(piece);
    weight += own;
  }
  return pages;
}

/** Weighs burdens that stand together, by how far their text compresses. */
function scaleFor(burdens: readonly Burden[]): (burden: Burden) => number {
  const density = densityOf(burdens);
  return ({ text, tags }) => text.length * density + tags * bytesPerTag;
}

const total = (burdens: readonly Burden[], weigh: (burden: Burden) => number) =>
  burdens.reduce((sum, each) => sum + weigh(each), frame);

/** Estimated bytes, compressed, of a page that holds all the burdens. */
export const pageWeight = (burdens: readonly Burden[]): number => total(burdens, scaleFor(burdens));

/** The pages that pieces take, in their order; at least one. `fixed` is what only the first page holds. */
export function leavesOf<P extends Piece>(
  list: string,
  pieces: readonly P[],
  fixed = nothing,
): Leaf<P>[] {
  const weigh = scaleFor([fixed, ...pieces]);
  const pages =
    total([fixed, ...pieces], weigh) <= room.whole ? [pieces] : filled(pieces, weigh(fixed), weigh);
  return pages.map((each, index) => ({
    list,
    number: index + 1,
    count: pages.length,
    pieces: each,
  }));
}

/** The burden of texts with so many elements around them. */
export const burden = (texts: readonly (string | null | undefined)[], tags: number): Burden => ({
  text: texts.filter(Boolean).join(' '),
  tags,
});

export const leafAddress = (list: string, number: number) =>
  number === 1 ? list : `${list}${number}/`;

/** What Astro needs of a list's pages: the first has no number in its address. */
export const leafPaths = <L extends Leaf<Piece>>(leaves: readonly L[]) =>
  leaves.map((leaf) => ({
    params: { page: leaf.number === 1 ? undefined : String(leaf.number) },
    props: { leaf },
  }));

/** The numbers that a page links to: the ends and its surroundings; `undefined` stands for a gap. */
export function numbersAround({
  number,
  count,
}: Pick<Leaf<Piece>, 'number' | 'count'>): (number | undefined)[] {
  const shown = Array.from({ length: count }, (_, index) => index + 1).filter(
    (each) => each === 1 || each === count || Math.abs(each - number) <= 2,
  );
  return shown.flatMap((each, index) =>
    index > 0 && each - (shown[index - 1] ?? 0) > 1 ? [undefined, each] : [each],
  );
}

/** Anchors → the number of the page that holds them. */
export const anchorPages = (leaves: readonly Leaf<Piece>[]): Map<string, number> =>
  new Map(
    leaves.flatMap(({ number, pieces }) =>
      pieces.flatMap(({ anchors }) => anchors.map((anchor) => [anchor, number] as const)),
    ),
  );

/** Groups that begin after the first page, with the page on which each does. `groupOf` names the group of a piece. */
export function beginLater<P extends Piece, G extends { readonly id: string }>(
  leaves: readonly Leaf<P>[],
  groupOf: (piece: P) => G | undefined,
): (G & { readonly number: number })[] {
  const groups = new Map<string, G & { readonly number: number }>();
  for (const { number, pieces } of leaves)
    for (const piece of pieces) {
      const group = groupOf(piece);
      if (group && !groups.has(group.id)) groups.set(group.id, { ...group, number });
    }
  return [...groups.values()].filter(({ number }) => number > 1);
}
