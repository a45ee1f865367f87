import type { Line } from './lines.ts';
import { columnsOf, type Header, type Row } from './table.ts';
import type { Vocabulary } from './vocabulary.ts';

interface BorderedLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The cells of a row whose borders are still there: pipes or tabs. */
function borderedCells({ text, raw }: Line): string[] | undefined {
  if (/^\|.*\|$/.test(text))
    return text
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.replaceAll('\\|', '|').trim());
  const cells = raw.split('\t').map((cell) => cell.trim());
  return cells.length >= 3 ? cells : undefined;
}

const isRule = ({ cells }: BorderedLine) => cells.every((cell) => /^:?-{3,}:?$/.test(cell));

/** The first line, and those below it that have as many cells. */
function blockOf(lines: readonly Line[]): BorderedLine[] {
  const block: BorderedLine[] = [];
  for (const line of lines) {
    const cells = borderedCells(line);
    if (!cells || cells.length !== (block[0] ?? { cells }).cells.length) break;
    block.push({ line: line.number, cells });
  }
  return block;
}

function headerOf({ cells }: BorderedLine, vocabulary: Vocabulary): Header {
  const [corner = '', ...titles] = cells;
  return { corner, columns: columnsOf(titles, vocabulary) };
}

const rowOf = ({ line, cells: [label = '', ...texts] }: BorderedLine): Row => ({
  label,
  cells: texts.map((text) => (text ? { text, line } : undefined)),
  loose: [],
  lines: [line],
});

/** The table that the first line opens, where its borders are still there. */
export function borderedTable(lines: readonly Line[], vocabulary: Vocabulary) {
  const block = blockOf(lines);
  const [head, ...body] = block;
  if (!head || head.cells.length < 2) return undefined;
  const rows = body.filter((line) => !isRule(line)).map(rowOf);
  const to = block.at(-1)?.line ?? head.line;
  if (rows.length === 0) return undefined;
  return { from: head.line, to, flattened: false, ...headerOf(head, vocabulary), rows };
}
