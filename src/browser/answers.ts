/** All that answers a question, as the one file that is loaded with the first of them. */
export { countHits } from '../outputs/search/engine.ts';
export { find, respell } from '../outputs/search/find.ts';
export { wordsOfAddress } from '../outputs/search/lost.ts';
export { hitOf, startingNames } from '../outputs/search/rank.ts';
export { questionOf } from '../outputs/search/words.ts';
export { filterLabel, hitKindLabel, hitLine } from '../sentences/hits.ts';
