import type { Records } from '../knowledge/records.ts';
import type { Check, ClaimRecord, RecordOf } from '../schema/index.ts';

/** A claim that is there already, as the ingest knows it. */
export interface KnownClaim {
  readonly id: string;
  readonly criterion: string;
  readonly subjects: readonly string[];
  readonly kind: ClaimRecord['kind'];
  readonly stance: string;
  readonly text: string;
  /** Of its check; none without one. */
  readonly verdict?: Check['verdict'] | undefined;
  /** The reason of its check; empty without one. */
  readonly why: string;
  /** What is particular in the wording of those who make it. */
  readonly notes: readonly string[];
  /** How many sources make it. */
  readonly makers: number;
}

/** A criterion as the ingest knows it. */
export interface Topic {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Question and definition. */
  readonly about: string;
  /** Claims already filed under it. */
  readonly claims: readonly KnownClaim[];
}

/** All that the ingest knows of a field: it comes from the content, so another content makes it another field's. */
export interface Vocabulary {
  readonly subjects: readonly {
    readonly id: string;
    readonly name: string;
    /** What it is also called. */
    readonly aliases?: readonly string[];
  }[];
  readonly criteria: readonly Topic[];
  /** What subjects are called in general: the words their descriptions share. */
  readonly kinds: ReadonlySet<string>;
}

/** The words of a text in lower case, digits included, apostrophes within kept. */
export const wordsOf = (text: string): string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu) ?? [];

const small = new Set(
  'a an and as at be by for from has in is it its of on one or that the to which with you your'.split(
    ' ',
  ),
);

function sharedWords(descriptions: readonly string[]): Set<string> {
  const [first = new Set<string>(), ...rest] = descriptions.map((text) => new Set(wordsOf(text)));
  return new Set(
    [...first].filter((word) => !small.has(word) && rest.every((words) => words.has(word))),
  );
}

const notesOf = ({ note, lines }: RecordOf<'saying'>) =>
  [note, ...lines.map((each) => each.note)].filter((text) => text !== undefined);

type Saying = RecordOf<'saying'>;

/** A claim that is there, with the sayings of those who make it. */
const knownClaim = (claim: RecordOf<'claim'>, made: readonly Saying[]): KnownClaim => ({
  id: claim.id,
  criterion: claim.criterion,
  subjects: claim.subjects,
  kind: claim.kind,
  stance: claim.stance,
  text: claim.text,
  verdict: claim.check?.verdict,
  why: claim.check?.why ?? '',
  notes: made.flatMap(notesOf),
  makers: made.length,
});

/** Claim → the sayings of a source other than `except` that make it. */
function sayingsByClaim({ sayings }: Records, except?: string): Map<string, Saying[]> {
  const all = sayings.map(({ record }) => record);
  const others = all.filter(({ source }) => source !== except);
  return Map.groupBy(others, ({ claim }) => claim);
}

/** Criterion → its claims, of those that a source other than `except` makes. */
function claimsByCriterion(records: Records, except?: string) {
  const made = sayingsByClaim(records, except);
  const known = records.claims
    .map(({ record }) => record)
    .filter(({ id, draft }) => !draft && (except === undefined || made.has(id)))
    .map((claim) => knownClaim(claim, made.get(claim.id) ?? []));
  return Map.groupBy(known, ({ criterion }) => criterion);
}

const topicOf = (
  { id, name, aliases, question, definition }: RecordOf<'criterion'>,
  filed: ReadonlyMap<string, readonly KnownClaim[]>,
): Topic => ({
  id,
  name,
  aliases,
  about: `${question} ${definition}`,
  claims: filed.get(id) ?? [],
});

/** The vocabulary of the content read; `except` names a source whose sayings must teach nothing, nor the claims that it alone makes. */
export function vocabularyOf(records: Records, except?: string): Vocabulary {
  const filed = claimsByCriterion(records, except);
  const subjects = records.subjects.map(({ record }) => record);
  return {
    subjects: subjects.map(({ id, name, aliases }) => ({ id, name, aliases })),
    criteria: records.criteria.map(({ record }) => topicOf(record, filed)),
    kinds: sharedWords(subjects.map(({ description }) => description)),
  };
}

const escapeRegExp = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** All that a subject is called. */
export const namesOf = ({ name, aliases = [] }: Vocabulary['subjects'][number]) => [
  name,
  ...aliases,
];

const isNamedIn = (text: string, name: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])${escapeRegExp(name)}(?![\\p{L}\\p{N}])`, 'iu').test(text);

/** Every word of the names and aliases, in lower case. */
export const fieldWords = ({
  subjects,
  criteria,
}: Pick<Vocabulary, 'subjects' | 'criteria'>): string[] =>
  [
    ...subjects.flatMap(namesOf),
    ...criteria.flatMap(({ name, aliases }) => [name, ...aliases]),
  ].flatMap(wordsOf);

/** Ids of the subjects that a text names, in the order of the vocabulary. */
export function subjectsIn(text: string, { subjects }: Pick<Vocabulary, 'subjects'>): string[] {
  return subjects
    .filter((subject) => namesOf(subject).some((name) => isNamedIn(text, name)))
    .map(({ id }) => id);
}
