import { keepsSubject, meansAll } from './cues.ts';
import { bare, sentencesOf } from './lines.ts';
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

function passagesOfRow({ label, cells, loose, lines }: Row, columns: Table['columns']): Passage[] {
  const labelled = label !== '' && lines.length > 1 ? lines.slice(0, 1) : [];
  const filled = cells.flatMap((cell, column): Passage[] => {
    const subject = columns[column]?.subject;
    const subjects = subject ? [subject] : [];
    return cell
      ? [
          {
            lines: [...new Set([...labelled, cell.line])],
            text: cell.text,
            context: [label],
            form: 'cell',
            subjects,
            cell: { row: label, column, title: columns[column]?.title ?? '' },
          },
        ]
      : [];
  });
  const items = loose.map(
    ({ text, line }): Passage => ({
      lines: [line],
      text,
      context: [label],
      form: 'cell',
      subjects: [],
    }),
  );
  const head: Passage[] =
    items.length > 0
      ? [{ lines: labelled, text: label, context: [], form: 'cell', subjects: [] }]
      : [];
  return [...filled, ...head, ...items];
}

/** What a line of the article is; none for lines that are no running text. */
function formsOf(structure: Structure): Map<number, Form> {
  const forms = new Map<number, Form | undefined>();
  const put = (lines: Iterable<number>, form: Form | undefined) => {
    for (const line of lines) if (!forms.has(line)) forms.set(line, form);
  };
  for (const { from, to } of structure.tables)
    put(
      Array.from({ length: to - from + 1 }, (_, index) => from + index),
      undefined,
    );
  put(
    [
      ...structure.boilerplate.keys(),
      ...structure.origin.lines.keys(),
      ...structure.references,
      ...structure.code,
    ],
    undefined,
  );
  put(
    structure.faqs.map(({ question }) => question),
    'question',
  );
  put(
    structure.headings.map(({ line }) => line),
    'heading',
  );
  put(structure.captions, 'caption');
  put(structure.lists.flat(), 'item');
  put(
    structure.lines.filter(({ text }) => text !== '').map(({ number }) => number),
    'sentence',
  );
  return new Map([...forms].flatMap(([line, form]) => (form ? [[line, form] as const] : [])));
}

/** Sentences, items, answers and captions in order, each under its heading and with the subjects the text speaks of. */
function passagesOfText(structure: Structure, vocabulary: Vocabulary): Passage[] {
  const forms = formsOf(structure);
  const everyone = vocabulary.subjects.map(({ id }) => id);
  /** An item that only repeats a heading is of a table of contents. */
  const titles = new Set(structure.headings.map(({ text }) => bare(text)));
  const named = (text: string) => (meansAll.test(text) ? everyone : subjectsIn(text, vocabulary));
  let over = '';
  let about: readonly string[] = [];
  return structure.lines.flatMap(({ text: raw, number }): Passage[] => {
    const form = forms.get(number);
    const text = bare(raw);
    if (form === undefined || (form === 'item' && titles.has(text))) return [];
    if (form === 'heading' || form === 'question') {
      over = text;
      if (!keepsSubject.test(text)) about = [];
      about = named(text).length > 0 ? named(text) : about;
      return [{ lines: [number], text, context: [], form, subjects: named(text) }];
    }
    return sentencesOf(text).map((sentence) => {
      about = named(sentence).length > 0 ? named(sentence) : about;
      return { lines: [number], text: sentence, context: [over], form, subjects: about };
    });
  });
}

/** Everything that may hold a statement: the running text in order, then the tables. */
export const passagesOf = (structure: Structure, vocabulary: Vocabulary): Passage[] => [
  ...passagesOfText(structure, vocabulary),
  ...structure.tables.flatMap(({ rows, columns }) =>
    rows.flatMap((row) => passagesOfRow(row, columns)),
  ),
];
