import type { BlockContent, PhrasingContent } from 'mdast';
import { bullets, paragraph, table, text } from '../outputs/markdown/markdown.ts';
import type { Section } from '../schema/index.ts';
import type { Article } from './article.ts';
import { bare, itemText, type Line } from './lines.ts';
import { phrasing } from './mdx.ts';
import { contentLines } from './sections.ts';
import type { Structure } from './structure.ts';
import type { Table } from './tables.ts';

interface Part {
  readonly kind: 'table' | 'list' | 'code' | 'text';
  readonly lines: Line[];
}

/** Neighbouring lines that make one block: a list's items, a table's rows, a program's lines; any other line is one itself. */
function partsOf(lines: readonly Line[], { tables, code }: Structure): Part[] {
  const parts: Part[] = [];
  for (const line of lines) {
    const inTable = tables.some(({ from, to }) => line.number >= from && line.number <= to);
    const kind = inTable
      ? 'table'
      : code.has(line.number)
        ? 'code'
        : itemText(line.text) === undefined
          ? 'text'
          : 'list';
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

/** The full text of a section as blocks, for an article that may be republished; Markdown keeps its links and emphasis. */
export function republish(
  { from, to }: Section,
  article: Article,
  structure: Structure,
): BlockContent[] {
  const words = (line: string): PhrasingContent[] =>
    article.format === 'markdown' ? phrasing(line) : [text(bare(line))];
  const own = structure.headings.some(({ line }) => line === from) ? from + 1 : from;
  const inside = contentLines(structure).filter((number) => number >= own && number <= to);
  const lines = inside.flatMap((number) => structure.lines[number - 1] ?? []);
  return partsOf(lines, structure).map(({ kind, lines: part }) => {
    const first = part[0] as Line;
    const found = structure.tables.find(
      (one) => first.number >= one.from && first.number <= one.to,
    );
    if (found) return wholeTable(found);
    if (kind === 'code') return codeOf(part);
    return kind === 'list'
      ? bullets(part.map((line) => words(itemText(line.text) ?? '')))
      : paragraph(...words(first.text));
  });
}
