/** Said where something of a page could not be loaded, in the place of what it would have said. */
export const searchFailures = {
  all: 'The search could not be loaded; here is everything by name instead.',
  suggestions: 'No suggestions: the search could not be loaded.',
  field: 'Suggestions could not be loaded. Press Enter for the results.',
  part: 'This part of the page could not be loaded. Reload the page to use it.',
} as const;

/** What a search can be without, and what is said then. */
export const missingParts = {
  answers: 'The answers could not be loaded: what is listed here may lack them.',
  fullText: 'The full text could not be loaded: claims and articles are missing below.',
  words: 'The list of words could not be loaded: spelling is not corrected.',
} as const;
export type MissingPart = keyof typeof missingParts;

/** Said beside a button that copies. */
export const copyFailures = {
  refused: 'The browser did not allow copying; copy the link from the address bar.',
  lost: 'What is to be copied could not be loaded. Reload the page and try again.',
} as const;

/** Said where the list of claims cannot be narrowed. */
export const listFailure =
  'The rest of the list could not be loaded: it is not filtered. Try again.';
/** Said where the filters of the search cannot be counted. */
export const filtersFailure = 'The filters could not be loaded. Close and open them to try again.';
/** Said while something is loaded. */
export const waiting = 'Searching …';
export const loadingList = 'Loading the rest of the list …';
/** Said by the page that takes needs. */
export const choiceFailures = {
  verdict: 'The result could not be loaded. Tick again to try once more.',
  record: 'The record could not be loaded. Try again.',
  refused: 'The browser did not allow it; the address of this page keeps the choice.',
} as const;
