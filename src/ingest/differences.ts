import type { LedgerRange } from '../schema/index.ts';
import { ledgerOf } from './ledger.ts';
import type { Present } from './present.ts';
import { byLine } from './ranges.ts';
import type { Reading } from './read.ts';

type Ledger = readonly LedgerRange[];
type Sayings = Present['sayings'];

const alike = (a: string | undefined, b: string) => a === b || (a === 'restates' && b === 'claims');

/** Lines that are something else in the ledger than by the ingest. */
function otherKinds(ledger: Ledger, proposed: Ledger): string[] {
  const kinds = new Map(byLine(ledger).map(([line, { kind }]) => [line, kind]));
  return byLine(proposed)
    .filter(([line, { kind }]) => !alike(kinds.get(line), kind))
    .map(
      ([line, { kind }]) =>
        `~ line ${line}: ${kinds.get(line) ?? 'nothing'} in the ledger, ${kind} by the ingest`,
    );
}

const locatorsOf = (sayings: Sayings) => sayings.flatMap(({ lines }) => lines);

/** Statements on lines that no saying has. */
function unclaimed({ sayings }: Present, { candidates }: Reading): string[] {
  const standing = new Set(locatorsOf(sayings).map(({ line }) => line));
  const left = candidates.filter(({ lines }) => lines.every((line) => !standing.has(line)));
  const first = new Set(left.map(({ lines }) => lines[0]));
  return [...first].map((line) => `? line ${line}: a statement without a claim`);
}

/** Where the ingest sees something else than what a person has written: shown, never applied. */
export const differencesOf = (present: Present, reading: Reading) => [
  ...otherKinds(present.source.ledger, ledgerOf(reading.structure, reading.candidates)),
  ...unclaimed(present, reading),
];

/** The locators whose text a new one does not have. */
export const lost = (sayings: Sayings, map: ReadonlyMap<number, number>) =>
  sayings.flatMap(({ claim, lines }) =>
    lines
      .filter(({ line }) => !map.has(line))
      .map(
        ({ line }) =>
          `! ${claim}: the text of its line ${line} is gone or changed; read it again and mend its lines`,
      ),
  );

/** How many locators a new text has moved. */
export function movedSentence(sayings: Sayings, map: ReadonlyMap<number, number>): string {
  const locators = locatorsOf(sayings);
  const moved = locators.filter(({ line }) => (map.get(line) ?? line) !== line).length;
  return `${moved} of ${locators.length} locators moved`;
}
