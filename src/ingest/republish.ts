import type { BlockContent, PhrasingContent } from 'mdast';
import { bullets, paragraph, table, text } from '../outputs/markdown/markdown.ts';
import type { Section } from '../schema/index.ts';
import type { Article } from './article.ts';
import { bare, itemText, type Line } from './lines.ts';
import { phrasing } from './mdx.ts';
import { contentLines } from './sections.ts';
import type { Structure } from './structure.ts';
import type { Table } from './table.ts';

interface Part {
  readonly kind: 'table' | 'list' | 'code' | 'text';
  readonly lines: Line[];
}

const tableAt = ({ number }: Line, { tables }: Structure) =>
  tables.find(({ from, to }) => number >= from && number <= to);

/** What a line is part of. */
function kindOf(line: Line, structure: Structure): Part['kind'] {
  if (tableAt(line, structure)) return 'table';
  if (structure.code.has(line.number)) return 'code';
  return itemText(line.text) === undefined ? 'text' : 'list';
}

/** Neighbouring lines that make one block: a list's items, a table's rows, a program's lines; any other line is one itself. */
function partsOf(lines: readonly Line[], structure: Structure): Part[] {
  const parts: Part[] = [];
  for (const line of lines) {
    const kind = kindOf(line, structure);
    const last = parts.at(-1);
    if (last?.kind === kind && kind !== 'text') last.lines.push(line);
    else parts.push({ kind, lines: [line] });
  }
  return parts;
}

function wholeTable({ corner, columns, rows }: Table): BlockContent {
  const lost = (loose: Table['rows'][number]['loose'], index: number) =>
    index === 0 ? loose.map((one) => one.text).join(', ') : '';
  const body = rows.map(({ label, cells, loose }) => [
    label,
    ...cells.map((cell, index) => cell?.text ?? lost(loose, index)),
  ]);
  return table(
    [[corner, ...columns.map(({ title }) => title)], ...body].map((cells) =>
      cells.map((cell) => [text(cell)]),
    ),
  );
}

const codeOf = (lines: readonly Line[]): BlockContent => ({
  type: 'code',
  value: lines
    .filter(({ text: line }) => !/^(?:```|~~~)/.test(line))
    .map(({ raw }) => raw)
    .join('\n'),
});

/** The lines of a section but its heading, boilerplate and origin. */
function linesOf({ from, to }: Section, structure: Structure): Line[] {
  const own = structure.headings.some(({ line }) => line === from) ? from + 1 : from;
  const inside = contentLines(structure).filter((number) => number >= own && number <= to);
  return inside.flatMap((number) => structure.lines[number - 1] ?? []);
}

type Words = (line: string) => PhrasingContent[];

function blockOf({ kind, lines }: Part, structure: Structure, words: Words) {
  const first = lines[0] as Line;
  const found = tableAt(first, structure);
  if (found) return wholeTable(found);
  if (kind === 'code') return codeOf(lines);
  if (kind === 'text') return paragraph(...words(first.text));
  return bullets(lines.map((line) => words(itemText(line.text) ?? '')));
}

/** The full text of a section as blocks, for an article that may be republished; Markdown keeps its links and emphasis. */
export function republish(
  section: Section,
  article: Article,
  structure: Structure,
): BlockContent[] {
  const words: Words = (line) =>
    article.format === 'markdown' ? phrasing(line) : [text(bare(line))];
  return partsOf(linesOf(section, structure), structure).map((part) =>
    blockOf(part, structure, words),
  );
}
