import type { Sources } from '../outputs/search/find.ts';
import { type Shelf, shelve } from '../outputs/search/shelf.ts';
import { base, fetchAnswers, fetchVocabulary, once } from './dom.ts';

/** The answers, ready to be asked. Rejects where their file does not come. */
export const loadShelf: () => Promise<Shelf> = once(async () => shelve(await fetchAnswers()));

/** What the search is made of. Without the answers it goes on with the full text alone, and says so on the console. */
export async function loadSources(): Promise<Sources> {
  const shelf = await loadShelf().catch((error: unknown) => {
    console.error(error);
    return shelve([]);
  });
  return { base, shelf, vocabulary: fetchVocabulary };
}
