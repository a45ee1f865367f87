import {
  type FormName,
  fill,
  formNames,
  forms,
  kinds,
  match,
  type PageName,
  pageAddresses as pages,
  pairPattern,
  pairsOf,
  partAddresses as parts,
} from '../schema/index.ts';

/**
 * Addresses of the site, made and read by the patterns of `src/schema/addresses.ts`, as paths from the site's root. Whoever prints one
 * puts the base in front (see `src/astro/href.ts`).
 */

/** An address taken apart. */
export interface Place {
  readonly page: PageName;
  readonly id?: string;
  /** Page of a list, from 2. */
  readonly number?: number;
  /** The same page in another form: its text, its data, its preview image. */
  readonly form?: FormName;
  /** What follows `?`. */
  readonly query?: string;
  /** What follows `#`. */
  readonly anchor?: string;
}

/** The search with its question. */
export const searchAddress = (query: string) =>
  `${pages.search}?${new URLSearchParams({ q: query })}`;

export const addresses = {
  home: () => pages.home,
  compare: (first: string, second: string) => fill(pages.compare, { id: pairSlug(first, second) }),
  compareAll: () => pages.compareAll,
  criteria: () => pages.criteria,
  /** Where the front page says what several leads have in common. */
  cause: (id: string) => fill(kinds.cause.address, { id }),
  group: (id: string) => fill(kinds.group.address, { id }),
  /** Who says what, criteria by articles. */
  map: () => parts.articlesMap,
  /** Every criterion by how far the articles agree and how sure the evidence makes us. */
  grid: () => parts.agreementGrid,
  criterion: (id: string) => fill(pages.criterion, { id }),
  cell: (id: string, subject: string) => fill(parts.cell, { id, subject }),
  finding: (id: string) => fill(parts.finding, { id }),
  reading: (id: string) => fill(parts.reading, { id }),
  disagreementsOn: (id: string) => fill(parts.disagreementsOn, { id }),
  claims: () => pages.claims,
  /** The claims that have a verdict. */
  verdict: (verdict: string) => fill(parts.verdict, { verdict }),
  claim: (id: string) => fill(pages.claim, { id }),
  /** Where a claim's page says how a source makes it. */
  saying: (id: string, source: string) => fill(parts.saying, { id, source }),
  /** Where an article disagrees, with others or with itself. */
  disagreementsBy: (id: string) => fill(parts.disagreementsBy, { id }),
  claimOn: (id: string, claim: string) => fill(parts.claimOn, { id, claim }),
  sources: () => pages.sources,
  /** The articles against the releases of the subjects. */
  timeline: () => parts.timeline,
  source: (id: string) => fill(pages.source, { id }),
  /** Claims of an article with one verdict, each with what holds instead. */
  correctionsOf: (id: string, verdict: string) => fill(parts.correctionsOf, { id, verdict }),
  /** What one source says on a criterion. */
  articleOn: (id: string, source: string) => fill(parts.articleOn, { id, source }),
  /** What all sources say on it. */
  articlesOn: (id: string) => fill(parts.articlesOn, { id }),
  section: (id: string, section: string) => fill(parts.section, { id, section }),
  statement: (id: string, claim: string) => fill(parts.statement, { id, claim }),
  line: (id: string, line: number) => fill(parts.line, { id, line: `${line}` }),
  subject: (id: string) => fill(pages.subject, { id }),
  disagreements: () => pages.disagreements,
  disagreement: (id: string) => fill(pages.disagreement, { id }),
  echo: (id: string) => fill(kinds.echo.address, { id }),
  search: () => pages.search,
  method: () => pages.method,
  rule: (rule: string) => fill(parts.rule, { id: 'method', rule }),
  about: () => pages.about,
  word: (vocabulary: string, word: string) => fill(parts.word, { id: 'method', vocabulary, word }),
  references: () => pages.references,
  reference: (id: string) => fill(kinds.reference.address, { id }),
  lab: () => pages.lab,
  /** How to run the experiments. */
  runLab: () => parts.runLab,
  labDifferent: () => parts.labDifferent,
  experiment: (id: string) => fill(pages.experiment, { id }),
  choose: () => pages.choose,
  need: (id: string) => fill(kinds.need.address, { id }),
  faq: () => pages.faq,
  question: (id: string) => fill(kinds.question.address, { id }),
  changes: () => pages.changes,
  /** What the site is checked against, and which topics are not. */
  checkedAgainst: () => parts.checkedAgainst,
  change: (id: string) => fill(kinds.change.address, { id }),
  feed: () => pages.feed,
  embed: (id: string) => fill(pages.embed, { id }),
  api: (id: string) => fill(pages.api, { id }),
  apiSchema: (id: string) => fill(pages.apiSchema, { id }),
} as const;

/** The anchor at which a cause stands on the front page. */
export const causeAnchor = ({ id }: { readonly id: string }) =>
  addresses.cause(id).replace(/^.*#/, '');

/** The page of a guide. */
export const guideAddress = (id: string) => fill(kinds.guide.address, { id });

/** A rule of a guide: `/method/#verdict`. */
export const ruleAddress = (guide: string, rule: string) => fill(parts.rule, { id: guide, rule });

/** Page `number` of a list whose first page stands at `list`; an anchor stays at the end. */
export const listPage = (list: string, number: number) =>
  number === 1 ? list : list.replace(/(?=#|$)/, `${number}/`);

// The front page has no name of its own to stand under.
const nameless = 'site';
const nameOf = (page: string) => page.slice(1, -1) || nameless;
const pageNamed = (name: string) => (name === nameless ? pages.home : `/${name}/`);

/** The same page in another form. `page`: an address that ends in a slash. */
export const formAddress = (page: string, form: FormName) =>
  fill<string>(forms[form].address, { page: nameOf(page) });

/** A place as an address: the way back from {@link parseAddress}. */
export function formatAddress({ page, id = '', number = 1, form, query, anchor }: Place): string {
  const path = listPage(fill<string>(pages[page], { id }), number);
  return [
    form === undefined ? path : formAddress(path, form),
    ...(query === undefined ? [] : [`?${query}`]),
    ...(anchor === undefined ? [] : [`#${anchor}`]),
  ].join('');
}

/** The page that a file of another form stands beside; a page as it is. */
function withoutForm(path: string): Pick<Place, 'form'> & { readonly path: string } {
  for (const form of formNames) {
    const found = match(forms[form].address, path);
    if (found) return { path: pageNamed(found.page), form };
  }
  return { path };
}

function pageOf(path: string): Pick<Place, 'page' | 'id'> | undefined {
  for (const page of Object.keys(pages) as PageName[]) {
    const found = match<string>(pages[page], path);
    if (found) return { page, ...found };
  }
  return undefined;
}

/** Takes an address of the site apart, without the base; undefined where no page can stand there. Ids begin with a letter, so a number is a page of a list. */
export function parseAddress(address: string): Place | undefined {
  const [, whole = '', query, anchor] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(address) ?? [];
  const { path, form } = withoutForm(whole);
  const [, list = path, number] = /^(\/.+\/)(\d+)\/$/.exec(path) ?? [];
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
export const pairSlug = (first: string, second: string) => fill(pairPattern, { first, second });

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
