/** Lower case, without accents: `Café` and `cafe` are one word. */
export const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The words of a text, folded. `C++`, `Jinja2` and `Node.js` stay findable by their letters and digits. */
export const wordsIn = (text: string) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Endings that leave a word the same word: those that the index's stemmer takes off. */
const endings = /^(s|es|ed|d|ing|er|ers|ly|ies|ation|ations|al|ality|ability|ility|able|ible|e|ion|ions|ment|ments|y|ity|ive)$/;

/** Whether two folded words are forms of one: equal, or alike but for an ending. `fast` and `fastapi` are not. */
export function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 3) return false;
  const stem = short.replace(/(e|y|s)$/, '');
  if (stem.length < 3) return false;
  return long.startsWith(short)
    ? endings.test(long.slice(short.length))
    : long.startsWith(stem) && endings.test(long.slice(stem.length)) && endings.test(short.slice(stem.length));
}

/** Whether a text holds every one of the words. */
export function holdsAll(text: string, words: readonly string[]): boolean {
  const own = new Set(wordsIn(text));
  return words.every((word) => own.has(word) || [...own].some((other) => sameWord(word, other)));
}
