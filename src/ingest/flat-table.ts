import { glueOf, type Hints, splitGlued } from './glue.ts';
import { hasHeadingShape } from './headings.ts';
import { countWords, itemText, type Line } from './lines.ts';
import { type Cell, columnsOf, type Header, type Row, rebuilt } from './table.ts';
import { fieldWords, namesOf, type Vocabulary, wordsOf } from './vocabulary.ts';

interface Ending {
  readonly rest: string;
  readonly titles: readonly string[];
}

/** The names that a text ends with, one after the other, and what stands before them. */
function namesAtEnd(text: string, names: readonly string[]): Ending {
  const end = text.toLowerCase();
  const name = names.find((one) => end.endsWith(one.toLowerCase()));
  if (name === undefined) return { rest: text, titles: [] };
  const others = names.filter((one) => one !== name);
  const before = text.slice(0, -name.length).trimEnd();
  const { rest, titles } = namesAtEnd(before, others);
  return { rest, titles: [...titles, name] };
}

const isCorner = (text: string) => countWords(text) <= 4 && !/\b(vs|versus|and|or)\W*$/i.test(text);

/** `ParameterAB` and `Parameter A B`: a label, then nothing but names of subjects. */
function flatHeader(text: string, vocabulary: Vocabulary): Header | undefined {
  const names = vocabulary.subjects.flatMap(namesOf);
  const { rest, titles } = namesAtEnd(text, names);
  if (titles.length < 2 || !isCorner(rest)) return undefined;
  return { corner: rest, columns: columnsOf(titles, vocabulary) };
}

interface Growing {
  label: string;
  cells: Cell[];
  loose: Cell[];
  lines: number[];
}

/** Words of the longest line that goes on with a row. */
const longest = 14;

/** Reads rows whose cells run together, or are broken over several lines, until a line that fits no row. */
class FlatRows {
  private readonly rows: Growing[] = [];
  private readonly width: number;
  private readonly hints: Hints;
  constructor(width: number, hints: Hints) {
    this.width = width;
    this.hints = hints;
  }

  read(lines: readonly Line[]): Row[] {
    for (const line of lines) if (line.text !== '' && !this.take(line)) break;
    return this.rows.map((row) => ({
      ...row,
      cells: Array.from({ length: this.width }, (_, index) => row.cells[index]),
    }));
  }

  /** Whether the line was one of the table's. */
  private take({ text, number }: Line): boolean {
    const item = itemText(text);
    if (item !== undefined) return this.loosen(item, number);
    if (this.isLabel(text)) return this.open(text, [], number);
    const [label = '', ...cells] = this.cut(text);
    if (this.opensRow(label, cells)) return this.open(label, cells, number);
    return this.isOpen && countWords(text) <= longest && this.fill(text, number);
  }

  private isLabel(text: string): boolean {
    return this.hints.labels.has(text.toLowerCase());
  }

  private cut(text: string): string[] {
    return splitGlued(text, this.width, glueOf(text, this.hints));
  }

  private opensRow(label: string, cells: readonly string[]): boolean {
    const mayOpen = this.isLabel(label) || !this.isOpen;
    return cells.length === this.width || (cells.length > 0 && mayOpen);
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
  const texts = lines.map(({ text }) => text);
  const headings = texts.filter((text) => hasHeadingShape(text));
  return {
    labels: new Set(headings.map((text) => text.toLowerCase())),
    known: new Set([...texts.flatMap(wordsOf), ...fieldWords(vocabulary)]),
  };
}

/** The table that a line opens, where its cells run together. */
export function flatTable(lines: readonly Line[], start: number, vocabulary: Vocabulary) {
  const header = flatHeader(lines[start]?.text ?? '', vocabulary);
  if (!header) return undefined;
  const hints = hintsAbove(lines.slice(0, start), vocabulary);
  const rows = new FlatRows(header.columns.length, hints).read(lines.slice(start + 1));
  const filled = rows.filter(({ cells }) => cells.some(Boolean));
  return rebuilt(start + 1, header, rows, filled);
}
