import { nearest } from '../../spelling/nearest.ts';
import { ask, type Filters } from './engine.ts';
import type { Name } from './names.ts';
import { type Found, merge } from './rank.ts';
import type { Question } from './words.ts';

export interface Answer extends Found {
  /** How many the index found, of which `hits` are the first. */
  readonly total: number;
}

export interface Asking {
  readonly filters?: Filters;
  /** How many hits are loaded. */
  readonly limit?: number;
  /** The last word may not be finished. */
  readonly typed?: boolean;
}

/** Enough that the right one is among them before the final order is made. */
const enough = 40;

/**
 * Answers a question: names and index together. With filters set, a name only stands when the index, which knows the filters, found it too.
 * `base` is the site's base with a slash at the end. Rejects when the engine cannot be loaded.
 */
export async function find(
  base: string,
  names: readonly Name[],
  question: Question,
  { filters = {}, limit = enough, typed = false }: Asking = {},
): Promise<Answer> {
  const { hits, total } = await ask(base, question, filters, limit);
  const found = new Set(hits.map(({ address }) => address));
  const usable =
    Object.keys(filters).length === 0 ? names : names.filter(({ address }) => found.has(address));
  const merged =
    question.words.length === 0 ? { hits, exact: true } : merge(usable, hits, question, typed);
  return { ...merged, total: Math.max(total, merged.hits.length) };
}

/** The query with each word that the site does not use put right; none when there is nothing near. `vocabulary`: commonest first. */
export function respell(
  { asked }: Pick<Question, 'asked'>,
  vocabulary: readonly string[],
): string | undefined {
  const known = new Set(vocabulary);
  const mended = asked
    .map((word) =>
      known.has(word) ? word : (nearest(word, vocabulary, word.length > 8 ? 2 : 1) ?? word),
    )
    .join(' ');
  return mended === asked.join(' ') ? undefined : mended;
}
