import type { BlockContent } from 'mdast';
import { paragraph, table, text } from '../outputs/markdown/markdown.ts';
import { hashLine, hashText } from '../proofs/locators.ts';
import type { SayingRecord, Section, SourceRecord } from '../schema/index.ts';
import { type Candidate, shown } from './candidates.ts';
import { ledgerOf } from './ledger.ts';
import { section, toMdx } from './mdx.ts';
import type { Reading } from './read.ts';
import { republish } from './republish.ts';
import { sectionsOf, shortened } from './sections.ts';
import type { Structure } from './structure.ts';
import type { Table } from './tables.ts';

/** A saying to be settled: its place and what the ingest proposes. */
export interface DraftSaying {
  readonly record: SayingRecord;
  /** Further criteria worth a look, best first. */
  readonly others: readonly string[];
  /** Where on its lines it stands, whom it is about and what kind of statement it is, for whoever settles it. */
  readonly where: string;
}

/** Everything that the ingest writes for a new source. */
export interface Draft {
  readonly source: SourceRecord;
  /** The digest to be written: one `<Section>` per section. */
  readonly body: string;
  readonly sayings: readonly DraftSaying[];
}

function placeOf(
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

/** A candidate as a saying of a claim that is still to be named. */
function sayingOf(candidate: Candidate, structure: Structure): DraftSaying {
  const [criterion, ...others] = candidate.criteria.slice(0, 3);
  const claims = candidate.claims.slice(0, shown);
  return {
    record: {
      lines: candidate.lines.map((line) => ({
        line,
        hash: hashLine(structure.lines[line - 1]?.text ?? ''),
      })),
      draft: true,
      ...(criterion !== undefined && { criterion }),
      ...(claims.length > 0 && {
        candidates: claims.map(({ id, text: said }) => ({ claim: id, text: said })),
      }),
    },
    others,
    where: `${placeOf(candidate, structure)} (${candidate.kind} about ${candidate.subjects.join(', ')})`,
  };
}

/** The candidates as sayings without a claim, in the order of the text. */
export const sayingsOf = ({ structure, candidates }: Reading): DraftSaying[] =>
  candidates.map((candidate) => sayingOf(candidate, structure));

/** A table with its labels; what its cells say is to be written. */
function skeletonOf({ corner, columns, rows }: Table): BlockContent {
  const head = [[text(shortened(corner))], ...columns.map(({ title }) => [text(shortened(title))])];
  const missing = (loose: boolean) => (loose ? '(border lost)' : '(cell lost)');
  const body = rows.map(({ label, cells, loose }) => [
    [text(shortened(label))],
    ...cells.map((cell) => [text(cell ? `(line ${cell.line})` : missing(loose.length > 0))]),
  ]);
  return table([head, ...body]);
}

const toWrite = ({ from, to }: Section) =>
  `To be written: what ${from === to ? `line ${from} says` : `lines ${from} to ${to} say`}, in our own words.`;

function digestOf(
  sections: readonly Section[],
  reading: Reading,
  licence: string | undefined,
): string {
  const { tables } = reading.structure;
  return toMdx(
    sections.map((one) => {
      const inside = tables.filter(({ from }) => from >= one.from && from <= one.to);
      const drafted = [paragraph(text(toWrite(one))), ...inside.map(skeletonOf)];
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
 * The source and the sayings that a reading proposes, all marked as drafts. No text of the article's longer than a few
 * words is in them, except its title, unless `licence` names the terms on which it may be republished.
 */
export function draftOf(id: string, reading: Reading, licence?: string): Draft {
  const { article, structure } = reading;
  const { origin } = structure;
  const sections = sectionsOf(structure);
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
  return { source, sayings: sayingsOf(reading), body: digestOf(sections, reading, licence) };
}
