import type { LedgerRange } from '../schema/index.ts';
import type { Candidate } from './candidates.ts';
import { announces } from './cues.ts';
import { frontMatter } from './front-matter.ts';
import type { Structure } from './structure.ts';

type Entry = Pick<LedgerRange, 'kind' | 'note'>;

function entriesOf(structure: Structure, candidates: readonly Candidate[]): Map<number, Entry> {
  const entries = new Map<number, Entry>();
  const put = (lines: Iterable<number>, kind: Entry['kind'], note?: string) => {
    for (const line of lines)
      if (!entries.has(line)) entries.set(line, note === undefined ? { kind } : { kind, note });
  };
  put(
    structure.lines.filter(({ text }) => text === '').map(({ number }) => number),
    'blank',
  );
  for (const [line, note] of structure.origin.lines) put([line], 'origin', note);
  for (const [line, reason] of structure.boilerplate)
    put([line], reason === frontMatter ? 'origin' : 'boilerplate', reason);
  put(
    candidates.flatMap(({ lines }) => lines),
    'claims',
  );
  put(structure.code, 'background', 'code');
  put(structure.references, 'references');
  put(
    structure.tables.map(({ from }) => from),
    'heading',
    'column heads of the table',
  );
  put(
    [
      ...structure.headings.map(({ line }) => line),
      ...structure.faqs.map(({ question }) => question),
    ],
    'heading',
  );
  put(
    structure.tables.flatMap(({ from, flattened }) => (flattened ? [] : [from + 1])),
    'heading',
    'the rule below the column heads',
  );
  put(structure.captions, 'caption');
  put(
    structure.lines
      .filter(({ text }) => /[:,]$/.test(text) || announces.test(text))
      .map(({ number }) => number),
    'lead-in',
  );
  put(
    structure.tables.flatMap(({ from, to }) =>
      Array.from({ length: to - from + 1 }, (_, index) => from + index),
    ),
    'damaged',
    'part of the table',
  );
  put(
    structure.lines.map(({ number }) => number),
    'background',
  );
  return entries;
}

/** Neighbouring lines of one kind and note as one range. */
export function rangesOf(entries: ReadonlyMap<number, Entry>): LedgerRange[] {
  const ranges: LedgerRange[] = [];
  for (const [line, { kind, note }] of [...entries].toSorted(([a], [b]) => a - b)) {
    const last = ranges.at(-1);
    if (last && last.to === line - 1 && last.kind === kind && last.note === note) last.to = line;
    else ranges.push({ from: line, to: line, kind, ...(note !== undefined && { note }) });
  }
  return ranges;
}

/** What becomes of every line, as far as the ingest can tell: it covers the text from the first line to the last. */
export const ledgerOf = (structure: Structure, candidates: readonly Candidate[]): LedgerRange[] =>
  rangesOf(entriesOf(structure, candidates));
