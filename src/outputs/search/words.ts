import { stemmer } from 'stemmer';

/** Lower case, without accents: `Café` and `cafe` are one word. */
export const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const wordsOfFolded = (folded: string): string[] =>
  folded.replace(/(?<=\d),(?=\d{3})/g, '').match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words of a text, folded. `24,000` and `24000` are one word, `single-file` is two. */
export const wordsIn = (text: string): string[] => wordsOfFolded(fold(text));

/** Words that say how something is asked, not what. */
const asking = new Set(
  `a an and any are as at be been being but by can could did do does for from good had has have how i if in is it its me my of on or our out per
  shall should so than that the their them there these they this to up use used uses using vs versus was we were what when where which who whose why will with
  work works would you your more most much many best better support supports supported called get gets between without`.split(
    /\s+/,
  ),
);

/** Words without those that say how something is asked; all of them where there are no others. */
export function withoutAsking(words: readonly string[]): readonly string[] {
  const content = words.filter((word) => !asking.has(word));
  return content.length > 0 ? content : words;
}

/** A query, folded once for whoever answers it. */
export interface Question {
  /** The query, folded. */
  readonly folded: string;
  /** All its words, folded. */
  readonly words: readonly string[];
  /** Those that results must hold. */
  readonly asked: readonly string[];
  /** What the index is asked: the query without its asking words, otherwise as it was typed. */
  readonly sought: string;
}

export function questionOf(query: string): Question {
  const parts = query
    .trim()
    .split(/\s+/)
    .map((typed) => ({ typed, folded: fold(typed) }))
    .map((part) => ({ ...part, words: wordsOfFolded(part.folded) }));
  const words = parts.flatMap((part) => part.words);
  const asked = withoutAsking(words);
  const isAsked = new Set(asked);
  return {
    folded: parts.map(({ folded }) => folded).join(' '),
    words,
    asked,
    sought: parts
      .filter((part) => part.words.some((word) => isAsked.has(word)))
      .map(({ typed }) => typed)
      .join(' '),
  };
}

/** Whether two folded words are forms of one: equal, or of one stem. `fast` and `fastapi` are not. A stem keeps the first letter, so most pairs need none. */
export const sameWord = (a: string, b: string): boolean =>
  a === b || (a[0] === b[0] && stemmer(a) === stemmer(b));

/** Whether a text, as the set of its words, holds every word asked for. While the last one is being `typed`, its beginning will do. */
export const holdsAll = (
  own: ReadonlySet<string>,
  asked: readonly string[],
  typed = false,
): boolean =>
  asked.every((word, index) => {
    const begun = typed && index === asked.length - 1;
    return (
      own.has(word) ||
      [...own].some((other) => sameWord(word, other) || (begun && other.startsWith(word)))
    );
  });

export const wordSet = (text: string): ReadonlySet<string> => new Set(wordsIn(text));
