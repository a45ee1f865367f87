import { meantInstead, type Outcome, resultsNotice } from './hits.ts';
import { counted } from './numbers.ts';

/** What is said above suggestions: nothing where they hold all that was asked. */
export function suggestionsNotice(outcome: Outcome): string {
  if (outcome.spelt !== undefined) return meantInstead.join(outcome.spelt);
  return outcome.exact || !outcome.found ? '' : resultsNotice(outcome);
}

/** For the status of the field: `4 suggestions` */
export const suggestionsPhrase = (count: number) => counted(count, 'suggestion');
/** The last row of the suggestions. */
export const allResults = (query: string) => `All results for “${query}”`;
