/** Lower case, without accents: `Café` and `cafe` are one word. */
export const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The words of a text, folded. `24,000` and `24000` are one word, `single-file` is two. */
export const wordsIn = (text: string): string[] =>
  fold(text)
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Words that say how something is asked, not what. */
const asking = new Set(
  `a an and any are as at be been being but by can could did do does for from good had has have how i if in is it its me my of on or our out per
  shall should so than that the their them there these they this to up use used uses using vs versus was we were what when where which who whose why will with
  work works would you your more most much many best better support supports supported called get gets between without`.split(
    /\s+/,
  ),
);

/** The words of a query that its results must hold; a query of nothing but asking words is taken as it is. */
export function askedWords(query: string): string[] {
  const words = wordsIn(query);
  const content = words.filter((word) => !asking.has(word));
  return content.length > 0 ? content : words;
}

/** A query without its asking words, otherwise as it was typed: what the index is asked. */
export function withoutAsking(query: string): string {
  const asked = new Set(askedWords(query));
  return query
    .split(/\s+/)
    .filter((part) => wordsIn(part).some((word) => asked.has(word)))
    .join(' ');
}

/** Endings that leave a word the same word: those that the index's stemmer takes off. */
const endings =
  /^(s|es|ed|d|ing|er|ers|est|ly|ies|ied|ation|ations|al|ality|ability|ility|able|ible|e|ion|ions|or|ors|ment|ments|y|ity|ive)$/;

/** Whether two folded words are forms of one: equal, or alike but for an ending. `fast` and `fastapi` are not. */
export function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const stem = short.replace(/(e|y|s)$/, '');
  if (stem.length < 3) return false;
  if (long.startsWith(short))
    return endings.test(long.slice(short.length)) && !(short.endsWith('s') && long === `${short}s`);
  return (
    long.startsWith(stem) &&
    endings.test(long.slice(stem.length)) &&
    endings.test(short.slice(stem.length))
  );
}

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
