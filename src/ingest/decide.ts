import { knownIds, type Records } from '../knowledge/records.ts';
import { linesOf } from '../proofs/locators.ts';
import { overlaps } from '../proofs/overlap.ts';
import { oneOf, type Problem } from '../reading/problem.ts';
import { claimKinds, idPattern, idRule, stanceWords, wordsOf } from '../schema/index.ts';
import { type NewClaim, NewClaims, plain } from './new-claims.ts';
import type { Wrong } from './sheet-blocks.ts';
import type { Places } from './statement-draft.ts';
import { type Guess, type Statement, statementsOf } from './worksheet.ts';
import type { ReadSheet } from './worksheet-read.ts';

/** A statement whose decision can be taken: the ids of the claims that it makes, none where it says nothing. */
export interface Decided {
  readonly statement: Statement;
  readonly claims: readonly string[];
}

export interface Decisions {
  readonly decided: readonly Decided[];
  readonly added: readonly NewClaim[];
  readonly problems: readonly Problem[];
}

/** What is wrong, and on which line of the worksheet. */
type Fault = Wrong & Pick<Problem, 'line'>;

const at = (line: number | undefined, wrongs: readonly Wrong[]): Fault[] =>
  wrongs.map((wrong) => ({ line: line ?? 1, ...wrong }));

function sameWrongs(text: string, { claims }: Records): Wrong[] {
  const same = claims.find(({ record }) => plain(record.text) === plain(text));
  if (!same) return [];
  const hint = 'name it behind "other:" instead';
  return [{ message: `this is the claim "${same.record.id}"`, hint }];
}

const borrowedWrongs = (text: string, archived: string): Wrong[] =>
  overlaps(text, archived)
    .slice(0, 1)
    .map(({ words }) => ({
      message: `words of the article's: "${words}"`,
      hint: 'say it in our own',
    }));

function strange(what: string, got: string, words: readonly string[]): Wrong[] {
  if (words.includes(got)) return [];
  return [{ message: got === '' ? `no ${what}` : `${what} is "${got}"`, ...oneOf(got, words) }];
}

const idWrongs = (id: string | undefined): Wrong[] =>
  id === undefined || idPattern.test(id) ? [] : [{ message: `id is "${id}"`, allowed: idRule }];

function subjectWrongs(subjects: readonly string[], known: readonly string[]): Wrong[] {
  if (subjects.length === 0) return [{ message: 'no subject', ...oneOf('', known) }];
  return subjects.flatMap((id) => strange('subject', id, known));
}

/** What is wrong with the line below a new claim. */
function guessWrongs(guess: Guess, records: Records): Wrong[] {
  const { subject = [], criterion = [] } = Object.fromEntries(knownIds(records));
  return [
    ...strange('criterion', guess.criterion, criterion),
    ...subjectWrongs(guess.subjects, subject),
    ...strange('stance', guess.stance, [...subject, ...stanceWords]),
    ...strange('kind', guess.kind, wordsOf(claimKinds)),
    ...idWrongs(guess.id),
  ];
}

/** The lines of a statement that the text does not have. */
const strayLines = ({ lines }: Statement, count: number): Wrong[] =>
  lines
    .filter((line) => line < 1 || line > count)
    .map((line) => ({ message: `the text has no line ${line}`, allowed: `1 to ${count}` }));

const unknownClaim = (id: string, { ids, moved }: NewClaims): Wrong => ({
  message: `no claim "${id}"`,
  ...oneOf(id, [...ids], 'claims'),
  ...(moved.has(id) && { hint: 'it has moved' }),
});

/** The claims that a statement names and nobody has. */
const unknownClaims = ({ decision }: Statement, place: Place, claims: NewClaims) =>
  decision.claims
    .filter((id) => !claims.ids.has(id))
    .flatMap((id) => at(place?.claims.get(id), [unknownClaim(id, claims)]));

/** What a statement that can be decided comes to; nothing while nothing is decided. */
function decidedBy(statement: Statement, claims: NewClaims): Decided[] {
  const { claims: named, text, nothing } = statement.decision;
  const added = text === undefined ? [] : [claims.idFor(statement)];
  if (added.length + named.length > 0) return [{ statement, claims: [...named, ...added] }];
  return nothing === undefined ? [] : [{ statement, claims: [] }];
}

/** What a decision is held against. */
interface Desk {
  readonly claims: NewClaims;
  readonly records: Records;
  /** The archived text, and how many lines it has. */
  readonly archived: string;
  readonly count: number;
}

type Place = Places | undefined;

const textWrongs = (text: string, { records, archived }: Desk): Wrong[] => [
  ...sameWrongs(text, records),
  ...borrowedWrongs(text, archived),
];

/** What is wrong with the new claim of a statement: it is there already, it is the article's, or it is nowhere to be filed. */
function newFaults({ decision, guess }: Statement, place: Place, desk: Desk) {
  const { text } = decision;
  if (text === undefined) return [];
  return [
    ...at(place?.text, textWrongs(text, desk)),
    ...at(place?.guess, guessWrongs(guess, desk.records)),
  ];
}

const faultsOf = (statement: Statement, place: Place, desk: Desk): Fault[] => [
  ...at(place?.head, strayLines(statement, desk.count)),
  ...unknownClaims(statement, place, desk.claims),
  ...newFaults(statement, place, desk),
];

/** What can be taken of what a person has decided, and every decision that cannot, at its line. */
export function decide(
  file: string,
  { sheet, places }: ReadSheet,
  records: Records,
  archived: string,
): Decisions {
  const count = linesOf(archived).length;
  const desk = { claims: new NewClaims(sheet, records), records, archived, count };
  const problems: Problem[] = [];
  const decided = statementsOf(sheet).flatMap((statement): Decided[] => {
    const faults = faultsOf(statement, places.get(statement), desk);
    problems.push(...faults.map(({ line, ...wrong }) => ({ file, line, column: 1, ...wrong })));
    return faults.length > 0 ? [] : decidedBy(statement, desk.claims);
  });
  return { decided, added: desk.claims.added, problems };
}
