/**
 * Pages that stand whatever the records are, as paths from the site's root. Where a record is read, its kind says.
 */
export const fixedPages = [
  '/',
  '/changes/',
  '/choose/',
  '/claims/',
  '/compare/',
  '/criteria/',
  '/disagreements/',
  '/faq/',
  '/feed.xml',
  '/lab/',
  '/references/',
  '/search/',
  '/sources/',
] as const;

/** Parts of pages with an address of their own; what stands in `<…>` names records and what is in them. */
export const partAddresses = {
  articlesMap: '/criteria/#articles-map',
  timeline: '/sources/#timeline',
  verdict: '/claims/#<verdict>',
  cell: '/criteria/<criterion>/#<subject>',
  claimOn: '/criteria/<criterion>/#<claim>',
  disagreementOn: '/criteria/<criterion>/#<disagreement>',
  articlesOn: '/criteria/<criterion>/#articles',
  articleOn: '/criteria/<criterion>/#by-<source>',
  saying: '/claims/<claim>/#<source>',
  section: '/sources/<source>/#<section>',
  statement: '/sources/<source>/#<claim>',
  line: '/sources/<source>/#line-<line>',
  rule: '/<guide>/#<rule>',
  word: '/<guide>/#<vocabulary>-<word>',
} as const;

export type PartName = keyof typeof partAddresses;
