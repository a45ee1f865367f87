/** A place in a text where one cell may end and the next begin. */
export interface Seam {
  readonly at: number;
  /** How likely; never below zero. */
  readonly strength: number;
}

export interface Hints {
  /** Words in lower case: no border lies within one. */
  readonly known: ReadonlySet<string>;
  /** Labels of rows in lower case: a border lies after one. */
  readonly labels: ReadonlySet<string>;
}

const upper = /\p{Lu}/u;
const lower = /\p{Ll}/u;

/** How a capital that follows without a space speaks for a border: after a stop more than after a letter. */
function strengthAt(text: string, at: number): number {
  const before = text[at - 1] ?? '';
  if (!upper.test(text[at] ?? '')) return 0;
  if (/[.!?)%]/.test(before)) return 3;
  if (lower.test(before) || /\d/.test(before)) return 2;
  return upper.test(before) && lower.test(text[at + 1] ?? '') ? 1 : 0;
}

/** The run of letters and digits around a place. */
function runAround(text: string, at: number): { readonly from: number; readonly to: number } {
  let [from, to] = [at, at];
  while (/[\p{L}\p{N}]/u.test(text[from - 1] ?? '')) from--;
  while (/[\p{L}\p{N}]/u.test(text[to] ?? '')) to++;
  return { from, to };
}

/** Whether a known word reaches over the place, its ends at borders of the run or at other seams. */
function withinWord(
  text: string,
  at: number,
  seams: readonly number[],
  known: ReadonlySet<string>,
): boolean {
  const { from, to } = runAround(text, at);
  if (from === at) return false;
  const starts = [from, ...seams.filter((seam) => seam > from && seam < at)];
  const ends = [to, ...seams.filter((seam) => seam > at && seam < to)];
  return starts.some((start) =>
    ends.some((end) => known.has(text.slice(start, end).toLowerCase())),
  );
}

function betweenWords(
  text: string,
  at: number,
  seams: readonly number[],
  known: ReadonlySet<string>,
): boolean {
  const { from, to } = runAround(text, at);
  const start = Math.max(from, ...seams.filter((seam) => seam < at));
  const end = Math.min(to, ...seams.filter((seam) => seam > at));
  return (
    known.has(text.slice(start, at).toLowerCase()) && known.has(text.slice(at, end).toLowerCase())
  );
}

const opensCell = (rest: string) => /^\p{Lu}[\p{L}\p{N}-]*(?: [\p{L}\p{N}-]+){0,2}: /u.test(rest);

/** Where the longest known label that the text opens with ends, when a border may lie there. */
function labelEnd(
  text: string,
  labels: ReadonlySet<string>,
  places: readonly number[],
): number | undefined {
  const opening = text.toLowerCase();
  const ends = [...labels]
    .filter((label) => opening.startsWith(label) && label.length < text.length)
    .map(({ length }) => length);
  return ends
    .filter((end) => !/[\p{L}\p{N}]/u.test(text[end] ?? '') || places.includes(end))
    .toSorted((a, b) => b - a)[0];
}

/** Characters of the longest row that is looked into: a longer line is running text. */
const longestRow = 500;

/** How likely a place is a border, by the capital, by words that meet there, and by what opens there. */
const strengthOf = (text: string, at: number, places: readonly number[], known: Hints['known']) =>
  strengthAt(text, at) +
  (betweenWords(text, at, places, known) ? 1 : 0) +
  (opensCell(text.slice(at)) ? 1 : 0);

/** Where a capital follows without a space. */
const placesIn = (text: string) =>
  Array.from({ length: text.length }, (_, at) => at).filter(
    (at) => at > 0 && strengthAt(text, at) > 0,
  );

/** Every seam of a text whose cells have run together. */
export function glueOf(text: string, { known, labels }: Hints): Seam[] {
  if (text.length > longestRow) return [];
  const places = placesIn(text);
  const glued = places
    .filter((at) => !withinWord(text, at, places, known))
    .map((at) => ({ at, strength: strengthOf(text, at, places, known) }));
  const at = labelEnd(text, labels, places);
  if (at === undefined) return glued;
  return [{ at, strength: 4 }, ...glued.filter((seam) => seam.at > at)];
}

const score = (seams: readonly Seam[], text: string) =>
  seams.reduce((sum, { strength }) => sum + strength, 0) -
  (text.slice(0, seams[0]?.at).split(/\s+/).length > 5 ? 3 : 0);

/** All ways to take `count` of the seams in order. */
function* choose(seams: readonly Seam[], count: number): Generator<Seam[]> {
  if (count === 0) yield [];
  else
    for (let i = 0; i + count <= seams.length; i++)
      for (const rest of choose(seams.slice(i + 1), count - 1)) yield [seams[i] as Seam, ...rest];
}

/** Seams weighed against each other at most; a row has as many borders as the table has columns. */
const maxSeams = 12;

/** The likeliest of the seams, in order. */
const likeliest = (seams: readonly Seam[]) =>
  seams
    .toSorted((a, b) => b.strength - a.strength)
    .slice(0, maxSeams)
    .toSorted((a, b) => a.at - b.at);

/** The best way to cut a text at so many seams. */
function bestOf(seams: readonly Seam[], count: number, text: string): Seam[] {
  let best: Seam[] = [];
  for (const some of choose(seams, Math.min(count, seams.length)))
    if (best.length === 0 || score(some, text) > score(best, text)) best = some;
  return best;
}

/** Label and cells of a row: cut at the likeliest `width` seams, or at as many as there are. */
export function splitGlued(text: string, width: number, seams: readonly Seam[]): string[] {
  const best = bestOf(likeliest(seams), width, text);
  const cuts = [0, ...best.map(({ at }) => at), text.length];
  return cuts.slice(1).map((to, index) => text.slice(cuts[index], to).trim());
}
