import { hashText } from '../proofs/locators.ts';
import type { LedgerRange, Section } from '../schema/index.ts';
import { verdictLabel } from '../sentences/labels.ts';
import type { Candidate } from './candidates.ts';
import { ledgerOf } from './ledger.ts';
import { toMdx } from './mdx.ts';
import type { Reading } from './read.ts';
import { republish } from './republish.ts';
import { sectionsOf, shortened } from './sections.ts';
import type { Structure } from './structure.ts';
import type { KnownClaim } from './vocabulary.ts';
import type {
  CellPlace,
  Damage,
  Offer,
  OtherLines,
  SheetSection,
  Statement,
  Told,
  Worksheet,
} from './worksheet.ts';

const offerOf = ({ id, text, verdict }: KnownClaim): Offer => ({
  claim: id,
  text,
  verdict: verdict ? verdictLabel(verdict).toLowerCase() : 'not checked yet',
});

const cellOf = ({ row, column, title }: NonNullable<Candidate['cell']>): CellPlace => ({
  row: shortened(row),
  column: shortened(title || `${column + 1}`),
});

function statementOf(candidate: Candidate): Statement {
  const [criterion = '', ...others] = candidate.criteria.slice(0, 3);
  const { lines, statement, cell, subjects, stance, kind } = candidate;
  return {
    lines,
    words: statement,
    ...(cell && { cell: cellOf(cell) }),
    offers: candidate.offers.map(offerOf),
    guess: { criterion, others, subjects, stance, kind },
    decision: { claims: [] },
  };
}

const told = (value: string | undefined): Told => ({ value: value ?? '' });

const digestOf = (section: Section, reading: Reading): string =>
  toMdx(republish(section, reading.article, reading.structure)).trim();

/** The statements of each section; what stands in none joins the nearest one before it, or the first. */
function sheetSections(reading: Reading, licence: string | undefined): SheetSection[] {
  const sections = sectionsOf(reading.structure);
  const indexOf = ({ lines: [line = 0] }: Candidate) =>
    Math.max(
      0,
      sections.findLastIndex(({ from }) => from <= line),
    );
  const groups = Map.groupBy(reading.candidates, indexOf);
  return sections.map((section, index) => ({
    ...section,
    digest:
      licence !== undefined
        ? digestOf(section, reading)
        : groups.has(index)
          ? ''
          : 'Nothing here is stated of what is compared.',
    statements: (groups.get(index) ?? []).map(statementOf),
  }));
}

const damageOf = ({ tables }: Structure): Damage[] =>
  tables
    .filter(({ flattened }) => flattened)
    .flatMap(({ from, to, rows }) => [
      {
        lines: Array.from({ length: to - from + 1 }, (_, index) => from + index),
        text: 'The table has lost its borders; rows and cells are rebuilt.',
      },
      ...rows
        .filter(({ cells }) => cells.includes(undefined))
        .map(({ lines }) => ({ lines, text: 'A cell of the row is lost, or its border.' })),
    ]);

/** The lines on which nothing is stated, each run with the first words of its first line. */
const othersOf = ({ structure, candidates }: Reading): OtherLines[] =>
  ledgerOf(structure, candidates)
    .filter(({ kind }: LedgerRange) => kind !== 'claims' && kind !== 'blank')
    .map(({ from, to, kind, note }) => ({
      from,
      to,
      kind,
      note,
      words: shortened(structure.lines[from - 1]?.text.replaceAll(/[“”]/g, '') ?? ''),
    }));

/**
 * The worksheet of a reading, nothing in it decided. `licence` names the terms on which the text may be republished: then the
 * digests are the text.
 */
export function sheetOf(id: string, reading: Reading, licence?: string): Worksheet {
  const { article, structure } = reading;
  const { origin } = structure;
  return {
    source: id,
    sha256: hashText(new TextEncoder().encode(article.text)),
    title: origin.title || id,
    url: article.metadata.url ?? '',
    publisher: told(origin.publisher),
    author: told(origin.author),
    published: told(origin.published),
    notBefore: origin.published === undefined ? (origin.latestYear ?? '') : '',
    licence: licence ?? '',
    damage: damageOf(structure),
    interest: '',
    sells: [],
    sections: sheetSections(reading, licence),
    others: othersOf(reading),
  };
}
