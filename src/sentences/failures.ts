/** Said where something of a page could not be loaded, in the place of what it would have said. */
export const searchFailures = {
  all: 'The search could not be loaded. Here is everything by name.',
  suggestions: 'The search could not be loaded.',
  field: 'The search could not be loaded. Press Enter for results.',
  part: 'This part could not be loaded. Reload the page.',
} as const;

/** What a search can be without, and what is said then. */
export const missingParts = {
  answers: 'The answers could not be loaded: the list may lack them.',
  fullText: 'The full text could not be loaded: claims are missing.',
  words: 'The words could not be loaded: spelling is not corrected.',
} as const;
export type MissingPart = keyof typeof missingParts;

/** Said beside a button that copies. */
export const copyFailures = {
  refused: 'The browser did not allow it; copy the link from the address bar.',
  lost: 'The copy could not be loaded. Reload the page.',
} as const;

/** Said where the list of claims cannot be narrowed. */
export const listFailure = 'The list could not be loaded. Try again.';
/** Said where the filters of the search cannot be counted. */
export const filtersFailure = 'The filters could not be loaded. Close and open them.';
/** Said while something is loaded. */
export const waiting = 'Searching …';
export const loadingList = 'Loading the list …';
/** Said by the page that takes needs. */
export const choiceFailures = {
  verdict: 'The result could not be loaded. Tick again.',
  record: 'The record could not be loaded. Try again.',
  refused: 'The browser did not allow it; the address of this page keeps the choice.',
} as const;
