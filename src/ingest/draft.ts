import type { BlockContent, PhrasingContent } from 'mdast';
import { paragraph, table, text } from '../outputs/markdown/markdown.ts';
import { hashLine, hashText } from '../proofs/locators.ts';
import type { ClaimRecord, Section, SourceRecord } from '../schema/index.ts';
import type { Candidate } from './candidates.ts';
import { ledgerOf } from './ledger.ts';
import { claimLink, section, toMdx } from './mdx.ts';
import type { Reading } from './read.ts';
import { republish } from './republish.ts';
import { sectionsOf, shortened } from './sections.ts';
import type { Structure } from './structure.ts';
import type { Table } from './tables.ts';

/** A claim to be written: its place and what the ingest proposes. */
export interface DraftClaim {
  readonly record: ClaimRecord;
  /** Further criteria worth a look, best first. */
  readonly others: readonly string[];
  /** Where on its lines it stands, for whoever writes it. */
  readonly where: string;
  /** Column of the table, from 0, where it stands in one. */
  readonly column?: number;
}

/** Everything that the ingest writes for a new source. */
export interface Draft {
  readonly source: SourceRecord;
  /** The digest to be written: one `<Section>` per section. */
  readonly body: string;
  readonly claims: ReadonlyMap<string, readonly DraftClaim[]>;
}

/** Stands for a criterion where none could be proposed; no such criterion exists, so the check asks for one. */
export const unfiled = 'to-be-filed';

const fileOf = (sections: readonly Section[], line: number) =>
  (sections.findLast(({ from }) => from <= line) ?? sections[0])?.id ?? '';

function whereOf(
  { lines: [line = 1], statement, cell }: Candidate,
  { lines, tables }: Structure,
): string {
  const at = (lines[line - 1]?.raw.indexOf(statement) ?? -1) + 1;
  const place = at > 1 ? `line ${line}, from character ${at}` : `line ${line}`;
  if (!cell) return place;
  const column = tables.find(({ from, to }) => line >= from && line <= to)?.columns[cell.column]
    ?.title;
  return `${place}: row “${shortened(cell.row)}”, column ${column ?? cell.column + 1}`;
}

/** The candidates as claims without a text, each under the section it stands in. */
export function claimsOf(
  id: string,
  { structure, candidates }: Reading,
  sections: readonly Section[],
): Map<string, DraftClaim[]> {
  const files = new Map<string, DraftClaim[]>();
  const onLine = new Map<number, number>();
  for (const candidate of candidates) {
    const line = candidate.lines[0] ?? 1;
    const number = (onLine.get(line) ?? 0) + 1;
    onLine.set(line, number);
    const [criterion = unfiled, ...others] = candidate.criteria.slice(0, 3);
    const record: ClaimRecord = {
      id: `${id}-line-${line}-${number}`,
      lines: candidate.lines.map((at) => ({
        line: at,
        hash: hashLine(structure.lines[at - 1]?.text ?? ''),
      })),
      criterion,
      subjects: [...candidate.subjects],
      stance: 'none',
      kind: candidate.kind,
      text: '',
      draft: true,
    };
    const file = fileOf(sections, line);
    const column = candidate.cell && { column: candidate.cell.column };
    const claim = { record, others, where: whereOf(candidate, structure), ...column };
    const there = files.get(file);
    if (there) there.push(claim);
    else files.set(file, [claim]);
  }
  return files;
}

/** A table with its labels, and in every cell the claims that are to be written from it. */
function skeletonOf({ corner, columns, rows }: Table, claims: readonly DraftClaim[]): BlockContent {
  const linksOn = (line: number, column: number): PhrasingContent[] =>
    claims
      .filter(
        (claim) => claim.column === column && claim.record.lines.some((at) => at.line === line),
      )
      .flatMap(({ record }, index) => [...(index > 0 ? [text(' ')] : []), claimLink(record.id)]);
  const head = [[text(shortened(corner))], ...columns.map(({ title }) => [text(shortened(title))])];
  const body = rows.map(({ label, cells, loose }) => [
    [text(shortened(label))],
    ...cells.map((cell, index) =>
      cell ? linksOn(cell.line, index) : [text(loose.length > 0 ? '(border lost)' : '(cell lost)')],
    ),
  ]);
  return table([head, ...body]);
}

const toWrite = ({ from, to }: Section) =>
  `To be written: what ${from === to ? `line ${from} says` : `lines ${from} to ${to} say`}, in our own words.`;

function digestOf(
  sections: readonly Section[],
  claims: ReadonlyMap<string, readonly DraftClaim[]>,
  reading: Reading,
  licence: string | undefined,
): string {
  const { tables } = reading.structure;
  return toMdx(
    sections.map((one) => {
      const inside = tables.filter(({ from }) => from >= one.from && from <= one.to);
      const drafted = [
        paragraph(text(toWrite(one))),
        ...inside.map((found) => skeletonOf(found, claims.get(one.id) ?? [])),
      ];
      return section(
        one.id,
        licence === undefined ? drafted : republish(one, reading.article, reading.structure),
      );
    }),
  );
}

function damageOf({ tables }: Structure): SourceRecord['damage'] {
  return tables
    .filter(({ flattened }) => flattened)
    .flatMap(({ from, to, rows }) => [
      {
        lines: Array.from({ length: to - from + 1 }, (_, index) => from + index),
        text: 'The table has lost its borders; rows and cells are rebuilt.',
      },
      ...rows
        .filter(({ cells }) => cells.includes(undefined))
        .map(({ lines }) => ({
          lines: [...lines],
          text: 'A cell of the row is lost, or its border.',
        })),
    ]);
}

const nameOf = (name: string | undefined) => ({ name: name ?? null, printed: name !== undefined });

/**
 * The source and the claims that a reading proposes, all marked as drafts. No text of the article's longer than a few
 * words is in them, except its title, unless `licence` names the terms on which it may be republished.
 */
export function draftOf(id: string, reading: Reading, licence?: string): Draft {
  const { article, structure } = reading;
  const { origin } = structure;
  const sections = sectionsOf(structure);
  const claims = claimsOf(id, reading, sections);
  const source: SourceRecord = {
    id,
    title: origin.title || id,
    url: article.metadata.url ?? null,
    publisher: {
      ...nameOf(origin.publisher),
      ...(licence !== undefined && { note: `Republished under ${licence}.` }),
    },
    author: nameOf(origin.author),
    published: {
      date: origin.published ?? null,
      printed: origin.published !== undefined,
      ...(origin.published === undefined && origin.latestYear && { notBefore: origin.latestYear }),
    },
    interest: 'To be written: who publishes it, and what they gain.',
    sells: [],
    sha256: hashText(new TextEncoder().encode(article.text)),
    lines: structure.lines.length,
    damage: damageOf(structure),
    sections,
    ledger: ledgerOf(structure, reading.candidates),
    draft: true,
  };
  return { source, claims, body: digestOf(sections, claims, reading, licence) };
}
