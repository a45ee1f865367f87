import type { Table as TableNode } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { stemmer } from 'stemmer';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { itemText } from '../../src/ingest/lines.ts';
import type { Reading } from '../../src/ingest/read.ts';
import type { Row, Table } from '../../src/ingest/tables.ts';
import { wordsOf } from '../../src/ingest/vocabulary.ts';
import type { Claim, Source } from '../../src/knowledge/knowledge.ts';

/** How many of the things that are there were found. */
export interface Share {
  readonly found: number;
  readonly of: number;
}

/** What the ingest makes of an article, held against what people have written of it. */
export interface Figures {
  readonly headings: Share;
  readonly items: Share;
  readonly rows: Share;
  readonly cells: Share;
  readonly questions: Share;
  readonly references: Share;
  readonly boilerplate: Share;
  /** Lines of the article that the ingest calls boilerplate. */
  readonly misnamed: readonly number[];
  readonly candidates: Share;
  readonly criteria: Share;
}

const share = <T>(all: readonly T[], isFound: (one: T) => boolean): Share => ({
  found: all.filter(isFound).length,
  of: all.length,
});

/** A source and its digest as written. */
type Digested = Omit<Source, 'uses'>;

const linesOfKind = ({ ledger }: Digested, ...kinds: readonly string[]) =>
  ledger
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index));

const textAt = ({ structure }: Reading, line: number) => structure.lines[line - 1]?.text ?? '';

function headings(source: Digested, reading: Reading): Share {
  const { structure } = reading;
  const known = new Set([
    ...structure.headings.map(({ line }) => line),
    ...structure.faqs.map(({ question }) => question),
    ...structure.tables.map(({ from }) => from),
  ]);
  return share(linesOfKind(source, 'heading'), (line) => known.has(line));
}

function items(source: Digested, reading: Reading): Share {
  const { structure } = reading;
  const known = new Set([
    ...structure.lists.flat(),
    ...structure.headings.map(({ line }) => line),
    ...structure.tables.flatMap(({ rows }) =>
      rows.flatMap(({ loose }) => loose.map(({ line }) => line)),
    ),
  ]);
  return share(
    linesOfKind(source, 'claims', 'restates').filter(
      (line) => itemText(textAt(reading, line)) !== undefined,
    ),
    (line) => known.has(line),
  );
}

/** Questions of a section that holds two or more: a question that opens a section is its heading. */
function questions(source: Digested, reading: Reading): Share {
  const asked = source.sections.map(({ from, to }) =>
    linesOfKind(source, 'heading', 'claims').filter(
      (line) => line > from && line <= to && /^\S.{0,160}\?$/.test(textAt(reading, line)),
    ),
  );
  return share(asked.filter((lines) => lines.length >= 2).flat(), (line) =>
    reading.structure.faqs.some(({ question, answers }) => question === line && answers.length > 0),
  );
}

type GoldRow = readonly (readonly Claim[])[];

/** The tables of a digest, as the claims in each cell without the label's. */
function digestTables(source: Digested, claims: readonly Claim[]): GoldRow[][] {
  const tree = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).parse(source.body);
  const tables: GoldRow[][] = [];
  visit(tree, 'table', (node: TableNode) => {
    const rows = node.children
      .slice(1)
      .map((row) => row.children.slice(1).map((cell) => claimsIn(cell, claims)));
    tables.push(rows.filter((row) => row.some((cell) => cell.length > 0)));
  });
  return tables.filter(isOnLines);
}

function claimsIn(
  cell: TableNode['children'][number]['children'][number],
  claims: readonly Claim[],
): Claim[] {
  const ids: string[] = [];
  visit(cell, 'mdxJsxTextElement', ({ name, attributes }) => {
    const id = attributes.find(
      (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'id',
    )?.value;
    if (name === 'Claim' && typeof id === 'string') ids.push(id);
  });
  return claims.filter(({ id }) => ids.includes(id));
}

const linesOfRow = (row: GoldRow) =>
  row.flat().flatMap(({ lines }) => lines.map(({ line }) => line));

/** A table of the article has its rows on lines of their own; one that the digest drew from running text has not. */
const isOnLines = (rows: readonly GoldRow[]) =>
  rows.length > 0 &&
  rows.every((row, index) =>
    linesOfRow(row).some((line) =>
      rows.every((other, at) => at === index || !linesOfRow(other).includes(line)),
    ),
  );

const stems = (text: string) => new Set(wordsOf(text).map(stemmer));
const common = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  [...a].filter((stem) => b.has(stem)).length;

/** Whether the words of a cell's claims fit the recovered cell at least as well as any other of its row. */
function fits(claims: readonly Claim[], column: number, { cells }: Row): boolean {
  const said = stems(claims.map(({ text }) => text).join(' '));
  const scores = cells.map((cell) => common(said, stems(cell?.text ?? '')));
  return cells[column] !== undefined && scores[column] === Math.max(...scores);
}

function rowsAndCells(
  source: Digested,
  claims: readonly Claim[],
  tables: readonly Table[],
): { rows: Share; cells: Share } {
  const recovered = tables.flatMap(({ rows }) => rows);
  const gold = digestTables(source, claims)
    .flat()
    .map((row) => ({
      row,
      found: recovered.find(({ lines }) => linesOfRow(row).some((line) => lines.includes(line))),
    }));
  const cells = gold.flatMap(({ row, found }) =>
    row.map((cell, column) => ({ cell, column, found })).filter(({ cell }) => cell.length > 0),
  );
  return {
    rows: share(gold, ({ found }) => found !== undefined),
    cells: share(
      cells,
      ({ cell, column, found }) => found !== undefined && fits(cell, column, found),
    ),
  };
}

/** Figures of one article: `claims` are those of the source, `reading` was made without them. */
export function figuresOf(source: Digested, claims: readonly Claim[], reading: Reading): Figures {
  const { structure, candidates } = reading;
  const named = structure.boilerplate;
  const near = (claim: Claim) =>
    candidates.filter(({ lines }) => claim.lines.some(({ line }) => lines.includes(line)));
  const content = linesOfKind(
    source,
    'claims',
    'restates',
    'heading',
    'lead-in',
    'background',
    'references',
    'caption',
    'origin',
    'damaged',
  );
  return {
    headings: headings(source, reading),
    items: items(source, reading),
    ...rowsAndCells(source, claims, structure.tables),
    questions: questions(source, reading),
    references: share(linesOfKind(source, 'references'), (line) =>
      structure.references.includes(line),
    ),
    boilerplate: share(linesOfKind(source, 'boilerplate'), (line) => named.has(line)),
    misnamed: content.filter((line) => named.has(line)),
    candidates: share(claims, (claim) => near(claim).length > 0),
    criteria: share(claims, (claim) =>
      near(claim).some(({ criteria }) => criteria.slice(0, 2).includes(claim.criterion)),
    ),
  };
}
