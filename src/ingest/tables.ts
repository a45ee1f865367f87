import { borderedTable } from './bordered-table.ts';
import { flatTable } from './flat-table.ts';
import type { Line } from './lines.ts';
import { stackedTable } from './stacked-table.ts';
import { nextFilled, type Table } from './table.ts';
import type { Vocabulary } from './vocabulary.ts';

const tableAt = (lines: readonly Line[], at: number, vocabulary: Vocabulary) =>
  borderedTable(lines.slice(at), vocabulary) ??
  flatTable(lines, at, vocabulary) ??
  stackedTable(lines.slice(at), vocabulary);

/** Every table of the text: with its borders, with its cells run together, or with every cell on a line of its own. */
export function findTables(lines: readonly Line[], vocabulary: Vocabulary) {
  const tables: Table[] = [];
  for (let at = nextFilled(lines, 0); at >= 0; ) {
    const found = tableAt(lines, at, vocabulary);
    if (found) tables.push(found);
    at = nextFilled(lines, found ? found.to : at + 1);
  }
  return tables;
}
