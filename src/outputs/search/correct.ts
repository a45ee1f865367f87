import { distance } from '../../spelling/nearest.ts';
import { likely } from '../../spelling/suggest.ts';
import { askingWords, comparingWords, vagueWords } from './english.ts';
import { isByChance } from './forms.ts';
import { isLight, questionOf } from './question.ts';
import { rank } from './rank.ts';
import type { Shelf } from './shelf.ts';
import { stem, type Word, wordsOf } from './words.ts';

/** Word → how often it is used. */
type Words = ReadonlyMap<string, number>;

interface Spelling {
  /** Words that are no slips. */
  readonly known: Words;
  /** Words that may have been meant. */
  readonly likelier: Words;
}

/** How many spellings of a word are tried before it is given up. */
const maxTries = 4;

const isOrdinary = (word: string) =>
  askingWords.has(word) || comparingWords.has(word) || vagueWords.has(word) || isLight(word);

const isAnswered = (shelf: Shelf, query: string) =>
  rank(shelf, questionOf(query, shelf)).some(({ exact }) => exact);

/** `jinja2`: the number is part of the name. */
const numbered = /^[a-z]{4,}\d{1,2}$/;

/** Whether a word may be a slip: nobody uses it, and it is neither a number nor a name out of code. */
const isUnknown = (shelf: Shelf, words: Words, { whole, parts, coded }: Word) =>
  !coded &&
  (!/\d/.test(whole) || numbered.test(whole)) &&
  !isOrdinary(whole) &&
  !words.has(whole) &&
  (!shelf.holders.has(stem(whole)) || isByChance(words, whole)) &&
  !parts.some((part) => words.has(part));

/** Up to so many letters a word lies near to too many: it may only be meant for a name, or for a word of one. */
const shortest = 4;
const short = 5;

const isName = ({ shelved }: Shelf, word: string) =>
  shelved.some(({ phrases }) => phrases.some(({ joined }) => joined === stem(word)));
const isInName = ({ shelved }: Shelf, word: string) =>
  shelved.some(({ partly }) => partly.has(stem(word)));

function mayBeMeant(shelf: Shelf, typed: string, word: string): boolean {
  if (typed.length > short || isName(shelf, word)) return true;
  return typed.length > shortest && isInName(shelf, word);
}

/** What a word may have been meant for, the likeliest first. What only asks is seldom misspelt beyond one letter, and what has a number keeps it. */
function meantBy(shelf: Shelf, typed: string, words: Words): string[] {
  const number = typed.split(/\D/).at(-1) ?? '';
  return likely(typed, words).filter(
    (word) =>
      word.endsWith(number) &&
      (!isOrdinary(word) || distance(typed, word) <= 1) &&
      mayBeMeant(shelf, typed, word),
  );
}

/** The query with the subject that was meant by what another one is compared with: `dusk vs rim`. None where that is the name of something here. */
export function subjectMeant(shelf: Shelf, query: string): string | undefined {
  const question = questionOf(query, shelf);
  const [only] = question.asked.filter(({ light }) => !light);
  if (!question.besides || !only || (rank(shelf, question)[0]?.name ?? 0) > 0.9) return undefined;
  const names = new Map([...shelf.words].filter(([known]) => shelf.subjects.has(stem(known))));
  const [near] = likely(only.word, names);
  return (
    near &&
    wordsOf(query)
      .map((word) => (word.whole === only.word ? near : typedOf(word)))
      .join(' ')
  );
}

/** Every word of the query with the spellings it may stand for, the likeliest first; as it is where it is right, and where it is compared with a subject, for then it is a name. */
function spellings(shelf: Shelf, query: string, { known, likelier }: Spelling) {
  const { besides } = questionOf(query, shelf);
  return wordsOf(query).map((word) =>
    !besides && isUnknown(shelf, known, word)
      ? [...meantBy(shelf, word.whole, likelier), typedOf(word)]
      : [typedOf(word)],
  );
}

const typedOf = ({ whole, parts, coded }: Word) =>
  coded || parts.length === 0 ? whole : parts.join('-');

/** Two neighbours that are one word by ear, one of them unknown: `sequel alchemy`. */
function joinedSpellings(shelf: Shelf, query: string, { known, likelier }: Spelling): string[] {
  const all = wordsOf(query);
  return all.slice(1).flatMap((word, at) => {
    const before = all[at];
    if (!before || ![before, word].some((each) => isUnknown(shelf, known, each))) return [];
    const beside = (some: readonly Word[]) => some.map(typedOf);
    return likely(`${before.whole}${word.whole}`, likelier)
      .slice(0, 1)
      .map((one) => [...beside(all.slice(0, at)), one, ...beside(all.slice(at + 2))].join(' '));
  });
}

/** Queries that may have been meant, the likeliest first. None where every word is known. */
function corrections(shelf: Shelf, query: string, spelling: Spelling): string[] {
  const spelt = spellings(shelf, query, spelling);
  const typed = wordsOf(query).map(typedOf).join(' ');
  const tries = Array.from({ length: maxTries }, (_, at) =>
    spelt.map((of) => of[Math.min(at, of.length - 1)] ?? '').join(' '),
  );
  const all = [...tries, ...joinedSpellings(shelf, query, spelling)];
  return [...new Set(all)].filter((each) => each !== typed);
}

/** The query as it was meant, where the answers hold it. `site`: the words of the whole site, none of which is a slip. */
export function corrected(
  shelf: Shelf,
  query: string,
  site: readonly string[],
): string | undefined {
  const subject = subjectMeant(shelf, query);
  if (subject !== undefined) return subject;
  const known: Words = new Map(site.map((word, place) => [word, site.length - place]));
  return corrections(shelf, query, { known, likelier: shelf.words }).find((each) =>
    isAnswered(shelf, each),
  );
}

/** The likeliest query out of the words of the whole site, for the full text to be asked. */
export function correctedBy(
  shelf: Shelf,
  query: string,
  site: readonly string[],
): string | undefined {
  const known: Words = new Map(site.map((word, place) => [word, site.length - place]));
  return corrections(shelf, query, { known, likelier: known })[0];
}
