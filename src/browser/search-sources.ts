import { countedIn, recordsOf, together } from '../outputs/search/answers-format.ts';
import type { Shelves, Sources } from '../outputs/search/find.ts';
import { type Shelf, shelve } from '../outputs/search/shelf.ts';
import { base, fetchAnswers, fetchRest, fetchVocabulary, once } from './dom.ts';

const loadRecords = once(async () => recordsOf((await fetchAnswers()).columns));

/** The first answers, ready to be asked. Rejects where their file does not come. */
export const loadShelf: () => Promise<Shelf> = once(async () =>
  shelve(await loadRecords(), countedIn((await fetchAnswers()).counts)),
);

/** All answers with what stands behind them. Rejects where a file does not come. */
const loadWhole: () => Promise<Shelf> = once(async () => {
  const [first, rest] = await Promise.all([loadRecords(), fetchRest()]);
  return shelve(together(first, rest));
});

/** The answers. Rejects where the first of them do not come. */
export const loadShelves = async (): Promise<Shelves> => ({
  shelf: await loadShelf(),
  whole: loadWhole,
});

/** What the search is made of. Without the answers it goes on with the full text alone, and says why. */
export async function loadSources(): Promise<Sources> {
  const rest = { base, vocabulary: fetchVocabulary };
  try {
    return { ...rest, ...(await loadShelves()) };
  } catch (failure) {
    const shelf = shelve([]);
    return { ...rest, shelf, whole: () => Promise.resolve(shelf), failure };
  }
}
