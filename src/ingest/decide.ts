import { knownIds, type Records } from '../knowledge/records.ts';
import { overlaps } from '../proofs/overlap.ts';
import { oneOf, type Problem } from '../reading/problem.ts';
import { claimKinds, idPattern, idRule, stanceWords, wordsOf } from '../schema/index.ts';
import { free } from './slug.ts';
import { type Statement, statementsOf } from './worksheet.ts';
import type { ReadSheet } from './worksheet-read.ts';

/** A claim that a sheet adds to the content. */
export interface NewClaim {
  readonly id: string;
  readonly criterion: string;
  readonly subjects: readonly string[];
  readonly stance: string;
  readonly kind: string;
  readonly text: string;
}

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

type Wrong = Pick<Problem, 'message' | 'allowed' | 'hint'>;

/** Words that an id can do without; never one that turns the sense round. */
const dispensable = new Set(
  'a an and are as at be been by for from has have in is it its of on or such than that the their them then they this to was were will with'.split(
    ' ',
  ),
);
/** Words of an id that is made. */
const longest = 7;

/** An id for a claim, made of the words that tell it; no word of it is a source's id. */
function idOf(text: string, taken: ReadonlySet<string>, sources: readonly string[]): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const telling = (words ?? []).filter((word) => !dispensable.has(word)).slice(0, longest);
  while (telling[0] && !/^[a-z]/.test(telling[0])) telling.shift();
  const made = telling.join('-') || 'claim';
  const source = sources.find((id) => `-${made}-`.includes(`-${id}-`));
  return free(source ? made.replace(source, 'they') : made, taken);
}

const plain = (text: string) => text.trim().replaceAll(/\s+/g, ' ').toLowerCase();

/** What is wrong with a new claim, by what its statement and the line below it say. */
function faultsOf(
  { guess, decision: { text = '' } }: Statement,
  records: Records,
  archived: string,
): { text: Wrong[]; guess: Wrong[] } {
  const known = knownIds(records);
  const subjects = known.get('subject') ?? [];
  const criteria = known.get('criterion') ?? [];
  const kinds = wordsOf(claimKinds);
  const stances = [...subjects, ...stanceWords];
  const same = records.claims.find(({ record }) => plain(record.text) === plain(text))?.record.id;
  const [borrowed] = overlaps(text, archived);
  const strange = (what: string, got: string, words: readonly string[]): Wrong[] =>
    words.includes(got)
      ? []
      : [{ message: got === '' ? `no ${what}` : `${what} is "${got}"`, ...oneOf(got, words) }];
  return {
    text: [
      ...(same === undefined
        ? []
        : [{ message: `this is the claim "${same}"`, hint: 'name it behind "other:" instead' }]),
      ...(borrowed
        ? [{ message: `words of the article's: "${borrowed.words}"`, hint: 'say it in our own' }]
        : []),
    ],
    guess: [
      ...strange('criterion', guess.criterion, criteria),
      ...(guess.subjects.length === 0 ? [{ message: 'no subject', ...oneOf('', subjects) }] : []),
      ...guess.subjects.flatMap((id) => strange('subject', id, subjects)),
      ...strange('stance', guess.stance, stances),
      ...strange('kind', guess.kind, kinds),
      ...(guess.id === undefined || idPattern.test(guess.id)
        ? []
        : [{ message: `id is "${guess.id}"`, allowed: idRule }]),
    ],
  };
}

/** What can be taken of what a person has decided, and every decision that cannot, at its line. */
export function decide(
  file: string,
  { sheet, places }: ReadSheet,
  records: Records,
  archived: string,
): Decisions {
  const problems: Problem[] = [];
  const say = (line: number, wrong: Wrong) => problems.push({ file, line, column: 1, ...wrong });
  const added = new Map<string, NewClaim>();
  const known = knownIds(records);
  const sources = [...(known.get('source') ?? []), sheet.source];
  const given = statementsOf(sheet).flatMap(({ guess }) => guess.id ?? []);
  const ids = new Set([...(known.get('claim') ?? []), ...given]);
  const moved = new Set(records.moved.map(({ record }) => record.from));

  /** The id of a new claim: the same for the same words. */
  const newClaim = ({ guess, decision: { text = '' } }: Statement): string => {
    const same = added.get(plain(text));
    if (same) return same.id;
    const id = guess.id ?? idOf(text, new Set([...ids, ...moved]), sources);
    ids.add(id);
    added.set(plain(text), {
      id,
      text: text.trim(),
      criterion: guess.criterion,
      subjects: guess.subjects,
      stance: guess.stance,
      kind: guess.kind,
    });
    return id;
  };

  const lines = archived.split(/\r?\n/).length;
  const decided = statementsOf(sheet).flatMap((statement): Decided[] => {
    const { decision } = statement;
    const at = places.get(statement);
    const before = problems.length;
    for (const line of statement.lines)
      if (line < 1 || line > lines)
        say(at?.head ?? 1, { message: `the text has no line ${line}`, allowed: `1 to ${lines}` });
    for (const id of decision.claims)
      if (!ids.has(id))
        say(at?.claims.get(id) ?? 1, {
          message: `no claim "${id}"`,
          ...oneOf(id, [...ids], 'claims'),
          ...(moved.has(id) && { hint: 'it has moved' }),
        });
    if (decision.text !== undefined) {
      const faults = faultsOf(statement, records, archived);
      for (const fault of faults.text) say(at?.text ?? 1, fault);
      for (const fault of faults.guess) say(at?.guess ?? 1, fault);
    }
    if (problems.length > before) return [];
    const news = decision.text === undefined ? [] : [newClaim(statement)];
    if (news.length + decision.claims.length > 0)
      return [{ statement, claims: [...decision.claims, ...news] }];
    return decision.nothing === undefined ? [] : [{ statement, claims: [] }];
  });
  return { decided, added: [...added.values()], problems };
}
