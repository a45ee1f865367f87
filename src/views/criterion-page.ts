import { type Disagreement, disagreementsOn } from '../knowledge/disagreements.ts';
import type { Claim, Criterion, Knowledge, Subject } from '../knowledge/knowledge.ts';
import { checkedOn, positionsOn } from '../knowledge/scorecard.ts';
import { tally } from '../knowledge/tally.ts';
import type { Cell, Echo, Support } from '../schema/index.ts';
import { addresses, formAddress } from '../sentences/addresses.ts';
import { answerKind, answerLabel } from '../sentences/cells.ts';
import { type SharedText, shareCell, shareCriterion } from '../sentences/copied.ts';
import { printedDate } from '../sentences/dates.ts';
import { supportLabel, tallyPhrase } from '../sentences/labels.ts';
import { counted, listed } from '../sentences/numbers.ts';
import { criterionMeta } from '../sentences/titles.ts';
import { changeHistory } from './changes.ts';
import { claimsInOrder } from './claims.ts';
import { claimsTable } from './claims-table.ts';
import { disagreementView } from './disagreements.ts';
import {
  type CheckedView,
  type CitationsView,
  checkedView,
  citationsView,
  type Numbers,
  type PassageMark,
  passageMarks,
  referenceEntries,
} from './evidence.ts';
import { measurementsView } from './figures.ts';
import { findingView } from './finding.ts';
import { copiesAt, type PageHead } from './head.ts';
import { closedOn, oldIds, refiledFrom } from './moved.ts';
import { criterionAddress, neighbours } from './navigation.ts';
import { criterionNumbers } from './numbering.ts';
import { type ListPage, laterHeadings, pageSizes, pagesOf } from './paging.ts';
import { picturesOn } from './pictures.ts';
import { snippetsView } from './snippets.ts';
import { stripView } from './strip.ts';

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

/** How a subject answers the question. */
export interface CellView {
  readonly subject: Subject;
  /** Ids that the subject had before. */
  readonly oldIds: readonly string[];
  readonly criterion: string;
  /** `built in`, `4 metres` */
  readonly label: string;
  /** Classes: a level of support and which, or a fact. */
  readonly kind: string;
  /** What a level means on this criterion. */
  readonly means: string | undefined;
  readonly text: string;
  readonly cites: readonly PassageMark[];
  /** `What it rests on: 2 references`; none where it rests on nothing. */
  readonly rests: string | undefined;
  readonly citations: CitationsView;
  readonly checked: CheckedView;
  readonly share: SharedText;
}

function restsOn({ references, experiment }: Cell): string | undefined {
  const parts = [
    ...(references.length > 0 ? [counted(references.length, 'reference')] : []),
    ...(experiment === undefined ? [] : ['an experiment']),
  ];
  return parts.length === 0 ? undefined : `What it rests on: ${listed(parts)}`;
}

function cellView(
  knowledge: Knowledge,
  today: string,
  criterion: Criterion,
  subject: Subject,
  numbers: Numbers,
): CellView | undefined {
  const cell = criterion.cells[subject.id];
  const share = shareCell(knowledge, criterion, subject);
  return (
    cell &&
    share && {
      subject,
      oldIds: oldIds(knowledge, 'subject', subject.id),
      criterion: criterion.name,
      label: answerLabel(cell),
      kind: answerKind(cell),
      means: cell.support && criterion.levels[cell.support],
      text: cell.text,
      cites: passageMarks(knowledge, numbers, cell),
      rests: restsOn(cell),
      citations: citationsView(knowledge, cell, numbers),
      checked: checkedView(knowledge, today, cell),
      share,
    }
  );
}

/** What the criterion asks, and what else it is called. */
const definitionOf = (
  knowledge: Knowledge,
  { definition, levels, aliases, related }: Criterion,
) => ({
  definition,
  levels: Object.entries(levels).map(([level, means]) => ({
    label: supportLabel(level as Support),
    means,
  })),
  aliases: aliases.join(', '),
  related: related.map(knowledge.criterion).map(criterionAddress),
});

function labOf(knowledge: Knowledge, criterion: string) {
  const experiments = knowledge.experiments.filter(({ criteria }) => criteria.includes(criterion));
  const measured = experiments.filter(({ figures }) => figures.length > 0);
  const figures = measured.flatMap((experiment) => experiment.figures).length;
  return {
    count: experiments.length,
    /** `3 experiments, 8 figures measured side by side`; none where there is no experiment. */
    counted:
      experiments.length === 0
        ? undefined
        : [
            counted(experiments.length, 'experiment'),
            ...(figures > 0 ? [`${counted(figures, 'figure')} measured side by side`] : []),
          ].join(', '),
    observed: experiments.filter(({ figures }) => figures.length === 0),
    measured: measured.length > 0 ? measurementsView(knowledge, measured) : undefined,
  };
}

/** What only the first page of a criterion shows: the answer, the cells and the reading. */
function answerOf(knowledge: Knowledge, today: string, criterion: Criterion, numbers: Numbers) {
  const checked = checkedOn(knowledge, criterion);
  const share = shareCriterion(knowledge, criterion);
  return {
    finding: findingView(knowledge, today, criterion, numbers),
    strip: stripView(knowledge, positionsOn(knowledge, criterion.id), criterion.finding),
    oldestCheck: checked && printedDate(checked),
    cells: knowledge.subjects.flatMap(
      (subject) => cellView(knowledge, today, criterion, subject, numbers) ?? [],
    ),
    pictures: picturesOn(knowledge, criterion.id),
    definition: definitionOf(knowledge, criterion),
    snippets: snippetsView(knowledge, criterion),
    lab: labOf(knowledge, criterion.id),
    history: changeHistory(knowledge, criterion.id),
    embedding: {
      title: share.title,
      card: addresses.embed(criterion.id),
      badge: formAddress(addresses.criterion(criterion.id), 'badge'),
      page: addresses.criterion(criterion.id),
    },
  };
}

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

const headingOf = ({ kind }: CriterionItem) =>
  kind === 'claim'
    ? { id: 'articles', name: 'What the articles say' }
    : { id: 'disagreements', name: 'Where they disagree' };

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

/** The page of a criterion: its answer first, then what the articles say, claim by claim. */
export function criterionPage(
  knowledge: Knowledge,
  today: string,
  criterion: Criterion,
  page: ListPage<CriterionItem>,
) {
  const { id, name, question } = criterion;
  const first = page.number === 1;
  const said = page.items.flatMap((item) => (item.kind === 'claim' ? [item.claim] : []));
  const disputes = page.items.flatMap((item) =>
    item.kind === 'disagreement' ? [item.record] : [],
  );
  const echoes = page.items.flatMap((item) => (item.kind === 'echo' ? [item.echo] : []));
  const numbers = criterionNumbers(knowledge, first ? criterion : undefined, [
    ...said.flatMap(({ check }) => check ?? []),
    ...disputes,
    ...echoes,
  ]);
  const claims = knowledge.claimsOn(id);
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
      lab: labOf(knowledge, id).count,
      references: numbers.size,
    }),
    pagination: {
      page,
      label: name,
      whole: [
        { name: 'Markdown', address: formAddress(addresses.criterion(id), 'markdown') },
        { name: 'JSON', address: formAddress(addresses.criterion(id), 'json') },
      ],
      later: laterHeadings(itemsOf(knowledge, id), pageSizes.criterion, headingOf),
    },
    articles: {
      counted:
        claims.length === 0
          ? 'nothing'
          : `${counted(claims.length, 'claim')}: ${tallyPhrase(tally(claims))}`,
      table: said.length > 0 ? claimsTable(knowledge, id, said, numbers) : undefined,
      silent: claims.length === 0,
      refiled: first ? refiledFrom(knowledge, id) : [],
    },
    disputes: {
      counted: counted(disputes.length, 'disagreement'),
      shared: `${counted(echoes.length, 'place')} where an article repeats another text and is no second source`,
      records: disputes.map((record) => disagreementView(knowledge, record, numbers)),
      echoes: echoes.map((echo) => ({
        text: echo.text,
        cites: passageMarks(knowledge, numbers, echo),
      })),
      closed: first ? closedOn(knowledge, id) : [],
    },
    numbers,
    references: referenceEntries(knowledge, numbers),
    neighbours: neighbours(knowledge.criteria, id, criterionAddress),
  };
}

export type CriterionPage = ReturnType<typeof criterionPage>;
export type CriterionAnswer = NonNullable<CriterionPage['answer']>;
