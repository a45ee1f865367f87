import type { Knowledge } from '../knowledge/knowledge.ts';
import { answersFiles } from '../outputs/search/answers-file.ts';
import {
  countedIn,
  type FirstAnswers,
  type RestAnswers,
  recordsOf,
  together,
} from '../outputs/search/answers-format.ts';
import type { Found, Shelves, Sources } from '../outputs/search/find.ts';
import { shelve } from '../outputs/search/shelf.ts';
import { vocabulary } from '../outputs/search/vocabulary.ts';

/** The answers as a browser reads them. */
export function shelvesOf(knowledge: Knowledge): Shelves {
  const files = answersFiles(knowledge);
  const { columns, counts } = JSON.parse(files.first.body) as FirstAnswers;
  const first = recordsOf(columns);
  const whole = shelve(together(first, JSON.parse(files.rest.body) as RestAnswers));
  return { shelf: shelve(first, countedIn(counts)), whole: () => Promise.resolve(whole) };
}

/** What a search of this knowledge base is made of; `base`: where the built site stands. */
export function sourcesOf(knowledge: Knowledge, base: string): Sources {
  const words = vocabulary(knowledge);
  return {
    base,
    ...shelvesOf(knowledge),
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
