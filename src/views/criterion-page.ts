import { type Disagreement, disagreementsOn } from '../knowledge/disagreements.ts';
import type { Claim, Criterion, Knowledge } from '../knowledge/knowledge.ts';
import { tally } from '../knowledge/tally.ts';
import type { Echo } from '../schema/index.ts';
import { addresses } from '../sentences/addresses.ts';
import { tallyPhrase } from '../sentences/labels.ts';
import { counted } from '../sentences/numbers.ts';
import { criterionMeta } from '../sentences/titles.ts';
import { claimsInOrder } from './claims.ts';
import { claimsTable } from './claims-table.ts';
import { answerOf, experimentsOn } from './criterion-answer.ts';
import { disagreementView } from './disagreements.ts';
import { type Numbers, passageMarks, referenceEntries } from './evidence.ts';
import { copiesAt, type PageHead, wholeAt } from './head.ts';
import { closedOn, refiledFrom } from './moved.ts';
import { criterionAddress, neighbours } from './navigation.ts';
import { criterionNumbers } from './numbering.ts';
import {
  type Heading,
  type LaterHeading,
  type ListPage,
  laterHeadings,
  pageSizes,
  pagesOf,
} from './paging.ts';

/** What a criterion's page lists below its answer, and what goes on over several pages where there is much of it. */
export type CriterionItem =
  | { readonly kind: 'claim'; readonly claim: Claim }
  | { readonly kind: 'disagreement'; readonly record: Disagreement }
  | { readonly kind: 'echo'; readonly echo: Echo };

/** The claims as they are read, the disagreements, the shared wordings. */
function itemsOf(knowledge: Knowledge, criterion: string): CriterionItem[] {
  const claims = claimsInOrder(knowledge, criterion);
  const ids = new Set(claims.map(({ id }) => id));
  return [
    ...claims.map((claim) => ({ kind: 'claim' as const, claim })),
    ...disagreementsOn(knowledge, criterion).map((record) => ({
      kind: 'disagreement' as const,
      record,
    })),
    ...knowledge.echoes
      .filter((echo) => echo.claims.some((claim) => ids.has(claim)))
      .map((echo) => ({ kind: 'echo' as const, echo })),
  ];
}

/** The pages of every criterion, for their routes. */
export const criterionPages = (knowledge: Knowledge) =>
  knowledge.criteria.flatMap((criterion) =>
    pagesOf(
      addresses.criterion(criterion.id),
      itemsOf(knowledge, criterion.id),
      pageSizes.criterion,
    ).map((page) => ({
      params: { id: criterion.id, page: page.number === 1 ? undefined : String(page.number) },
      props: { criterion, page },
    })),
  );

/** What stands below the answer on one page of a criterion, with how much of it; what is not there is left out. */
const contentsOf = (
  first: boolean,
  counts: Readonly<Record<'articles' | 'disagreements' | 'lab' | 'references', number>>,
) => [
  ...(first ? [{ id: 'reading', name: 'In detail', count: 0 }] : []),
  ...(
    [
      { id: 'articles', name: 'What the articles say', count: counts.articles },
      { id: 'disagreements', name: 'Where they disagree', count: counts.disagreements },
      { id: 'lab', name: 'From the lab', count: first ? counts.lab : 0 },
      { id: 'references', name: 'References', count: counts.references },
    ] as const
  ).filter(({ count }) => count > 0),
];

const headings = {
  claim: { id: 'articles', name: 'What the articles say' },
  disagreement: { id: 'disagreements', name: 'Where they disagree' },
  echo: { id: 'disagreements', name: 'Where they disagree' },
} satisfies Readonly<Record<CriterionItem['kind'], Heading>>;

function headOf(knowledge: Knowledge, criterion: Criterion, page: ListPage<unknown>): PageHead {
  const address = addresses.criterion(criterion.id);
  const { group } = criterion;
  return {
    ...criterionMeta(knowledge, criterion),
    address,
    page,
    crumbs: [
      { name: 'Topics', address: addresses.criteria() },
      { name: group.name, address: addresses.group(group.id) },
    ],
    ...copiesAt(address),
  };
}

/** What the articles say on a page, by what it is. */
function shownOn({ items }: ListPage<CriterionItem>) {
  return {
    said: items.flatMap((item) => (item.kind === 'claim' ? [item.claim] : [])),
    disputes: items.flatMap((item) => (item.kind === 'disagreement' ? [item.record] : [])),
    echoes: items.flatMap((item) => (item.kind === 'echo' ? [item.echo] : [])),
  };
}
type Shown = ReturnType<typeof shownOn>;

const numbersOf = (
  knowledge: Knowledge,
  answered: Criterion | undefined,
  { said, disputes, echoes }: Shown,
): Numbers =>
  criterionNumbers(knowledge, answered, [
    ...said.flatMap(({ check }) => check ?? []),
    ...disputes,
    ...echoes,
  ]);

/** What begins on its later pages. */
function laterOn(knowledge: Knowledge, criterion: string): LaterHeading[] {
  const items = itemsOf(knowledge, criterion);
  return laterHeadings(items, pageSizes.criterion, ({ kind }) => headings[kind]);
}

function claimsCounted(claims: readonly Claim[]): string {
  if (claims.length === 0) return 'no claim';
  return `${counted(claims.length, 'claim')}: ${tallyPhrase(tally(claims))}`;
}

const disputesOf = (knowledge: Knowledge, { disputes, echoes }: Shown, numbers: Numbers) => ({
  counted: counted(disputes.length, 'disagreement'),
  shared: `${counted(echoes.length, 'place')} where an article and another text say the same; there we count article and text as one source`,
  records: disputes.map((record) => disagreementView(knowledge, record, numbers)),
  echoes: echoes.map((echo) => ({
    text: echo.text,
    cites: passageMarks(knowledge, numbers, echo),
  })),
});

/** The page of a criterion: its answer first, then what the articles say, claim by claim. */
export function criterionPage(
  knowledge: Knowledge,
  today: string,
  criterion: Criterion,
  page: ListPage<CriterionItem>,
) {
  const { id, name, question } = criterion;
  const first = page.number === 1;
  const shown = shownOn(page);
  const { said, disputes } = shown;
  const claims = knowledge.claimsOn(id);
  const numbers = numbersOf(knowledge, first ? criterion : undefined, shown);
  const answer = first ? answerOf(knowledge, today, criterion, numbers) : undefined;
  return {
    head: headOf(knowledge, criterion, page),
    id,
    name,
    question,
    answer,
    /** Which style sheet it takes. */
    shows: answer && answer.pictures.length > 0 ? ('drawn' as const) : ('criterion' as const),
    contents: contentsOf(first, {
      articles: said.length,
      disagreements: disputes.length,
      lab: experimentsOn(knowledge, id).length,
      references: numbers.size,
    }),
    pagination: {
      page,
      label: name,
      whole: wholeAt(addresses.criterion(id)),
      later: laterOn(knowledge, id),
    },
    articles: {
      counted: claimsCounted(claims),
      table: said.length > 0 ? claimsTable(knowledge, id, said, numbers) : undefined,
      silent: claims.length === 0,
      refiled: first ? refiledFrom(knowledge, id) : [],
    },
    disputes: {
      ...disputesOf(knowledge, shown, numbers),
      closed: first ? closedOn(knowledge, id) : [],
    },
    numbers,
    references: referenceEntries(knowledge, numbers),
    neighbours: neighbours(knowledge.criteria, id, criterionAddress),
  };
}

export type CriterionPage = ReturnType<typeof criterionPage>;
export type CriterionAnswer = NonNullable<CriterionPage['answer']>;
