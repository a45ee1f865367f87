import type { Knowledge } from '../knowledge/knowledge.ts';
import { answerRecords } from '../outputs/search/answer-records.ts';
import type { Found, Sources } from '../outputs/search/find.ts';
import { shelve } from '../outputs/search/shelf.ts';
import { vocabulary } from '../outputs/search/vocabulary.ts';

/** What a search of this knowledge base is made of; `base`: where the built site stands. */
export function sourcesOf(knowledge: Knowledge, base: string): Sources {
  const words = vocabulary(knowledge);
  return {
    base,
    shelf: shelve(answerRecords(knowledge)),
    vocabulary: () => Promise.resolve(words),
  };
}

/** The addresses of the results, in order. */
export const addressesOf = ({ groups, more }: Pick<Found, 'groups' | 'more'>) =>
  [...groups, ...more].map(([{ address }]) => address);

/** Whether a result is one of those wanted; a cell is as good as its criterion. */
export const isWanted = (wanted: readonly string[], address: string | undefined) =>
  address !== undefined &&
  wanted.some(
    (each) => each === address || (each.startsWith('/criteria/') && address.startsWith(`${each}#`)),
  );
