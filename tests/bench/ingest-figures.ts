import type { Table as TableNode } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { stemmer } from 'stemmer';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { type Candidate, shown } from '../../src/ingest/candidates.ts';
import { itemText } from '../../src/ingest/lines.ts';
import type { Reading } from '../../src/ingest/read.ts';
import type { Row, Table } from '../../src/ingest/table.ts';
import { type KnownClaim, wordsOf } from '../../src/ingest/vocabulary.ts';
import type { Claim, Saying, Source } from '../../src/knowledge/knowledge.ts';
import type { KnownStatement } from './statements.ts';

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
  /** A sentence of several claims may be of more criteria than two: then those of the claims offered with it are at hand as well. */
  readonly filed: Share;
  /** What became of each statement that makes a claim which other sources make as well. */
  readonly matches: readonly Match[];
  /** How many of the claims of those statements are offered with them. */
  readonly pairs: Share;
}

/** Where the first right claim stands among those that are proposed for a statement, or why it does not. */
export const matches = {
  first: 'the likeliest',
  three: 'second or third',
  offered: 'offered for a part of it',
  near: 'not offered, among the first ten',
  astray: 'filed under another criterion',
  far: 'further down',
  strange: 'shares no word with it',
  unseen: 'no statement seen there',
} as const;
export type Match = keyof typeof matches;

/** A source making a claim. */
export interface Said {
  readonly claim: Claim;
  readonly lines: readonly number[];
  /** The claim's text and what is particular in the wording. */
  readonly words: string;
}

/** The sayings of a source with their claims. */
export const saidBy = (
  sayings: readonly Pick<Saying, 'claim' | 'lines' | 'note'>[],
  claims: readonly Claim[],
): Said[] =>
  sayings.flatMap(({ claim: id, lines, note }) => {
    const claim = claims.find((one) => one.id === id);
    if (!claim) return [];
    const words = [claim.text, note, ...lines.map((place) => place.note)].join(' ');
    return [{ claim, lines: [...new Set(lines.map(({ line }) => line))], words }];
  });

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

type GoldRow = readonly (readonly Said[])[];

const idIn = ({ attributes }: MdxJsxFlowElement | MdxJsxTextElement) =>
  attributes
    .flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && attribute.name === 'id' ? attribute.value : [],
    )
    .find((value) => typeof value === 'string');

/** The tables of a digest, as what is said in each cell without the label's; of its places those in the section of the table. */
function digestTables(source: Digested, said: readonly Said[]): GoldRow[][] {
  const tree = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).parse(source.body);
  const tables: GoldRow[][] = [];
  visit(tree, 'mdxJsxFlowElement', (element) => {
    const section = source.sections.find(
      ({ id }) => element.name === 'Section' && id === idIn(element),
    );
    if (!section) return;
    const here = said.map(({ lines, ...rest }) => ({
      ...rest,
      lines: lines.filter((line) => line >= section.from && line <= section.to),
    }));
    visit(element, 'table', (node: TableNode) => {
      const rows = node.children
        .slice(1)
        .map((row) => row.children.slice(1).map((cell) => saidIn(cell, here)));
      tables.push(rows.filter((row) => row.some((cell) => cell.length > 0)));
    });
  });
  return tables.filter(isOnLines);
}

function saidIn(
  cell: TableNode['children'][number]['children'][number],
  said: readonly Said[],
): Said[] {
  const ids: string[] = [];
  visit(cell, 'mdxJsxTextElement', (element) => {
    const id = idIn(element);
    if (element.name === 'Claim' && id !== undefined) ids.push(id);
  });
  return said.filter(({ claim }) => ids.includes(claim.id));
}

/** The lines on which most of a row is said: a claim of the row may be made elsewhere as well. */
function linesOfRow(row: GoldRow): number[] {
  const counts = Map.groupBy(
    row.flat().flatMap(({ lines }) => lines),
    (line) => line,
  );
  const most = Math.max(0, ...[...counts.values()].map(({ length }) => length));
  return [...counts].filter(([, { length }]) => length === most).map(([line]) => line);
}

/** What is said in a cell and in no other of its row, for that alone tells one column from another. */
const onlyIn = (row: GoldRow, column: number): Said[] =>
  (row[column] ?? []).filter((one) =>
    row.every((cell, other) => other === column || !cell.includes(one)),
  );

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
function fits(said: readonly Said[], column: number, { cells }: Row): boolean {
  const told = stems(said.map(({ words }) => words).join(' '));
  const scores = cells.map((cell) => common(told, stems(cell?.text ?? '')));
  return cells[column] !== undefined && scores[column] === Math.max(...scores);
}

function rowsAndCells(
  source: Digested,
  said: readonly Said[],
  tables: readonly Table[],
): { rows: Share; cells: Share } {
  const recovered = tables.flatMap(({ rows }) => rows);
  const gold = digestTables(source, said)
    .flat()
    .map((row) => ({
      row,
      found: recovered.find(({ lines }) => linesOfRow(row).some((line) => lines.includes(line))),
    }));
  const cells = gold.flatMap(({ row, found }) =>
    row
      .map((_, column) => ({ cell: onlyIn(row, column), column, found }))
      .filter(({ cell }) => cell.length > 0),
  );
  return {
    rows: share(gold, ({ found }) => found !== undefined),
    cells: share(
      cells,
      ({ cell, column, found }) => found !== undefined && fits(cell, column, found),
    ),
  };
}

function matchOf({ right }: KnownStatement, near: readonly Candidate[]): Match {
  const isRight = ({ id }: KnownClaim) => right.has(id);
  const ranks = near.map(({ claims }) => claims.findIndex(isRight)).filter((found) => found >= 0);
  if (near.length === 0) return 'unseen';
  if (ranks.length === 0) return 'strange';
  const rank = Math.min(...ranks);
  if (rank === 0) return 'first';
  if (rank < shown) return 'three';
  if (near.some(({ offers }) => offers.some(isRight))) return 'offered';
  if (rank < 10) return 'near';
  const criteria = near
    .flatMap(({ claims }) => claims.filter(isRight))
    .map(({ criterion }) => criterion);
  return near.some((one) => one.criteria.slice(0, 2).some((id) => criteria.includes(id)))
    ? 'far'
    : 'astray';
}

/** Each claim of each statement, and whether it is among those offered. */
function pairsOf(statements: readonly KnownStatement[], candidates: readonly Candidate[]): Share {
  const pairs = statements.flatMap(({ right, found }) =>
    [...right].map((id) =>
      found.some((at) => candidates[at]?.offers.some((claim) => claim.id === id)),
    ),
  );
  return share(pairs, (isOffered) => isOffered);
}

/** Figures of one article: `said` is what the source says, `reading` was made without it. */
export function figuresOf(
  source: Digested,
  said: readonly Said[],
  reading: Reading,
  statements: readonly KnownStatement[],
): Figures {
  const { structure, candidates } = reading;
  const named = structure.boilerplate;
  const on = (line: number) => candidates.filter(({ lines }) => lines.includes(line));
  const near = ({ lines }: Said) => lines.flatMap(on);
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
    ...rowsAndCells(source, said, structure.tables),
    questions: questions(source, reading),
    references: share(linesOfKind(source, 'references'), (line) =>
      structure.references.includes(line),
    ),
    boilerplate: share(linesOfKind(source, 'boilerplate'), (line) => named.has(line)),
    misnamed: content.filter((line) => named.has(line)),
    candidates: share(said, (one) => near(one).length > 0),
    criteria: share(said, (one) =>
      near(one).some(({ criteria }) => criteria.slice(0, 2).includes(one.claim.criterion)),
    ),
    filed: share(said, (one) =>
      near(one).some(
        ({ criteria, offers }) =>
          criteria.slice(0, 2).includes(one.claim.criterion) ||
          offers.some(({ criterion }) => criterion === one.claim.criterion),
      ),
    ),
    matches: statements.map((one) =>
      matchOf(
        one,
        one.found.flatMap((at) => candidates[at] ?? []),
      ),
    ),
    pairs: pairsOf(statements, candidates),
  };
}
