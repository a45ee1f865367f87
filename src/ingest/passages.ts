import { keepsSubject, meansAll } from './cues.ts';
import { bare, sentencesOf } from './lines.ts';
import { linesIn } from './ranges.ts';
import type { Structure } from './structure.ts';
import { subjectsIn, type Vocabulary } from './vocabulary.ts';

type Form = 'sentence' | 'item' | 'cell' | 'heading' | 'question' | 'caption';

/** A passage of text that is looked at for a statement. */
export interface Passage {
  readonly lines: readonly number[];
  readonly text: string;
  /** What stands over it: a heading, a row's label. */
  readonly context: readonly string[];
  readonly form: Form;
  /** Ids of the subjects that it names, or that the text was speaking of. */
  readonly subjects: readonly string[];
  /** Its row's label, its column, from 0, and the column's title, where it stands in a table. */
  readonly cell?: { readonly row: string; readonly column: number; readonly title: string };
}

type Table = Structure['tables'][number];
type Row = Table['rows'][number];

type Columns = Table['columns'];

const cellPassage = (
  text: string,
  { label }: Row,
  lines: readonly number[],
  rest: Partial<Passage> = {},
): Passage => ({ lines, text, context: [label], form: 'cell', subjects: [], ...rest });

/** The line of a row's label, where the cells stand on lines of their own. */
const labelLines = ({ label, lines }: Row) =>
  label !== '' && lines.length > 1 ? lines.slice(0, 1) : [];

function cellsOf(row: Row, columns: Columns): Passage[] {
  return row.cells.flatMap((cell, column) => {
    if (!cell) return [];
    const { subject, title = '' } = columns[column] ?? {};
    const place = { row: row.label, column, title };
    const lines = [...new Set([...labelLines(row), cell.line])];
    const subjects = subject ? [subject] : [];
    return cellPassage(cell.text, row, lines, { subjects, cell: place });
  });
}

/** The items of a row whose cells have lost their border, and its label above them. */
function looseIn(row: Row): Passage[] {
  if (row.loose.length === 0) return [];
  const head = cellPassage(row.label, row, labelLines(row), { context: [] });
  return [head, ...row.loose.map(({ text, line }) => cellPassage(text, row, [line]))];
}

type Formed = readonly [lines: Iterable<number>, form: Form | undefined];

/** What lines are: the first that is said of a line holds. */
const formed = (structure: Structure): Formed[] => [
  [structure.tables.flatMap(linesIn), undefined],
  [structure.boilerplate.keys(), undefined],
  [structure.origin.lines.keys(), undefined],
  [structure.references, undefined],
  [structure.code, undefined],
  [structure.faqs.map(({ question }) => question), 'question'],
  [structure.headings.map(({ line }) => line), 'heading'],
  [structure.captions, 'caption'],
  [structure.lists.flat(), 'item'],
  [structure.lines.filter(({ text }) => text !== '').map(({ number }) => number), 'sentence'],
];

/** What a line of the article is; none for lines that are no running text. */
function formsOf(structure: Structure): ReadonlyMap<number, Form | undefined> {
  const forms = new Map<number, Form | undefined>();
  for (const [lines, form] of formed(structure))
    for (const line of lines) if (!forms.has(line)) forms.set(line, form);
  return forms;
}

type Said = Pick<Passage, 'text' | 'context' | 'subjects'>;

/** What the text speaks of, as it goes on. */
class Thread {
  private readonly vocabulary: Vocabulary;
  /** The heading or question that it stands under. */
  private over = '';
  /** The subjects named last. */
  private about: readonly string[] = [];

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  private named(text: string): readonly string[] {
    const { subjects } = this.vocabulary;
    return meansAll.test(text) ? subjects.map(({ id }) => id) : subjectsIn(text, this.vocabulary);
  }

  /** The subjects of a text: those that it names, else those of the text before it. */
  private goOn(text: string): readonly string[] {
    const named = this.named(text);
    if (named.length > 0) this.about = named;
    return this.about;
  }

  /** A heading ends what was spoken of, unless it keeps to that. */
  heading(text: string): Said[] {
    this.over = text;
    if (!keepsSubject.test(text)) this.about = [];
    this.goOn(text);
    return [{ text, context: [], subjects: this.named(text) }];
  }

  sentences(line: string): Said[] {
    return sentencesOf(line).map((text) => ({
      text,
      context: [this.over],
      subjects: this.goOn(text),
    }));
  }
}

const opens = (form: Form) => form === 'heading' || form === 'question';

/** Sentences, items, answers and captions in order, each under its heading and with the subjects the text speaks of. */
function passagesOfText(structure: Structure, vocabulary: Vocabulary): Passage[] {
  const forms = formsOf(structure);
  /** An item that only repeats a heading is of a table of contents. */
  const titles = new Set(structure.headings.map(({ text }) => bare(text)));
  const thread = new Thread(vocabulary);
  return structure.lines.flatMap(({ text: raw, number }) => {
    const form = forms.get(number);
    const text = bare(raw);
    if (form === undefined || (form === 'item' && titles.has(text))) return [];
    const said = opens(form) ? thread.heading(text) : thread.sentences(text);
    return said.map((one) => ({ lines: [number], form, ...one }));
  });
}

/** Everything that may hold a statement: the running text in order, then the tables. */
export const passagesOf = (structure: Structure, vocabulary: Vocabulary): Passage[] => [
  ...passagesOfText(structure, vocabulary),
  ...structure.tables.flatMap(({ rows, columns }) =>
    rows.flatMap((row) => [...cellsOf(row, columns), ...looseIn(row)]),
  ),
];
