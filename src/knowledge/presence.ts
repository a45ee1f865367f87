import { type PageName, pageAddresses } from '../schema/index.ts';

type Listed =
  | 'needs'
  | 'faq'
  | 'experiments'
  | 'disagreements'
  | 'echoes'
  | 'changes'
  | 'upgrades'
  | 'references';

/** How many records there are, read or joined. */
export type Holdings = Readonly<Record<Listed, { readonly length: number }>>;

/** Pages that list records of some kinds, and nothing else. */
const lists: { readonly [P in PageName]?: readonly Listed[] } = {
  choose: ['needs'],
  faq: ['faq'],
  lab: ['experiments'],
  disagreements: ['disagreements', 'echoes'],
  changes: ['changes', 'upgrades'],
  feed: ['changes'],
  references: ['references'],
};

/** Whether a page has anything on it. One that has not is neither built nor linked. */
export const hasPage = (holdings: Holdings, page: PageName): boolean =>
  lists[page]?.some((kind) => holdings[kind].length > 0) ?? true;

/** Addresses of the pages that have nothing on them. */
export const emptyPages = (holdings: Holdings): readonly string[] =>
  (Object.keys(pageAddresses) as PageName[])
    .filter((page) => !hasPage(holdings, page))
    .map((page) => pageAddresses[page]);
