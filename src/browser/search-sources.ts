import type { Sources } from '../outputs/search/find.ts';
import { type Shelf, shelve } from '../outputs/search/shelf.ts';
import { base, fetchAnswers, fetchVocabulary, once } from './dom.ts';

/** The answers, ready to be asked. Rejects where their file does not come. */
export const loadShelf: () => Promise<Shelf> = once(async () => shelve(await fetchAnswers()));

/** What the search is made of. Without the answers it goes on with the full text alone, and says why. */
export async function loadSources(): Promise<Sources> {
  const rest = { base, vocabulary: fetchVocabulary };
  try {
    return { ...rest, shelf: await loadShelf() };
  } catch (failure) {
    return { ...rest, shelf: shelve([]), failure };
  }
}
