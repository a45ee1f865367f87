import type { LedgerRange } from '../schema/index.ts';
import type { Candidate } from './candidates.ts';
import { announces } from './cues.ts';
import { frontMatter } from './front-matter.ts';
import { numbersOf } from './lines.ts';
import { linesIn } from './ranges.ts';
import type { Structure } from './structure.ts';

type Entry = Pick<LedgerRange, 'kind' | 'note'>;

type Found = readonly [lines: Iterable<number>, kind: Entry['kind'], note?: string];

/** What is none of the article's text, each line for its own reason. */
const besideText = ({ origin, boilerplate }: Structure): Found[] => [
  ...[...origin.lines].map(([line, note]) => [[line], 'origin', note] as const),
  ...[...boilerplate].map(
    ([line, reason]) =>
      [[line], reason === frontMatter ? 'origin' : 'boilerplate', reason] as const,
  ),
];

const headingLines = ({ headings, faqs }: Structure) => [
  ...headings.map(({ line }) => line),
  ...faqs.map(({ question }) => question),
];

const columnRules = ({ tables }: Structure) =>
  tables.flatMap(({ from, flattened }) => (flattened ? [] : [from + 1]));

const leadIns = ({ lines }: Structure) =>
  numbersOf(lines.filter(({ text }) => /[:,]$/.test(text) || announces.test(text)));

/** What lines are: the first that is said of a line holds. */
const foundIn = (structure: Structure, candidates: readonly Candidate[]): Found[] => [
  [numbersOf(structure.lines.filter(({ text }) => text === '')), 'blank'],
  ...besideText(structure),
  [candidates.flatMap(({ lines }) => lines), 'claims'],
  [structure.code, 'background', 'code'],
  [structure.references, 'references'],
  [structure.tables.map(({ from }) => from), 'heading', 'column heads of the table'],
  [headingLines(structure), 'heading'],
  [columnRules(structure), 'heading', 'the rule below the column heads'],
  [structure.captions, 'caption'],
  [leadIns(structure), 'lead-in'],
  [structure.tables.flatMap(linesIn), 'damaged', 'part of the table'],
  [numbersOf(structure.lines), 'background'],
];

function entriesOf(found: readonly Found[]): Map<number, Entry> {
  const entries = new Map<number, Entry>();
  for (const [lines, kind, note] of found) {
    const entry = note === undefined ? { kind } : { kind, note };
    for (const line of lines) if (!entries.has(line)) entries.set(line, entry);
  }
  return entries;
}

const goesOn = (range: LedgerRange, line: number, { kind, note }: Entry) =>
  range.to === line - 1 && range.kind === kind && range.note === note;

const rangeOf = (line: number, { kind, note }: Entry): LedgerRange => ({
  from: line,
  to: line,
  kind,
  ...(note !== undefined && { note }),
});

/** Neighbouring lines of one kind and note as one range. */
export function rangesOf(entries: ReadonlyMap<number, Entry>): LedgerRange[] {
  const ranges: LedgerRange[] = [];
  const inOrder = [...entries].toSorted(([a], [b]) => a - b);
  for (const [line, entry] of inOrder) {
    const last = ranges.at(-1);
    if (last && goesOn(last, line, entry)) last.to = line;
    else ranges.push(rangeOf(line, entry));
  }
  return ranges;
}

/** What becomes of every line, as far as the ingest can tell: it covers the text from the first line to the last. */
export const ledgerOf = (structure: Structure, candidates: readonly Candidate[]): LedgerRange[] =>
  rangesOf(entriesOf(foundIn(structure, candidates)));
