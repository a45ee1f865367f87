import { likely } from '../../spelling/suggest.ts';
import { askingWords, comparingWords, lightWords } from './english.ts';
import { questionOf } from './question.ts';
import { rank } from './rank.ts';
import type { Shelf } from './shelf.ts';
import { stem, type Word, wordsOf } from './words.ts';

/** Word → how often it is used. */
type Words = ReadonlyMap<string, number>;

/** How many spellings of a word are tried before it is given up. */
const maxTries = 4;

const isOrdinary = (word: string) =>
  askingWords.has(word) || comparingWords.has(word) || lightWords.has(word);

const isAnswered = (shelf: Shelf, query: string) =>
  rank(shelf, questionOf(query, shelf)).some(({ exact }) => exact);

/** Whether a word may be a slip: nobody uses it, and it is neither a number nor a name out of code. */
const isUnknown = ({ holders }: Shelf, words: Words, { whole, parts, coded }: Word) =>
  !coded &&
  !/\d/.test(whole) &&
  !isOrdinary(whole) &&
  !words.has(whole) &&
  !holders.has(stem(whole)) &&
  !parts.some((part) => words.has(part));

/** A subject in place of what stands beside another one and is compared with it: `flash vs django`. */
function subjectMeant(shelf: Shelf, word: Word, query: string, words: Words): string[] {
  const { subjects, asked, compares } = questionOf(query, shelf);
  const [only] = asked;
  if (!compares || subjects.length === 0 || asked.length !== 1 || only?.word !== word.whole)
    return [];
  return likely(word.whole, words).filter((near) => shelf.subjects.has(stem(near)));
}

/** Every word of the query with the spellings it may stand for; one where it is right. */
const spellings = (shelf: Shelf, query: string, words: Words) =>
  wordsOf(query).map((word) => {
    const subject = subjectMeant(shelf, word, query, words);
    if (subject.length > 0) return subject;
    return isUnknown(shelf, words, word)
      ? [...likely(word.whole, words), word.whole]
      : [typedOf(word)];
  });

const typedOf = ({ whole, parts, coded }: Word) =>
  coded || parts.length === 0 ? whole : parts.join('-');

/** Two unknown neighbours that are one word by ear: `sequel alchemy`. */
function joinedSpellings(shelf: Shelf, query: string, words: Words): string[] {
  const all = wordsOf(query);
  return all.slice(1).flatMap((word, at) => {
    const before = all[at];
    if (!before || ![before, word].every((each) => isUnknown(shelf, words, each))) return [];
    const beside = (some: readonly Word[]) => some.map(typedOf);
    return likely(`${before.whole}${word.whole}`, words)
      .slice(0, 1)
      .map((one) => [...beside(all.slice(0, at)), one, ...beside(all.slice(at + 2))].join(' '));
  });
}

/** Queries that may have been meant, the likeliest first. None where every word is known. `words`: more words than the shelf’s. */
export function corrections(shelf: Shelf, query: string, words: Words = shelf.words): string[] {
  const spelt = spellings(shelf, query, words);
  const typed = wordsOf(query).map(typedOf).join(' ');
  const tries = Array.from({ length: maxTries }, (_, at) =>
    spelt.map((of) => of[Math.min(at, of.length - 1)] ?? '').join(' '),
  );
  const all = [...joinedSpellings(shelf, query, words), ...tries];
  return [...new Set(all)].filter((each) => each !== typed);
}

/** The query as it was meant, where the answers hold it; none where every word is known or nothing near answers. */
export const corrected = (shelf: Shelf, query: string): string | undefined =>
  corrections(shelf, query).find((each) => isAnswered(shelf, each));
