import { diffArrays } from 'diff';
import { isMap, isSeq, parseDocument } from 'yaml';
import { Refusal } from '../home/refusal.ts';
import { archivePath } from '../proofs/archive.ts';
import { hashLine, linesOf } from '../proofs/locators.ts';
import { withEdits, writtenLocators } from '../proofs/stamp.ts';
import { splitFront } from '../reading/mdx.ts';
import { pathOf } from '../reading/read.ts';
import type { Files } from '../scaffold/write-files.ts';
import type { LedgerRange, Section } from '../schema/index.ts';
import { differencesOf, lost, movedSentence } from './differences.ts';
import { ledgerOf, rangesOf } from './ledger.ts';
import type { Present } from './present.ts';
import { byLine, linesIn } from './ranges.ts';
import type { Reading } from './read.ts';
import type { Worksheet } from './worksheet.ts';

export interface Update {
  /** What is to be written: while the text is the same, at most its copy in the archive. */
  readonly files: Files;
  /** What differs, a line each, for the terminal. */
  readonly differences: readonly string[];
}

type Lines = readonly string[];
type LineMap = Map<number, number>;

/** The lines that stand in both texts in one order. */
function keptLines(old: string[], now: string[]): LineMap {
  const map: LineMap = new Map();
  let [from, to] = [1, 1];
  for (const { added, removed, count } of diffArrays(old, now)) {
    if (!added && !removed)
      for (let step = 0; step < count; step++) map.set(from + step, to + step);
    if (!added) from += count;
    if (!removed) to += count;
  }
  return map;
}

/** Text → its line, of each that stands but once. */
const uniqueIn = (lines: Lines) =>
  new Map(
    [...Map.groupBy(lines.keys(), (index) => lines[index])].flatMap(
      ([text, [at = 0, ...others]]) => (others.length === 0 ? [[text, at + 1]] : []),
    ),
  );

/** Old line → new line, for every line whose text is still there; a line moved elsewhere is found when its text is unique. */
export function mapLines(before: Lines, after: Lines): LineMap {
  const [old, now] = [before.map(hashLine), after.map(hashLine)];
  const map = keptLines(old, now);
  const unique = uniqueIn(now);
  for (const [index, hash] of old.entries()) {
    const place = unique.get(hash);
    const isLost = !map.has(index + 1) && before[index]?.trim();
    if (isLost && place !== undefined) map.set(index + 1, place);
  }
  return map;
}

const asWritten = { lineWidth: 120, flowCollectionPadding: true } as const;

/** A file of sayings with its locators moved; nothing else in it changes. */
export const moveLocators = (yaml: string, map: ReadonlyMap<number, number>): string =>
  withEdits(
    yaml,
    writtenLocators(yaml).map(({ line, from, to }) => ({
      from,
      to,
      text: `${map.get(line) ?? line}`,
    })),
  );

/** The ledger of the new text: a person's entry wherever the line is an old one, else what the ingest says. */
export function moveLedger(
  ledger: readonly LedgerRange[],
  fresh: readonly LedgerRange[],
  map: ReadonlyMap<number, number>,
): LedgerRange[] {
  const kept = byLine(ledger).flatMap(([line, range]) =>
    map.has(line) ? [[map.get(line) ?? line, range] as const] : [],
  );
  return rangesOf(new Map([...byLine(fresh), ...kept]));
}

/** A section where its remaining lines now stand; where none remain, it stays as it was and the check will say so. */
function moveSection(section: Section, map: ReadonlyMap<number, number>): Section {
  const now = linesIn(section).flatMap((line) => map.get(line) ?? []);
  return now.length === 0 ? section : { ...section, from: Math.min(...now), to: Math.max(...now) };
}

/** A source's file with the given keys of its front matter replaced; body and comments stay as they are. */
function replaceFront(mdx: string, values: Readonly<Record<string, unknown>>): string {
  const { front, body } = splitFront(mdx) ?? { front: '', body: mdx };
  const doc = parseDocument(front);
  for (const [key, value] of Object.entries(values)) {
    const node = doc.createNode(value);
    if (isSeq(node)) for (const item of node.items) if (isMap(item)) item.flow = true;
    doc.set(key, node);
  }
  return `---\n${doc.toString(asWritten)}---\n${body}`;
}

/** What the same text brings: at most its copy in the archive. */
function unchanged(present: Present, reading: Reading): Update {
  const copy = [archivePath(present.source.id), reading.article.text] as const;
  const files = new Map(present.archived === undefined ? [copy] : []);
  return { files, differences: differencesOf(present, reading) };
}

function oldText({ source, archived }: Present, place: string): string {
  if (archived !== undefined) return archived;
  const copy = archivePath(source.id);
  throw new Refusal({
    place,
    got: 'another text than the one its sayings were taken from',
    allowed: `the text with the checksum ${source.sha256.slice(0, 12)}…, or that text in ${copy}`,
    remedy: `put the old text into ${copy}, so that its lines can be found again, or take the new text in under another --id`,
  });
}

const moveDamage = ({ damage }: Present['source'], map: ReadonlyMap<number, number>) =>
  damage.map(({ lines, text }) => ({ lines: lines.map((line) => map.get(line) ?? line), text }));

/** The keys of the front matter that tell of lines, for a new text. */
function movedFront({ source }: Present, reading: Reading, map: LineMap) {
  const fresh = ledgerOf(reading.structure, reading.candidates);
  return {
    lines: reading.structure.lines.length,
    damage: moveDamage(source, map),
    sections: source.sections.map((section) => moveSection(section, map)),
    ledger: moveLedger(source.ledger, fresh, map),
  };
}

/** The files of the content in which a new text changes something. */
function movedFiles(path: string, { files }: Present, map: LineMap, front: object) {
  const moved = new Map(
    [...files].map(([file, text]) => [
      file,
      file.endsWith('.yaml') ? moveLocators(text, map) : text,
    ]),
  );
  moved.set(path, replaceFront(moved.get(path) ?? '', { ...front }));
  return [...moved].filter(([file, text]) => files.get(file) !== text);
}

/**
 * What a second run does to the content. The same text: nothing but to show where ingest and content differ. Another text: every
 * line number is moved to where its text now stands, and what a person has written stays.
 * @throws Refusal when the text is another and the old one is not in the archive.
 */
export function update(dir: string, present: Present, reading: Reading, sheet: Worksheet): Update {
  const { source, sayings } = present;
  if (sheet.sha256 === source.sha256) return unchanged(present, reading);
  const path = pathOf(dir, 'source', source);
  const { text } = reading.article;
  const map = mapLines(linesOf(oldText(present, path)), linesOf(text));
  const front = { sha256: sheet.sha256, ...movedFront(present, reading, map) };
  const changed = movedFiles(path, present, map, front);
  return {
    files: new Map([...changed, [archivePath(source.id), text]]),
    differences: [movedSentence(sayings, map), ...lost(sayings, map)],
  };
}

/** A source's file whose ledger has the lines of new sayings as the fresh one has them; every other entry stays. */
export function withLedger(
  mdx: string,
  ledger: readonly LedgerRange[],
  fresh: readonly LedgerRange[],
  spots: ReadonlyMap<string, readonly { readonly line: number }[]>,
): string {
  const taken = new Set([...spots.values()].flat().map(({ line }) => line));
  const entries = byLine(ledger);
  const now = byLine(fresh).filter(([line]) => taken.has(line));
  const merged = rangesOf(new Map([...entries, ...now]));
  const same = JSON.stringify(merged) === JSON.stringify(rangesOf(new Map(entries)));
  return same ? mdx : replaceFront(mdx, { ledger: merged });
}
