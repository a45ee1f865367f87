/** Words in a row that count as taken over. */
export const shortestRun = 8;

/** A run of words that a text shares with an archived one. */
export interface Overlap {
  /** Line of the text, from 1. */
  readonly line: number;
  readonly words: string;
}

interface Word {
  readonly word: string;
  readonly at: number;
}

/** The words of a text; what stands between two cells of a table counts as one that nobody writes, for cells are no sentence. */
const wordsIn = (text: string): Word[] =>
  [...text.normalize('NFKC').matchAll(/[\p{L}\p{N}]+(?:['’]\p{L}+)?|\|/gu)].map(
    ({ 0: word, index }) => ({
      word: word.toLowerCase().replace('’', "'"),
      at: index,
    }),
  );

const runAt = (words: readonly Word[], start: number) =>
  words
    .slice(start, start + shortestRun)
    .map(({ word }) => word)
    .join(' ');

/** Every run of `shortestRun` words of a text. */
function runsOf(text: string): Set<string> {
  const words = wordsIn(text).filter(({ word }) => word !== '|');
  return new Set(
    Array.from({ length: Math.max(0, words.length - shortestRun + 1) }, (_, start) =>
      runAt(words, start),
    ),
  );
}

const lineAt = (text: string, at: number) => text.slice(0, at).split('\n').length;

/**
 * Runs of eight or more words that `text` shares with `archived`, each as long as it goes. Case, punctuation and line
 * breaks do not count. `allowed` texts, such as the title, are facts: a run within one is not reported.
 */
export function overlaps(
  text: string,
  archived: string,
  allowed: readonly string[] = [],
): Overlap[] {
  const taken = runsOf(archived);
  const words = wordsIn(text);
  const free = allowed.map(
    (one) =>
      ` ${wordsIn(one)
        .map(({ word }) => word)
        .join(' ')} `,
  );
  const found: Overlap[] = [];
  for (let start = 0; start + shortestRun <= words.length; start++) {
    if (!taken.has(runAt(words, start))) continue;
    let end = start + shortestRun;
    while (end < words.length && taken.has(runAt(words, end - shortestRun + 1))) end++;
    const shared = words
      .slice(start, end)
      .map(({ word }) => word)
      .join(' ');
    if (!free.some((one) => one.includes(` ${shared} `)))
      found.push({ line: lineAt(text, words[start]?.at ?? 0), words: shared });
    start = end - 1;
  }
  return found;
}
