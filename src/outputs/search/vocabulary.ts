import type { Knowledge } from '../../knowledge/knowledge.ts';
import { searchRecords } from './records.ts';
import { wordsIn } from './words.ts';

/** What is loaded for spelling stays small however large the base. */
const maxWords = 8000;

/** The words that the site uses, the commonest first, for spelling. */
export function vocabulary(knowledge: Knowledge): string[] {
  const counts = new Map<string, number>();
  for (const { title, text, why = '', aliases = [] } of searchRecords(knowledge))
    for (const word of wordsIn([title, text, why, ...aliases].join(' ')))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .filter(([word]) => word.length > 2 && !/^[\d.]+$/.test(word))
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, maxWords)
    .map(([word]) => word);
}
