import type { ClaimRecord } from '../schema/index.ts';
import { advises, announces, compares, judges, refersBack, tastes } from './cues.ts';
import { countWords } from './lines.ts';
import { type Passage, passagesOf } from './passages.ts';
import { type Proposal, type Ranker, rankerFor } from './rank.ts';
import type { Structure } from './structure.ts';
import { subjectsIn, type Vocabulary, wordsOf } from './vocabulary.ts';

/** A statement that may become a claim. Its wording is the article's: it is looked at, never written into content. */
export interface Candidate {
  readonly lines: readonly number[];
  readonly statement: string;
  /** Ids of criteria, best first. */
  readonly criteria: readonly string[];
  readonly subjects: readonly string[];
  readonly kind: ClaimRecord['kind'];
  /** Where it stood: a cell of a row is told by the row's label and the subject. */
  readonly cell?: Passage['cell'];
}

/** Words of the longest member of an enumeration that is looked at on its own. */
const longestMember = 6;

/** The members of an enumeration, "a, b and c", each of which may be a claim of its own; none when there are fewer than three. */
export function membersOf(sentence: string): string[] {
  const [first = '', ...rest] = sentence.split(/\s*[,;]\s*(?:(?:and|or)\s+)?|\s+(?:and|or)\s+/);
  const opening =
    first
      .split(/(?::|\b(?:for|like|as|including|includes?|of|with|provides?|offers?|supports?))\s+/)
      .at(-1) ?? '';
  const members = [opening, ...rest].map((text) => text.replace(/[.!]+$/, '').trim());
  const middle = members.slice(1, -1);
  return middle.length >= 1 &&
    middle.every((text) => countWords(text) > 0 && countWords(text) <= longestMember)
    ? members.filter((text) => countWords(text) > 0 && countWords(text) <= longestMember)
    : [];
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
  if (/\?\W*$/.test(text) || /:$/.test(text) || countWords(text) < (form === 'item' ? 1 : 2))
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

/** Score of a criterion that is named, not merely hinted at by its words. */
const named = 2;

/** The members of a sentence's enumeration that name a criterion which the sentence as a whole is not proposed for. */
function apart(passage: Passage, whole: readonly Proposal[], rank: Ranker): Passage[] {
  if (passage.form === 'heading' || passage.form === 'question') return [];
  const proposed = whole.slice(0, 2).map(({ criterion }) => criterion);
  return membersOf(passage.text)
    .filter((text) =>
      rank(text, []).some(
        ({ criterion, score }, index) =>
          index === 0 && score >= named && !proposed.includes(criterion),
      ),
    )
    .map((text) => ({ ...passage, text, context: [] }));
}

/** Every sentence, cell and item that compares, recommends or can be checked, in the order of the text. */
export function findCandidates(structure: Structure, vocabulary: Vocabulary): Candidate[] {
  const rank = rankerFor(vocabulary);
  const everyone = vocabulary.subjects.map(({ id }) => id);
  const candidate = (
    { lines, text, subjects, cell }: Passage,
    proposals: readonly Proposal[],
  ): Candidate => ({
    lines,
    statement: text,
    criteria: proposals.map(({ criterion }) => criterion),
    subjects: subjects.length > 0 ? subjects : everyone,
    kind: kindOf(text),
    ...(cell && { cell }),
  });
  return passagesOf(structure, vocabulary)
    .filter((passage) => states(passage, vocabulary))
    .flatMap((passage) => {
      const whole = rank(passage.text, passage.context);
      return [
        candidate(passage, whole),
        ...apart(passage, whole, rank).map((part) =>
          candidate(part, rank(part.text, part.context)),
        ),
      ];
    })
    .toSorted((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
}
