/**
 * The addresses of the site, as paths from its root with a leading slash; other people's links depend on them.
 * Whoever prints one puts the base in front (see `src/astro/href.ts`).
 */
export const addresses = {
  home: () => '/',
  compare: (first: string, second: string) => `/compare/${first}-vs-${second}/`,
  compareAll: () => '/compare/',
  criteria: () => '/criteria/',
  /** Who says what, criteria by articles. */
  map: () => '/criteria/#articles-map',
  criterion: (id: string) => `/criteria/${id}/`,
  cell: (criterion: string, subject: string) => `/criteria/${criterion}/#${subject}`,
  claims: () => '/claims/',
  claim: (id: string) => `/claims/${id}/`,
  claimOn: (criterion: string, id: string) => `/criteria/${criterion}/#${id}`,
  sources: () => '/sources/',
  /** The articles against the releases of the subjects. */
  timeline: () => '/sources/#timeline',
  source: (id: string) => `/sources/${id}/`,
  /** What one source says on a criterion. */
  voice: (criterion: string, source: string) => `/criteria/${criterion}/#by-${source}`,
  /** What all sources say on it. */
  voices: (criterion: string) => `/criteria/${criterion}/#articles`,
  section: (source: string, id: string) => `/sources/${source}/#${id}`,
  statement: (source: string, claim: string) => `/sources/${source}/#${claim}`,
  line: (source: string, line: number) => `/sources/${source}/#line-${line}`,
  subject: (id: string) => `/subjects/${id}/`,
  disagreements: () => '/disagreements/',
  disagreement: (id: string) => `/disagreements/${id}/`,
  search: () => '/search/',
  method: () => '/method/',
  rule: (id: string) => `/method/#${id}`,
  references: () => '/references/',
  reference: (id: string) => `/references/#${id}`,
  lab: () => '/lab/',
  experiment: (id: string) => `/lab/${id}/`,
  choose: () => '/choose/',
  faq: () => '/faq/',
  question: (id: string) => `/faq/#${id}`,
  changes: () => '/changes/',
  change: (id: string) => `/changes/#${id}`,
  feed: () => '/feed.xml',
  embed: (criterion: string) => `/embed/criteria/${criterion}/`,
  badge: (criterion: string) => `/badge/criteria/${criterion}.svg`,
  api: (name: string) => `/api/${name}.json`,
  apiSchema: (name: string) => `/api/schema/${name}.json`,
} as const;

/** Every pair of subjects in the site's order: the canonical direction of a comparison. */
export const pairsOf = <T>(subjects: readonly T[]): (readonly [T, T])[] =>
  subjects.flatMap((first, index) =>
    subjects.slice(index + 1).map((second) => [first, second] as const),
  );

/** What has a table: every pair, and all subjects where there are more than two. */
export const comparisonsOf = <T>(subjects: readonly T[]): (readonly T[])[] => [
  ...(subjects.length > 2 ? [subjects] : []),
  ...pairsOf(subjects),
];

/** The address of a table, by the ids of its subjects. */
export const comparisonAddress = (ids: readonly string[]): string => {
  const [first, second, third] = ids;
  return first && second && third === undefined
    ? addresses.compare(first, second)
    : addresses.compareAll();
};

/** Puts the base in front of an address. */
export type Href = (address: string) => string;
