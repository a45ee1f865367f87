import type { Line } from './lines.ts';
import { namesOf, type Vocabulary } from './vocabulary.ts';

export interface Cell {
  readonly text: string;
  readonly line: number;
}

export interface Row {
  readonly label: string;
  /** One per column of the table; none where the text lost it. */
  readonly cells: readonly (Cell | undefined)[];
  /** Items of a row whose cells have lost their border. */
  readonly loose: readonly Cell[];
  readonly lines: readonly number[];
}

export interface Table {
  readonly from: number;
  readonly to: number;
  /** Whether its borders were lost and had to be found again. */
  readonly flattened: boolean;
  /** Heading over the labels, empty where it has none. */
  readonly corner: string;
  /** Each column's heading, and the subject it names. */
  readonly columns: readonly { readonly title: string; readonly subject?: string | undefined }[];
  readonly rows: readonly Row[];
}

export type Header = Pick<Table, 'corner' | 'columns'>;

export const subjectNamed = (title: string, { subjects }: Vocabulary) =>
  subjects.find((subject) =>
    namesOf(subject).some((name) => name.toLowerCase() === title.trim().toLowerCase()),
  )?.id;

export const columnsOf = (titles: readonly string[], vocabulary: Vocabulary) =>
  titles.map((title) => ({ title, subject: subjectNamed(title, vocabulary) }));

export function nextFilled(lines: readonly Line[], from: number): number {
  for (let index = from; index < lines.length; index++) if (lines[index]?.text !== '') return index;
  return -1;
}

/** A table that has lost its borders; none where there are too few rows for one. */
export const rebuilt = (
  from: number,
  header: Header,
  rows: readonly Row[],
  filled = rows,
): Table | undefined =>
  filled.length < 2
    ? undefined
    : { from, to: rows.at(-1)?.lines.at(-1) ?? from, flattened: true, ...header, rows };
