/**
 * Every address of the site, made and read in this one place, as paths from the site's root with a leading slash; other people's
 * links depend on them. Whoever prints one puts the base in front (see `src/astro/href.ts`).
 */

const searchPath = '/search/';

/** The search with its question. Apart from the table, so that a browser that needs no other address loads none. */
export const searchAddress = (query: string) =>
  `${searchPath}?${new URLSearchParams({ q: query })}`;

/** Where each page stands; `*` is the id of what it shows. */
const paths = {
  home: '/',
  compareAll: '/compare/',
  compare: '/compare/*/',
  criteria: '/criteria/',
  criterion: '/criteria/*/',
  claims: '/claims/',
  claim: '/claims/*/',
  sources: '/sources/',
  source: '/sources/*/',
  subject: '/subjects/*/',
  disagreements: '/disagreements/',
  disagreement: '/disagreements/*/',
  search: searchPath,
  method: '/method/',
  references: '/references/',
  lab: '/lab/',
  experiment: '/lab/*/',
  choose: '/choose/',
  faq: '/faq/',
  changes: '/changes/',
  feed: '/feed.xml',
  embed: '/embed/criteria/*/',
  badge: '/badge/criteria/*.svg',
  api: '/api/*.json',
  apiSchema: '/api/schema/*.json',
} as const;
export type PageName = keyof typeof paths;

/** The same page in another form: its text, its data, its preview image. */
export type Form = 'md' | 'json' | 'card';

/** An address taken apart. */
export interface Place {
  readonly page: PageName;
  readonly id?: string;
  /** Page of a list, from 2. */
  readonly number?: number;
  readonly form?: Form;
  /** What follows `?`. */
  readonly query?: string;
  /** What follows `#`. */
  readonly anchor?: string;
}

const at = (page: PageName, id = '', anchor?: string) =>
  `${paths[page].replace('*', id)}${anchor === undefined ? '' : `#${anchor}`}`;

/** The ids of anchors that are made of another id. */
export const anchors = {
  source: (id: string) => `by-${id}`,
  line: (line: number) => `line-${line}`,
} as const;

export const addresses = {
  home: () => at('home'),
  compare: (first: string, second: string) => at('compare', pairSlug(first, second)),
  compareAll: () => at('compareAll'),
  criteria: () => at('criteria'),
  /** Who says what, criteria by articles. */
  map: () => at('criteria', '', 'articles-map'),
  criterion: (id: string) => at('criterion', id),
  cell: (criterion: string, subject: string) => at('criterion', criterion, subject),
  claims: () => at('claims'),
  claim: (id: string) => at('claim', id),
  /** Where a claim's page says how a source makes it. */
  saying: (claim: string, source: string) => at('claim', claim, source),
  claimOn: (criterion: string, id: string) => at('criterion', criterion, id),
  sources: () => at('sources'),
  /** The articles against the releases of the subjects. */
  timeline: () => at('sources', '', 'timeline'),
  source: (id: string) => at('source', id),
  /** What one source says on a criterion. */
  voice: (criterion: string, source: string) => at('criterion', criterion, anchors.source(source)),
  /** What all sources say on it. */
  voices: (criterion: string) => at('criterion', criterion, 'articles'),
  section: (source: string, id: string) => at('source', source, id),
  statement: (source: string, claim: string) => at('source', source, claim),
  line: (source: string, line: number) => at('source', source, anchors.line(line)),
  subject: (id: string) => at('subject', id),
  disagreements: () => at('disagreements'),
  disagreement: (id: string) => at('disagreement', id),
  search: () => at('search'),
  method: () => at('method'),
  rule: (id: string) => at('method', '', id),
  references: () => at('references'),
  reference: (id: string) => at('references', '', id),
  lab: () => at('lab'),
  experiment: (id: string) => at('experiment', id),
  choose: () => at('choose'),
  faq: () => at('faq'),
  question: (id: string) => at('faq', '', id),
  changes: () => at('changes'),
  change: (id: string) => at('changes', '', id),
  feed: () => at('feed'),
  embed: (criterion: string) => at('embed', criterion),
  badge: (criterion: string) => badgeAddress(at('criterion', criterion)),
  api: (name: string) => at('api', name),
  apiSchema: (name: string) => at('apiSchema', name),
} as const;

/** Page `number` of a list whose first page stands at `list`. */
export const listPage = (list: string, number: number) =>
  number === 1 ? list : `${list}${number}/`;

/** The same page as Markdown or JSON. `page`: an address that ends in a slash. */
export const twinAddress = (page: string, form: 'md' | 'json') => `${page}index.${form}`;

const apart = (folder: string, page: string, ending: string) =>
  `/${folder}${page.replace(/\/$/, '')}.${ending}`;

/** The preview image of a page. `page`: an address that ends in a slash. */
export const cardAddress = (page: string) =>
  page === paths.home ? '/og/site.png' : apart('og', page, 'png');

/** The badge of what a page shows. `page`: an address that ends in a slash. */
export const badgeAddress = (page: string) => apart('badge', page, 'svg');

const inForm = (page: string, form: Form | undefined) => {
  if (form === undefined) return page;
  return form === 'card' ? cardAddress(page) : twinAddress(page, form);
};

/** A place as an address: the way back from {@link parseAddress}. */
export function formatAddress({ page, id, number = 1, form, query, anchor }: Place): string {
  const path = inForm(listPage(at(page, id), number), form);
  return `${path}${query === undefined ? '' : `?${query}`}${anchor === undefined ? '' : `#${anchor}`}`;
}

/** The page that a card, a Markdown or a JSON file stands beside; a page as it is. */
function withoutForm(path: string): Pick<Place, 'form'> & { readonly path: string } {
  if (path === cardAddress(paths.home)) return { path: paths.home, form: 'card' };
  const card = /^\/og(\/.+)\.png$/.exec(path);
  if (card) return { path: `${card[1]}/`, form: 'card' };
  const twin = /^(.*\/)index\.(md|json)$/.exec(path);
  if (!twin) return { path };
  return { path: twin[1] ?? '', form: twin[2] === 'md' ? 'md' : 'json' };
}

/** The id in `path` where it fits a template of {@link paths}: empty where that has none, undefined where it does not fit. */
function idIn(path: string, template: string): string | undefined {
  const [before = '', after] = template.split('*');
  if (after === undefined) return path === template ? '' : undefined;
  if (!path.startsWith(before) || !path.endsWith(after)) return undefined;
  const id = path.slice(before.length, path.length - after.length);
  return id === '' || id.includes('/') ? undefined : id;
}

function pageOf(path: string): Pick<Place, 'page' | 'id'> | undefined {
  for (const page of Object.keys(paths) as PageName[]) {
    const id = idIn(path, paths[page]);
    if (id !== undefined) return { page, ...(id !== '' && { id }) };
  }
  return undefined;
}

/** Takes an address of the site apart, without the base; undefined where no page can stand there. Ids begin with a letter, so a number is a page of a list. */
export function parseAddress(address: string): Place | undefined {
  const [, whole = '', query, anchor] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(address) ?? [];
  const { path, form } = withoutForm(whole);
  const [, list = path, number] = /^(.*\/)(\d+)\/$/.exec(path) ?? [];
  const page = pageOf(list);
  return (
    page && {
      ...page,
      ...(number !== undefined && { number: Number(number) }),
      ...(form && { form }),
      ...(query !== undefined && { query }),
      ...(anchor !== undefined && { anchor }),
    }
  );
}

/** The last part of a comparison's address, by the ids of its subjects. */
export const pairSlug = (first: string, second: string) => `${first}-vs-${second}`;

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
