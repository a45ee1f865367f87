import type { BlockContent, ListItem, PhrasingContent } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx';
import { table, text } from '../outputs/markdown/markdown.ts';
import type { Decided } from './decide.ts';
import { toMdx } from './mdx.ts';
import { type CellPlace, isDecided, type SheetSection } from './worksheet.ts';

const mark = (claim: string): MdxJsxTextElement => ({
  type: 'mdxJsxTextElement',
  name: 'Claim',
  attributes: [{ type: 'mdxJsxAttribute', name: 'id', value: claim }],
  children: [],
});

interface DecidedCell extends CellPlace {
  readonly claims: readonly string[];
}

const cellsOf = (decided: readonly Decided[]): DecidedCell[] =>
  decided.flatMap(({ statement: { cell }, claims }) => (cell ? [{ ...cell, claims }] : []));

/** The marks of the claims that a cell makes. */
function marksIn(cells: readonly DecidedCell[], row: string, column: string) {
  const own = cells.filter((cell) => cell.row === row && cell.column === column);
  const claims = new Set(own.flatMap((cell) => cell.claims));
  return claims.size === 0 ? [text('–')] : [...claims].map(mark);
}

const rowOf = (cells: readonly DecidedCell[], row: string, columns: readonly string[]) => [
  [text(row)],
  ...columns.map((column): PhrasingContent[] => marksIn(cells, row, column)),
];

/** The table of a section, a cell for each statement that stood in one, with the marks of its claims. */
function tablesOf(decided: readonly Decided[]): BlockContent[] {
  const cells = cellsOf(decided);
  if (cells.length === 0) return [];
  const columns = [...new Set(cells.map(({ column }) => column))];
  const rows = [...new Set(cells.map(({ row }) => row))];
  const head = [[], ...columns.map((column) => [text(column)])];
  return [table([head, ...rows.map((row) => rowOf(cells, row, columns))])];
}

/** A digest in which no line begins like a statement of a program: two blanks before it are enough. */
const inert = (digest: string) => digest.replaceAll(/^(?=(?:import|export)\b)/gm, '  ');

/** What stands in a section of which no claim is taken. */
const emptyText = ({ from, to, statements }: SheetSection) =>
  statements.every(isDecided)
    ? 'Nothing here is stated of what is compared.'
    : `To be decided: what ${from === to ? `line ${from} says` : `lines ${from} to ${to} say`}.`;

const claimItem = (claim: string, said: string): ListItem => ({
  type: 'listItem',
  spread: false,
  children: [{ type: 'paragraph', children: [text(`${said} `), mark(claim)] }],
});

/** Claims in their own words, an item each. */
function retold(claims: readonly string[], texts: ReadonlyMap<string, string>): string {
  if (claims.length === 0) return '';
  const children = claims.map((claim) => claimItem(claim, texts.get(claim) ?? ''));
  return toMdx([{ type: 'list', spread: false, children }]).trim();
}

/** The claims of a section that neither its digest names nor its table. */
function unnamedClaims(digest: string, decided: readonly Decided[]): string[] {
  const marks = digest.matchAll(/<Claim\s+id="([^"]*)"/g);
  const named = new Set([...marks].map(([, id]) => id ?? ''));
  const inText = decided.flatMap(({ statement, claims }) => (statement.cell ? [] : claims));
  return [...new Set(inText)].filter((claim) => !named.has(claim));
}

/** Whether a digest has its tables already, as one that is the article's text has. */
const hasTable = ({ digest }: SheetSection) => /^\|/m.test(digest);

/** What a person wrote, with the marks of the claims that it does not name. */
function withMarks(section: SheetSection, left: readonly string[]): string {
  const marks = left.map((claim) => ` <Claim id="${claim}" />`);
  const gap = hasTable(section) && marks.length > 0 ? '\n\n' : '';
  return `${inert(section.digest)}${gap}${marks.join('')}`;
}

/** One section of the digest: what a person wrote, else its claims in their own words; the marks of the claims that it does not name, and its table. */
export function sectionDigest(
  section: SheetSection,
  decided: readonly Decided[],
  texts: ReadonlyMap<string, string>,
): string {
  const own = decided.filter(({ statement }) => section.statements.includes(statement));
  const left = unnamedClaims(section.digest, own);
  const tables = tablesOf(own);
  const unsaid = tables.length > 0 ? 'As in the table:' : emptyText(section);
  const digest = section.digest === '' ? retold(left, texts) || unsaid : withMarks(section, left);
  const table = tables.length > 0 && !hasTable(section) ? [toMdx(tables)] : [];
  return [`<Section id="${section.id}">`, '', digest, '', ...table, '</Section>', ''].join('\n');
}
