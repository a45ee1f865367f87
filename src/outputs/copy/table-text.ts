/** A summary table as text. The browser runs this file too, for the rows and columns that are shown: it imports only what writes text. */
import { apartPhrase } from '../../sentences/apart.ts';
import { escapeHtml } from '../../sentences/markup.ts';
import { toCsv } from './csv.ts';
import { escapeMarkdown } from './formats.ts';

interface Answered {
  readonly answer: string;
  readonly text: string;
}

export interface TableRow {
  readonly id: string;
  readonly name: string;
  /** Whole. */
  readonly url: string;
  /** By subject; none where there is no answer. */
  readonly cells: Readonly<Record<string, Answered | undefined>>;
  readonly finding: string;
  /** Empty where nothing has been weighed. */
  readonly certainty: string;
  /** The reason that several findings share; empty for none. */
  readonly cause: string;
  /** What a finding that favours somebody says of it; empty where none can. */
  readonly polarity: string;
  readonly shows: string;
  /** The oldest day, `YYYY-MM-DD`; empty for none. */
  readonly checked: string;
  /** `Disc 2 and Rim 3` */
  readonly against: string;
  /** Releases of subjects where they are not those of the table: `Disc 1`; empty for none. */
  readonly apart: string;
  /** Whole addresses of what it rests on. */
  readonly references: readonly string[];
}

/** A table as it is published beside its page, and as far of it as is shown. */
export interface TableData {
  readonly title: string;
  /** Of the page; what is shown has the state in it. */
  readonly url: string;
  readonly site: string;
  /** What the rows are: `All 33 rows.`, `14 of 33 rows: only where one side leads.` */
  readonly status: string;
  /** The newest day of all rows, as printed. */
  readonly checked: string;
  readonly against: string;
  readonly subjects: readonly { readonly id: string; readonly name: string }[];
  readonly rows: readonly TableRow[];
}

/** Where the table is from, in the order of a sentence. */
function origin({ site, url, status, checked, against, rows }: TableData) {
  const versions = [against && ` against ${against}`, apartPhrase(rows)].filter(Boolean).join('; ');
  return {
    before: `${site}: `,
    url,
    after: ` ${status} ${checked && `Checked up to ${checked}${versions}.`}`.trimEnd(),
  };
}

const findingPhrase = ({ finding, certainty }: TableRow) =>
  certainty === '' ? finding : `${finding}, ${certainty} certainty`;

/** What of each row is written. */
interface Wording {
  readonly cell: (cell: Answered) => string;
  readonly finding: (row: TableRow) => string;
}

const inFull: Wording = {
  cell: ({ answer, text }) => `${answer}: ${text}`,
  finding: (row) => `${findingPhrase(row)}${row.certainty && '.'} ${row.shows}`.trimEnd(),
};

/** The answers alone, without what shows them and what they rest on: short enough for a message. */
const inShort: Wording = { cell: ({ answer }) => answer, finding: findingPhrase };

const headsOf = ({ subjects }: TableData) => [
  'Topic',
  ...subjects.map(({ name }) => name),
  'The evidence',
];
const answersOf = ({ subjects }: TableData, { cells }: TableRow, { cell }: Wording) =>
  subjects.map(({ id }) => {
    const answered = cells[id];
    return answered ? cell(answered) : 'unknown';
  });

/** The references of all rows, each once, in order. */
const referencesOf = ({ rows }: TableData) => [...new Set(rows.flatMap((row) => row.references))];

const line = (texts: readonly string[]) => `| ${texts.join(' | ')} |`;

/** @param cited the links to what a row rests on, in Markdown */
function markdownOf(table: TableData, wording: Wording, cited: (row: TableRow) => string): string {
  const { before, url, after } = origin(table);
  const heads = headsOf(table);
  return [
    `# ${escapeMarkdown(table.title)}\n`,
    `${escapeMarkdown(before)}<${url}>${escapeMarkdown(after)}\n`,
    line(heads.map(escapeMarkdown)),
    line(heads.map(() => '---')),
    ...table.rows.map((row) =>
      line([
        `[${escapeMarkdown(row.name)}](${row.url})`,
        ...answersOf(table, row, wording).map(escapeMarkdown),
        `${escapeMarkdown(wording.finding(row))} ${cited(row)}`.trimEnd(),
      ]),
    ),
    '',
  ].join('\n');
}

export function tableMarkdown(table: TableData): string {
  const references = referencesOf(table);
  return markdownOf(table, inFull, (row) =>
    row.references.map((each) => `[\\[${references.indexOf(each) + 1}\\]](<${each}>)`).join(''),
  );
}

export const tableShort = (table: TableData): string => markdownOf(table, inShort, () => '');

/** The same as rows of plain text, the head row first: what a spreadsheet gets. */
export const tableCsv = ({ subjects, rows }: TableData): string =>
  toCsv([
    [
      'Topic',
      ...subjects.flatMap(({ name }) => [`${name}: answer`, name]),
      ...[
        'Finding',
        'Certainty',
        'Why',
        'What counts as better',
        'What the evidence shows',
        'Checked',
        'Against',
        'Address',
        'References',
      ],
    ],
    ...rows.map((row) => [
      row.name,
      ...subjects.flatMap(({ id }) => [row.cells[id]?.answer ?? '', row.cells[id]?.text ?? '']),
      ...[
        row.finding,
        row.certainty,
        row.cause,
        row.polarity,
        row.shows,
        row.checked,
        row.against,
        row.url,
      ],
      row.references.join(' '),
    ]),
  ]);

function htmlOf(table: TableData, wording: Wording): string {
  const { before, url, after } = origin(table);
  const row = (tag: 'th' | 'td', texts: readonly string[]) =>
    `<tr>${texts.map((text) => `<${tag}>${text}</${tag}>`).join('')}</tr>`;
  const link = (to: string, text: string) => `<a href="${escapeHtml(to)}">${escapeHtml(text)}</a>`;
  return [
    `<p><strong>${escapeHtml(table.title)}</strong></p>`,
    `<p>${escapeHtml(before)}${link(url, url)}${escapeHtml(after)}</p>`,
    `<table>${row('th', headsOf(table).map(escapeHtml))}`,
    ...table.rows.map((each) =>
      row('td', [
        link(each.url, each.name),
        ...answersOf(table, each, wording).map(escapeHtml),
        escapeHtml(wording.finding(each)),
      ]),
    ),
    '</table>',
  ].join('');
}

/** The same as a table that documents and sheets take. */
export const tableHtml = (table: TableData): string => htmlOf(table, inFull);
export const tableShortHtml = (table: TableData): string => htmlOf(table, inShort);
