import type { ClaimRecord } from '../schema/index.ts';
import { advises, announces, compares, judges, refersBack, tastes } from './cues.ts';
import { countWords, tailOf } from './lines.ts';
import { type Matcher, matcherFor } from './match.ts';
import { clausesOf, membersOf } from './parts.ts';
import { type Passage, passagesOf } from './passages.ts';
import { type Ranker, rankerFor } from './rank.ts';
import { stanceAmong } from './stance.ts';
import type { Structure } from './structure.ts';
import { type KnownClaim, subjectsIn, type Vocabulary, wordsOf } from './vocabulary.ts';

/** A statement that may become a claim. Its wording is the article's: it is looked at, never written into content. */
export interface Candidate {
  readonly lines: readonly number[];
  readonly statement: string;
  /** What stands over it: a heading, a row's label. */
  readonly context: readonly string[];
  /** Ids of criteria, best first. */
  readonly criteria: readonly string[];
  readonly subjects: readonly string[];
  readonly kind: ClaimRecord['kind'];
  /** Whom it makes look better: a guess. */
  readonly stance: string;
  /** Existing claims that may be the same idea, the likeliest first. */
  readonly claims: readonly KnownClaim[];
  /** Where it stood: a cell of a row is told by the row's label and the subject. */
  readonly cell?: Passage['cell'];
}

/** Whether a sentence speaks of the subjects by what they are in general: "the framework", "both frameworks". */
function speaksGenerally(text: string, { kinds }: Vocabulary): boolean {
  const words = wordsOf(text);
  return words.some(
    (word, index) =>
      /^(?:the|both|either|each|which|these|this|neither|two|your|right)$/.test(
        words[index - 1] ?? '',
      ) &&
      (kinds.has(word) || kinds.has(word.replace(/s$/, ''))),
  );
}

/** Whether a passage says something that can be compared, followed or checked. */
function states(passage: Passage, vocabulary: Vocabulary): boolean {
  const { text, form } = passage;
  const isNamed = subjectsIn(text, vocabulary).length > 0;
  if (form === 'cell') return true;
  if (form === 'heading') return judges.test(text) && !/\?$/.test(text);
  if (form === 'question') return /\bwhy\b/i.test(text) && compares.test(text);
  if (form === 'caption')
    return isNamed && countWords(text) >= 6 && /[.!]/.test(text) && !/\S-\p{Lu}/u.test(text);
  if (tailOf(text).includes('?') || /:$/.test(text) || countWords(text) < (form === 'item' ? 1 : 2))
    return false;
  if (announces.test(text) && !compares.test(text)) return false;
  if (isNamed || speaksGenerally(text, vocabulary)) return true;
  const goesOn =
    form === 'item' ||
    countWords(text) >= 4 ||
    [refersBack, compares, advises].some((cue) => cue.test(text));
  return passage.subjects.length > 0 && goesOn;
}

const kindOf = (text: string): Candidate['kind'] =>
  advises.test(text) ? 'advice' : tastes.test(text) && !/\d/.test(text) ? 'opinion' : 'fact';

/** Existing claims that a person is shown for each statement. */
export const shown = 3;
const firstClaims = ({ claims }: Candidate) => claims.slice(0, shown).map(({ id }) => id);

/** Score of a criterion that is named, not merely hinted at by its words. */
const named = 2;

interface Reader {
  readonly rank: Ranker;
  readonly match: Matcher;
  readonly vocabulary: Vocabulary;
}

function candidateOf(
  { lines, text, context, subjects: named, cell }: Passage,
  { rank, match, vocabulary }: Reader,
): Candidate {
  const proposals = rank(text, context);
  const subjects = named.length > 0 ? named : vocabulary.subjects.map(({ id }) => id);
  const asked = { statement: text, context, subjects, kind: kindOf(text) };
  const claims = match({ ...asked, proposals });
  return {
    lines,
    ...asked,
    criteria: proposals.map(({ criterion }) => criterion),
    claims,
    stance: stanceAmong(claims, text, subjects, vocabulary),
    ...(cell && { cell }),
  };
}

/** The members of a sentence's enumeration that name a criterion which the sentence as a whole is not proposed for. */
function membersApart(passage: Passage, { criteria }: Candidate, reader: Reader): Candidate[] {
  return membersOf(passage.text)
    .filter((text) =>
      reader
        .rank(text, [])
        .slice(0, 1)
        .some(
          ({ criterion, score }) => score >= named && !criteria.slice(0, 2).includes(criterion),
        ),
    )
    .map((text) => candidateOf({ ...passage, text, context: [] }, reader));
}

/** The clauses whose likeliest claim is not proposed yet: a sentence that says two things is two statements. */
function clausesApart(passage: Passage, found: readonly Candidate[], reader: Reader): Candidate[] {
  const proposed = new Set(found.flatMap(firstClaims));
  return clausesOf(passage.text).flatMap((text) => {
    const own = subjectsIn(text, reader.vocabulary);
    const part = candidateOf(
      { ...passage, text, subjects: own.length > 0 ? own : passage.subjects },
      reader,
    );
    const [likeliest] = firstClaims(part);
    if (likeliest === undefined || proposed.has(likeliest)) return [];
    for (const id of firstClaims(part)) proposed.add(id);
    return [part];
  });
}

function candidatesIn(passage: Passage, reader: Reader): Candidate[] {
  const whole = candidateOf(passage, reader);
  if (passage.form === 'heading' || passage.form === 'question') return [whole];
  const found = [whole, ...membersApart(passage, whole, reader)];
  return [...found, ...clausesApart(passage, found, reader)];
}

/** Every sentence, cell and item that compares, recommends or can be checked, in the order of the text. */
export function findCandidates(structure: Structure, vocabulary: Vocabulary): Candidate[] {
  const reader = { rank: rankerFor(vocabulary), match: matcherFor(vocabulary), vocabulary };
  return passagesOf(structure, vocabulary)
    .filter((passage) => states(passage, vocabulary))
    .flatMap((passage) => candidatesIn(passage, reader))
    .toSorted((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
}
