import { flush, isBlank, type Line } from './rest-lines.ts';

/** A cell of a table: lines of their own. */
type Cell = readonly Line[];

/** The cells of a table, row by row, and where the next thing begins. */
interface Table {
  readonly cells: readonly Cell[];
  readonly next: number;
}

const gridRule = /^\+(?:[-=]+\+)+$/;
const simpleRule = /^=+(?: +=+)+$/;
const spanRule = /^[=-]+(?: +[=-]+)*$/;

/** What stands between two columns of letters. */
const column = (row: readonly Line[], from: number, to: number | undefined): Cell =>
  flush(row.map(({ text, number }) => ({ text: text.slice(from, to).trimEnd(), number })));

/** A table drawn with lines. */
function grid(lines: readonly Line[], at: number): Table {
  const end = lines.findIndex(({ text }, index) => index > at && !/^[+|]/.test(text));
  const next = end < 0 ? lines.length : end;
  const edges = [...(lines[at]?.text ?? '').matchAll(/\+/g)].map(({ index }) => index);
  const rows: Line[][] = [];
  for (const line of lines.slice(at, next))
    if (/^\+[-=+]+$/.test(line.text)) rows.push([]);
    else rows.at(-1)?.push(line);
  const cells = rows.flatMap((row) =>
    edges.slice(0, -1).map((edge, index) => column(row, edge + 1, edges[index + 1])),
  );
  return { cells, next };
}

/** Where a table ends whose columns are told by rows of `===`: behind the rule that nothing follows. */
function endOf(lines: readonly Line[], at: number): number {
  const last = lines.findIndex(({ text }, index) => {
    const below = lines[index + 1];
    return index > at && simpleRule.test(text) && (below === undefined || isBlank(below));
  });
  return last < 0 ? lines.length : last + 1;
}

/** A line with nothing in the first column goes on with the row above it. */
function rowsOf(lines: readonly Line[], second: number): Line[][] {
  const rows: Line[][] = [];
  for (const line of lines) {
    if (spanRule.test(line.text)) continue;
    if (line.text.slice(0, second).trim() === '') rows.at(-1)?.push(line);
    else rows.push([line]);
  }
  return rows;
}

function simple(lines: readonly Line[], at: number): Table {
  const starts = [...(lines[at]?.text ?? '').matchAll(/=+/g)].map(({ index }) => index);
  const next = endOf(lines, at);
  const cells = rowsOf(lines.slice(at + 1, next), starts[1] ?? 0).flatMap((row) =>
    starts.map((from, index) => column(row, from, starts[index + 1])),
  );
  return { cells, next };
}

/** The table that begins at a line; undefined where none does. */
export function tableAt(lines: readonly Line[], at: number): Table | undefined {
  const { text } = lines[at] ?? { text: '' };
  if (gridRule.test(text)) return grid(lines, at);
  return simpleRule.test(text) ? simple(lines, at) : undefined;
}
