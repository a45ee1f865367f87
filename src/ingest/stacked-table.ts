import { countWords, type Line } from './lines.ts';
import { columnsOf, nextFilled, type Row, rebuilt, subjectNamed } from './table.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Words of the longest heading over the labels, of the longest label and of the longest cell. */
const longest = { corner: 4, label: 6, cell: 40 } as const;

/** Lines with a text, as far as they stand at the distance of the first two. */
function evenBlock(lines: readonly Line[]): Line[] {
  const filled = lines.filter(({ text }) => text !== '');
  const gapAbove = (index: number) =>
    (filled[index]?.number ?? 0) - (filled[index - 1]?.number ?? 0);
  const torn = filled.findIndex((_, index) => index > 1 && gapAbove(index) !== gapAbove(1));
  return torn < 0 ? filled : filled.slice(0, torn);
}

const isRow = (label: Line, cells: readonly Line[]) =>
  countWords(label.text) <= longest.label &&
  cells.every(({ text }) => countWords(text) <= longest.cell);

const rowOf = (label: Line, cells: readonly Line[]): Row => ({
  label: label.text,
  cells: cells.map(({ text, number }) => ({ text, line: number })),
  loose: [],
  lines: [label, ...cells].map(({ number }) => number),
});

/** The rows below a header of as many lines as each of them has. */
function rowsOf(block: readonly Line[], width: number): Row[] {
  const rows: Row[] = [];
  for (let at = width; at + width <= block.length; at += width) {
    const [label, ...cells] = block.slice(at, at + width) as [Line, ...Line[]];
    if (!isRow(label, cells)) break;
    rows.push(rowOf(label, cells));
  }
  return rows;
}

/** The headings over the cells: names of subjects, one after the other. */
function titlesOf(block: readonly Line[], vocabulary: Vocabulary): string[] {
  const texts = block.slice(1).map(({ text }) => text);
  const end = texts.findIndex((text) => !subjectNamed(text, vocabulary));
  return texts.slice(0, Math.max(0, end));
}

const isCorner = (text: string, vocabulary: Vocabulary) =>
  countWords(text) <= longest.corner && !subjectNamed(text, vocabulary);

/** A header and rows of which every cell has become a line, all at the same distance: it ends where the distance changes. */
export function stackedTable(lines: readonly Line[], vocabulary: Vocabulary) {
  const below = lines[nextFilled(lines, 1)]?.text ?? '';
  if (!subjectNamed(below, vocabulary)) return undefined;
  const block = evenBlock(lines);
  const { text: corner, number } = block[0] as Line;
  const titles = titlesOf(block, vocabulary);
  if (titles.length < 2 || !isCorner(corner, vocabulary)) return undefined;
  const header = { corner, columns: columnsOf(titles, vocabulary) };
  return rebuilt(number, header, rowsOf(block, titles.length + 1));
}
