import { diffArrays } from 'diff';
import { isMap, isSeq, parseDocument } from 'yaml';
import { Refusal } from '../home/refusal.ts';
import { archivePath } from '../proofs/archive.ts';
import { hashLine, linesOf } from '../proofs/locators.ts';
import { withEdits, writtenLocators } from '../proofs/stamp.ts';
import { splitFront } from '../reading/mdx.ts';
import { pathOf } from '../reading/read.ts';
import type { Files } from '../scaffold/write-files.ts';
import type { LedgerRange, RecordOf, Section } from '../schema/index.ts';
import { ledgerOf, rangesOf } from './ledger.ts';
import type { Present } from './present.ts';
import type { Reading } from './read.ts';
import type { Worksheet } from './worksheet.ts';

export interface Update {
  /** What is to be written: while the text is the same, at most its copy in the archive. */
  readonly files: Files;
  /** What differs, a line each, for the terminal. */
  readonly differences: readonly string[];
}

/** Old line → new line, for every line whose text is still there; a line moved elsewhere is found when its text is unique. */
export function mapLines(before: readonly string[], after: readonly string[]): Map<number, number> {
  const [old, now] = [before.map(hashLine), after.map(hashLine)];
  const map = new Map<number, number>();
  let [from, to] = [1, 1];
  for (const { added, removed, count } of diffArrays(old, now)) {
    if (!added && !removed)
      for (let step = 0; step < count; step++) map.set(from + step, to + step);
    if (!added) from += count;
    if (!removed) to += count;
  }
  const places = Map.groupBy(now.keys(), (index) => now[index]);
  for (const [index, hash] of old.entries()) {
    const found = places.get(hash);
    if (!map.has(index + 1) && before[index]?.trim() && found?.length === 1)
      map.set(index + 1, (found[0] ?? 0) + 1);
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

const spread = ({ from, to }: Pick<LedgerRange, 'from' | 'to'>) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

/** The ledger of the new text: a person's entry wherever the line is an old one, else what the ingest says. */
export function moveLedger(
  ledger: readonly LedgerRange[],
  fresh: readonly LedgerRange[],
  map: ReadonlyMap<number, number>,
): LedgerRange[] {
  const proposed = fresh.flatMap((range) => spread(range).map((line) => [line, range] as const));
  const kept = ledger.flatMap((range) =>
    spread(range).flatMap((line) =>
      map.has(line) ? [[map.get(line) ?? line, range] as const] : [],
    ),
  );
  return rangesOf(new Map([...proposed, ...kept]));
}

/** A section where its remaining lines now stand; where none remain, it stays as it was and the check will say so. */
function moveSection(section: Section, map: ReadonlyMap<number, number>): Section {
  const now = spread(section).flatMap((line) => map.get(line) ?? []);
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

/** Where the ingest sees something else than what a person has written: shown, never applied. */
function differencesOf({ source, sayings }: Present, { structure, candidates }: Reading): string[] {
  const kinds = new Map(
    source.ledger.flatMap((range) => spread(range).map((line) => [line, range.kind] as const)),
  );
  const standing = new Set(sayings.flatMap(({ lines }) => lines.map(({ line }) => line)));
  const proposed = ledgerOf(structure, candidates).flatMap((range) =>
    spread(range).map((line) => ({ line, kind: range.kind })),
  );
  const unclaimed = candidates.filter(({ lines }) => lines.every((line) => !standing.has(line)));
  const alike = (a: string | undefined, b: string) =>
    a === b || (a === 'restates' && b === 'claims');
  return [
    ...proposed
      .filter(({ line, kind }) => !alike(kinds.get(line), kind))
      .map(
        ({ line, kind }) =>
          `~ line ${line}: ${kinds.get(line) ?? 'nothing'} in the ledger, ${kind} by the ingest`,
      ),
    ...[...new Set(unclaimed.map(({ lines }) => lines[0]))].map(
      (line) => `? line ${line}: a statement without a claim`,
    ),
  ];
}

const lost = (sayings: readonly RecordOf<'saying'>[], map: ReadonlyMap<number, number>) =>
  sayings.flatMap(({ claim, lines }) =>
    lines
      .filter(({ line }) => !map.has(line))
      .map(
        ({ line }) =>
          `! ${claim}: the text of its line ${line} is gone or changed; read it again and mend its lines`,
      ),
  );

/**
 * What a second run does to the content. The same text: nothing but to show where ingest and content differ. Another text: every
 * line number is moved to where its text now stands, and what a person has written stays.
 * @throws Refusal when the text is another and the old one is not in the archive.
 */
export function update(dir: string, present: Present, reading: Reading, sheet: Worksheet): Update {
  const { source, sayings, archived } = present;
  const path = pathOf(dir, 'source', source);
  if (sheet.sha256 === source.sha256) {
    const missing =
      archived === undefined ? [[archivePath(source.id), reading.article.text] as const] : [];
    return { files: new Map(missing), differences: differencesOf(present, reading) };
  }
  if (archived === undefined)
    throw new Refusal({
      place: path,
      got: 'another text than the one its sayings were taken from',
      allowed: `the text with the checksum ${source.sha256.slice(0, 12)}…, or that text in ${archivePath(source.id)}`,
      remedy: `put the old text into ${archivePath(source.id)}, so that its lines can be found again, or take the new text in under another --id`,
    });
  const map = mapLines(linesOf(archived), linesOf(reading.article.text));
  const sections = source.sections.map((section) => moveSection(section, map));
  const files = new Map(
    [...present.files].map(([path, text]) => [
      path,
      path.endsWith('.yaml') ? moveLocators(text, map) : text,
    ]),
  );
  const front = {
    sha256: sheet.sha256,
    lines: reading.structure.lines.length,
    damage: source.damage.map(({ lines, text }) => ({
      lines: lines.map((line) => map.get(line) ?? line),
      text,
    })),
    sections,
    ledger: moveLedger(source.ledger, ledgerOf(reading.structure, reading.candidates), map),
  };
  files.set(path, replaceFront(files.get(path) ?? '', front));
  const changed = [...files].filter(([file, text]) => present.files.get(file) !== text);
  const locators = sayings.flatMap(({ lines }) => lines);
  const moved = locators.filter(({ line }) => (map.get(line) ?? line) !== line).length;
  return {
    files: new Map([...changed, [archivePath(source.id), reading.article.text]]),
    differences: [`${moved} of ${locators.length} locators moved`, ...lost(sayings, map)],
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
  const entries = ledger.flatMap((range) => spread(range).map((line) => [line, range] as const));
  const now = fresh.flatMap((range) =>
    spread(range).flatMap((line) => (taken.has(line) ? [[line, range] as const] : [])),
  );
  const merged = rangesOf(new Map([...entries, ...now]));
  const same = JSON.stringify(merged) === JSON.stringify(rangesOf(new Map(entries)));
  return same ? mdx : replaceFront(mdx, { ledger: merged });
}
