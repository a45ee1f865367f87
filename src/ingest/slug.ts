import { wordsOf } from './vocabulary.ts';

/** Letters of an id that is made: words without an end are no name of a file. */
const longest = 60;

/** An id made of the first words of a text, or `otherwise` where it has no Latin letter to start with. */
export function slug(text: string, otherwise: string, words = 4): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/['’]/g, '');
  const latin = wordsOf(plain).filter((word) => /^[a-z0-9]+$/.test(word));
  while (latin[0] && !/^[a-z]/.test(latin[0])) latin.shift();
  const id = latin.slice(0, words).join('-').slice(0, longest);
  return id.replace(/-$/, '') || otherwise;
}

/** The first of `id`, `id-2`, `id-3` … that is not taken. */
export function free(id: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const next = number === 1 ? id : `${id}-${number}`;
    if (!taken.has(next)) return next;
  }
}
