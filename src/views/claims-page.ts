import type { Claim, Criterion, Knowledge, Source } from '../knowledge/knowledge.ts';
import {
  type Count,
  countOf,
  type State,
  stateOf,
  statesByRank,
  tally,
} from '../knowledge/tally.ts';
import { siteFiles } from '../schema/index.ts';
import { addresses, listPage } from '../sentences/addresses.ts';
import { verdictLabel } from '../sentences/labels.ts';
import { sourceName, sourceNumber } from '../sentences/names.ts';
import { counted } from '../sentences/numbers.ts';
import { areMarked, saidBy } from './claims.ts';
import { claimsQuery } from './claims-filter.ts';
import { isCorrected } from './corrections.ts';
import type { PageHead } from './head.ts';
import { type Heading, type ListPage, laterHeadings, pageSizes, pagesOf } from './paging.ts';

/** What does not hold comes first: it is what readers come to find out. */
const verdictOrder = new Map(statesByRank.map((state, index) => [state, index]));
const rankOf = (claim: Claim) => verdictOrder.get(stateOf(claim)) ?? 0;

/** With more articles their verdicts stand beside each in the list of articles. */
const mostArticles = 25;

/** By verdict, then by criterion. */
function ordered({ claims, criteria }: Knowledge): Claim[] {
  const rank = new Map(criteria.map(({ id }, index) => [id, index]));
  return claims.toSorted(
    (a, b) => rankOf(a) - rankOf(b) || (rank.get(a.criterion) ?? 0) - (rank.get(b.criterion) ?? 0),
  );
}

export const claimPages = (knowledge: Knowledge): ListPage<Claim>[] =>
  pagesOf(addresses.claims(), ordered(knowledge), pageSizes.claims);

/** Where the claims of an article with one verdict stand: those to be corrected with the article, each with what holds instead; the others in the list of all. */
const claimsWith = (source: Source, state: State, count: number) =>
  count > 0 && isCorrected(state)
    ? addresses.correctionsOf(source.id, state)
    : claimsBy(source, state);

/** Where the list shows the claims of an article only, of one verdict or of all. */
const claimsBy = (source: Source, ...verdict: State[]) =>
  `${addresses.claims()}${claimsQuery({ source: [source.id], verdict })}#claims-filter`;

/** How many claims of an article have each verdict. */
function articleRow(knowledge: Knowledge, source: Source, states: readonly State[]) {
  const own = knowledge.claimsBy(source.id);
  const counts = tally(own);
  return {
    number: areMarked(knowledge) ? sourceNumber(knowledge, source.id) : undefined,
    name: sourceName(source),
    address: addresses.source(source.id),
    counts: states.map((state) => {
      const count = countOf(counts, state);
      return { count, address: claimsWith(source, state, count) };
    }),
    all: { count: own.length, address: claimsBy(source) },
  };
}

/** How many claims of each article have each verdict. */
function byArticle(knowledge: Knowledge) {
  const { sources, claims } = knowledge;
  const counts = tally(claims);
  const states = counts.map(({ state }) => state);
  const shown = sources.slice(0, mostArticles);
  return {
    states: states.map((state) => ({ state, address: addresses.verdict(state) })),
    rows: shown.map((source) => articleRow(knowledge, source, states)),
    /** Of every idea once. */
    totals: counts.map(({ state, count }) => ({ count, address: addresses.verdict(state) })),
    all: claims.length,
    /** Where not all articles are shown: how many there are. */
    more: shown.length < sources.length ? counted(sources.length, 'article') : undefined,
  };
}

const filedUnder = (knowledge: Knowledge, { name, id }: Criterion, claims: readonly Claim[]) => ({
  id,
  name,
  address: addresses.criterion(id),
  claims: claims.map((claim) => ({
    text: claim.text,
    /** Ids of the articles that say it. */
    sources: knowledge.sayingsOf(claim.id).map(({ source }) => source),
    address: addresses.claim(claim.id),
    said: saidBy(knowledge, claim),
  })),
});

/** What the list can be narrowed to, and where the rest of it and the reasons are. */
const filterView = (knowledge: Knowledge, page: ListPage<Claim>) => ({
  verdicts: tally(knowledge.claims).map(({ state, count }) => ({
    state,
    label: verdictLabel(state),
    count,
  })),
  selects: [
    {
      name: 'source',
      label: 'Article',
      all: 'all articles',
      options: knowledge.sources.map((source) => ({ id: source.id, name: sourceName(source) })),
    },
    {
      name: 'criterion',
      label: 'Topic',
      all: 'all topics',
      options: knowledge.criteria
        .filter(({ id }) => knowledge.claimsOn(id).length > 0)
        .map(({ id, name }) => ({ id, name })),
    },
  ],
  pages: claimPages(knowledge)
    .filter(({ number }) => number !== page.number)
    .map(({ list, number }) => listPage(list, number)),
  reasons: siteFiles.claimReasons,
});

/** `12 right`, by verdict. */
function verdictsPhrase(counts: readonly Count[]): string {
  return counts
    .map(({ state, count }) => `${count} ${verdictLabel(state).toLowerCase()}`)
    .join(', ');
}

function headOf(knowledge: Knowledge, page: ListPage<Claim>): PageHead {
  const { claims, sources } = knowledge;
  return {
    title: `${counted(claims.length, 'claim')}, checked`,
    description: `Every idea in ${counted(sources.length, 'article')}, if it compares, recommends or can be checked: stated once, with one verdict: ${verdictsPhrase(tally(claims))}.`,
    address: addresses.claims(),
    page,
  };
}

function headingOf(claim: Claim): Heading {
  const state = stateOf(claim);
  return { id: state, name: verdictLabel(state) };
}

function paginationOf(knowledge: Knowledge, page: ListPage<Claim>) {
  return {
    page,
    label: 'Claims',
    whole: [{ name: 'JSON', address: addresses.api('claims') }],
    later: laterHeadings(ordered(knowledge), pageSizes.claims, headingOf),
  };
}

/** Claims of one verdict under their criteria. */
function byCriterion(knowledge: Knowledge, claims: readonly Claim[]) {
  const groups = [...Map.groupBy(claims, ({ criterion }) => criterion)];
  return groups.map(([id, own]) => filedUnder(knowledge, knowledge.criterion(id), own));
}

/** One page of all claims, grouped by verdict and criterion. */
export function claimsPage(knowledge: Knowledge, page: ListPage<Claim>) {
  const counts = tally(knowledge.claims);
  return {
    head: headOf(knowledge, page),
    articles: counted(knowledge.sources.length, 'article'),
    counts,
    filter: filterView(knowledge, page),
    byArticle: page.number === 1 ? byArticle(knowledge) : undefined,
    pagination: paginationOf(knowledge, page),
    verdicts: [...Map.groupBy(page.items, stateOf)].map(([state, said]) => ({
      state,
      counted: counted(countOf(counts, state), 'claim'),
      criteria: byCriterion(knowledge, said),
    })),
  };
}

export type ClaimsPage = ReturnType<typeof claimsPage>;
