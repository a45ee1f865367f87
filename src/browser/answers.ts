/** What answers on the page for what is not found, as the one file that is loaded when it has words to ask with. */
export { answer } from '../outputs/search/find.ts';
export { wordsOfAddress } from '../outputs/search/lost.ts';
export { hitKindLabel } from '../sentences/hits.ts';
export { loadShelf } from './search-sources.ts';
