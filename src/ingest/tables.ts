import { glueOf, type Hints, splitGlued } from './glue.ts';
import { hasHeadingShape } from './headings.ts';
import { countWords, itemText, type Line } from './lines.ts';
import { fieldWords, namesOf, type Vocabulary, wordsOf } from './vocabulary.ts';

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

interface Header {
  readonly corner: string;
  readonly columns: Table['columns'];
  /** Index of the first line after the header. */
  readonly next: number;
}

const subjectNamed = (title: string, { subjects }: Vocabulary) =>
  subjects.find((subject) =>
    namesOf(subject).some((name) => name.toLowerCase() === title.trim().toLowerCase()),
  )?.id;
const columnsOf = (titles: readonly string[], vocabulary: Vocabulary) =>
  titles.map((title) => ({ title, subject: subjectNamed(title, vocabulary) }));

/** `ParameterAB` and `Parameter A B`: a label, then nothing but names of subjects. */
function flatHeader(text: string, vocabulary: Vocabulary): Omit<Header, 'next'> | undefined {
  const titles: string[] = [];
  let rest = text;
  for (;;) {
    const end = rest.toLowerCase();
    const name = vocabulary.subjects
      .flatMap(namesOf)
      .find((one) => end.endsWith(one.toLowerCase()) && !titles.includes(one));
    if (name === undefined) break;
    titles.unshift(name);
    rest = rest.slice(0, -name.length).trimEnd();
  }
  return titles.length >= 2 && countWords(rest) <= 4 && !/\b(vs|versus|and|or)\W*$/i.test(rest)
    ? { corner: rest, columns: columnsOf(titles, vocabulary) }
    : undefined;
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

const isRule = (cells: readonly string[]) => cells.every((cell) => /^:?-{3,}:?$/.test(cell));

function borderedTable(
  lines: readonly Line[],
  start: number,
  vocabulary: Vocabulary,
): Table | undefined {
  const head = borderedCells(lines[start] as Line);
  if (!head || head.length < 2) return undefined;
  const body: { line: number; cells: string[] }[] = [];
  for (const line of lines.slice(start + 1)) {
    const cells = borderedCells(line);
    if (cells?.length !== head.length) break;
    body.push({ line: line.number, cells });
  }
  const rows = body.filter(({ cells }) => !isRule(cells));
  if (rows.length === 0) return undefined;
  const [corner = '', ...titles] = head;
  return {
    from: start + 1,
    to: body.at(-1)?.line ?? start + 1,
    flattened: false,
    corner,
    columns: columnsOf(titles, vocabulary),
    rows: rows.map(({ line, cells: [label = '', ...texts] }) => ({
      label,
      cells: texts.map((text) => (text ? { text, line } : undefined)),
      loose: [],
      lines: [line],
    })),
  };
}

function nextFilled(lines: readonly Line[], from: number): number {
  for (let index = from; index < lines.length; index++) if (lines[index]?.text !== '') return index;
  return -1;
}

/** A header and rows of which every cell has become a line, all at the same distance: it ends where the distance changes. */
function stackedTable(
  lines: readonly Line[],
  start: number,
  vocabulary: Vocabulary,
): Table | undefined {
  if (!subjectNamed(lines[nextFilled(lines, start + 1)]?.text ?? '', vocabulary)) return undefined;
  const filled = lines.slice(start).filter(({ text }) => text !== '');
  const titles: Line[] = [];
  for (const line of filled.slice(1)) {
    if (!subjectNamed(line.text, vocabulary)) break;
    titles.push(line);
  }
  const corner = filled[0];
  if (
    titles.length < 2 ||
    !corner ||
    countWords(corner.text) > 4 ||
    subjectNamed(corner.text, vocabulary)
  )
    return undefined;
  const width = titles.length + 1;
  const gap = (titles[0]?.number ?? 0) - corner.number;
  const torn = filled.findIndex(
    (line, index) => index > 0 && line.number - (filled[index - 1]?.number ?? 0) !== gap,
  );
  const whole = torn < 0 ? filled : filled.slice(0, torn);
  const rows: Row[] = [];
  for (let at = width; at + width <= whole.length; at += width) {
    const [label, ...cells] = whole.slice(at, at + width) as [Line, ...Line[]];
    if (countWords(label.text) > 6 || cells.some(({ text }) => countWords(text) > 40)) break;
    rows.push({
      label: label.text,
      cells: cells.map(({ text, number }) => ({ text, line: number })),
      loose: [],
      lines: [label, ...cells].map(({ number }) => number),
    });
  }
  if (rows.length < 2) return undefined;
  const columns = columnsOf(
    titles.map(({ text }) => text),
    vocabulary,
  );
  return {
    from: start + 1,
    to: rows.at(-1)?.lines.at(-1) ?? start + 1,
    flattened: true,
    corner: corner.text,
    columns,
    rows,
  };
}

interface Growing {
  label: string;
  cells: Cell[];
  loose: Cell[];
  lines: number[];
}

const shortest = 14;

/** Reads rows whose cells run together, or are broken over several lines, until a line that fits no row. */
class FlatRows {
  readonly rows: Growing[] = [];
  readonly width: number;
  readonly hints: Hints;
  constructor(width: number, hints: Hints) {
    this.width = width;
    this.hints = hints;
  }

  /** Whether the line was one of the table's. */
  take({ text, number }: Line): boolean {
    const item = itemText(text);
    if (item !== undefined) return this.loosen(item, number);
    if (this.hints.labels.has(text.toLowerCase())) return this.open(text, [], number);
    const [label = '', ...cells] = splitGlued(text, this.width, glueOf(text, this.hints));
    const labelled = this.hints.labels.has(label.toLowerCase());
    if (cells.length === this.width || (cells.length > 0 && (labelled || !this.isOpen)))
      return this.open(label, cells, number);
    return this.isOpen && countWords(text) <= shortest && this.fill(text, number);
  }

  private get last(): Growing | undefined {
    return this.rows.at(-1);
  }

  private get isOpen(): boolean {
    return (
      this.last !== undefined && this.last.loose.length === 0 && this.last.cells.length < this.width
    );
  }

  private open(label: string, cells: readonly string[], line: number): true {
    this.rows.push({
      label,
      cells: cells.map((text) => ({ text, line })),
      loose: [],
      lines: [line],
    });
    return true;
  }

  private fill(text: string, line: number): true {
    this.last?.cells.push({ text, line });
    this.last?.lines.push(line);
    return true;
  }

  private loosen(text: string, line: number): boolean {
    if (!this.last || this.last.cells.length > 0) return false;
    this.last.loose.push({ text, line });
    this.last.lines.push(line);
    return true;
  }
}

/** What stands above a table helps to read it: the words that it uses, and the headings that its rows repeat. */
function hintsAbove(lines: readonly Line[], vocabulary: Vocabulary): Hints {
  const headings = lines
    .filter(({ text }) => hasHeadingShape(text))
    .map(({ text }) => text.toLowerCase());
  return {
    labels: new Set(headings),
    known: new Set([...lines.flatMap(({ text }) => wordsOf(text)), ...fieldWords(vocabulary)]),
  };
}

function flatTable(
  lines: readonly Line[],
  start: number,
  vocabulary: Vocabulary,
): Table | undefined {
  const header = flatHeader(lines[start]?.text ?? '', vocabulary);
  if (!header) return undefined;
  const width = header.columns.length;
  const reader = new FlatRows(width, hintsAbove(lines.slice(0, start), vocabulary));
  for (const line of lines.slice(start + 1)) if (line.text !== '' && !reader.take(line)) break;
  const rows = reader.rows.map((row) => ({
    ...row,
    cells: Array.from({ length: width }, (_, index) => row.cells[index]),
  }));
  if (rows.filter(({ cells }) => cells.some(Boolean)).length < 2) return undefined;
  return {
    from: start + 1,
    to: rows.at(-1)?.lines.at(-1) ?? start + 1,
    flattened: true,
    ...header,
    rows,
  };
}

/** Every table of the text: with its borders, with its cells run together, or with every cell on a line of its own. */
export function findTables(lines: readonly Line[], vocabulary: Vocabulary): Table[] {
  const tables: Table[] = [];
  for (let at = nextFilled(lines, 0); at >= 0; ) {
    const found =
      borderedTable(lines, at, vocabulary) ??
      flatTable(lines, at, vocabulary) ??
      stackedTable(lines, at, vocabulary);
    if (found) tables.push(found);
    at = nextFilled(lines, found ? found.to : at + 1);
  }
  return tables;
}
