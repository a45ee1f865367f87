import { type Disagreement, scopeOf } from '../knowledge/disagreements.ts';
import type { Criterion, Knowledge } from '../knowledge/knowledge.ts';
import type { Echo } from '../schema/index.ts';
import { addresses } from '../sentences/addresses.ts';
import { shareDisagreement } from '../sentences/copied.ts';
import { sidesOf, whoDisagrees } from '../sentences/disagreements.ts';
import { scopeLabel } from '../sentences/labels.ts';
import { counted } from '../sentences/numbers.ts';
import { firstSentence, shorten } from '../sentences/text.ts';
import { disagreementMeta } from '../sentences/titles.ts';
import { disagreementView } from './disagreements.ts';
import type { PageHead } from './head.ts';
import { closedDisagreements, oldIds } from './moved.ts';
import { type Address, neighbours } from './navigation.ts';
import { type ListPage, laterHeadings, pageSizes, pagesOf } from './paging.ts';

/** What the list of disagreements holds. */
export type DisputeItem =
  | { readonly kind: 'disagreement'; readonly record: Disagreement }
  | { readonly kind: 'echo'; readonly echo: Echo };

/** By criterion, in the site's order; then the agreements that are not independent. */
function itemsOf(knowledge: Knowledge): DisputeItem[] {
  const { criteria, disagreements, echoes } = knowledge;
  const byCriterion = Map.groupBy(disagreements, ({ criterion }) => criterion);
  const records = criteria.flatMap(({ id }) => byCriterion.get(id) ?? []);
  return [
    ...records.map((record) => ({ kind: 'disagreement' as const, record })),
    ...echoes.map((echo) => ({ kind: 'echo' as const, echo })),
  ];
}

export const disagreementPages = (knowledge: Knowledge): ListPage<DisputeItem>[] =>
  pagesOf(addresses.disagreements(), itemsOf(knowledge), pageSizes.disagreements);

const headingOf = (knowledge: Knowledge) => (item: DisputeItem) =>
  item.kind === 'echo'
    ? { id: 'echoes', name: 'Agreements that are not independent' }
    : { id: item.record.criterion, name: knowledge.criterion(item.record.criterion).name };

const entryOf = (knowledge: Knowledge, record: Disagreement) => ({
  id: record.id,
  oldIds: oldIds(knowledge, 'disagreement', record.id),
  question: record.question,
  address: addresses.disagreement(record.id),
  scope: scopeLabel(scopeOf(knowledge, record)),
  sides: sidesOf(knowledge, record),
  /** The first sentence of what settles it: the answer. */
  answer: firstSentence(record.resolution),
});

const echoOf = (knowledge: Knowledge, { id, text, claims }: Echo) => ({
  id: `echo-${id}`,
  text,
  claims: claims
    .map(knowledge.claim)
    .map((claim) => ({ name: claim.text, address: addresses.claim(claim.id) })),
});

/** How many disagreements are between articles, and how many within one. */
function countsOf(knowledge: Knowledge) {
  const { disagreements } = knowledge;
  const within = disagreements.filter((record) => scopeOf(knowledge, record) === 'within').length;
  return { between: disagreements.length - within, within };
}
type Counts = ReturnType<typeof countsOf>;

const headOf = (
  { disagreements }: Knowledge,
  { between, within }: Counts,
  page: ListPage<DisputeItem>,
): PageHead => ({
  title: counted(disagreements.length, 'disagreement'),
  description: `Questions that several articles (${between}) or one article alone (${within}) answer in different ways, the claims on each side, and what settles it.`,
  address: addresses.disagreements(),
  page,
});

function paginationOf(knowledge: Knowledge, page: ListPage<DisputeItem>) {
  const items = itemsOf(knowledge);
  return {
    page,
    label: 'Disagreements',
    whole: [{ name: 'JSON', address: addresses.api('disagreements') }],
    later: laterHeadings(items, pageSizes.disagreements, headingOf(knowledge)),
  };
}

const filedUnder = (
  knowledge: Knowledge,
  { id, name }: Criterion,
  records: readonly Disagreement[],
) => ({
  id,
  name,
  address: addresses.criterion(id),
  records: records.map((record) => entryOf(knowledge, record)),
});

/** The disagreements of a page under their criteria. */
function byCriterion(knowledge: Knowledge, { items }: ListPage<DisputeItem>) {
  const records = items.flatMap((item) => (item.kind === 'disagreement' ? [item.record] : []));
  const groups = [...Map.groupBy(records, ({ criterion }) => criterion)];
  return groups.map(([id, own]) => filedUnder(knowledge, knowledge.criterion(id), own));
}

/** One page of all disagreements. */
export function disagreementsPage(knowledge: Knowledge, page: ListPage<DisputeItem>) {
  const counts = countsOf(knowledge);
  const echoes = page.items.flatMap((item) => (item.kind === 'echo' ? [item.echo] : []));
  return {
    head: headOf(knowledge, counts, page),
    ...counts,
    none: knowledge.disagreements.length === 0,
    pagination: paginationOf(knowledge, page),
    criteria: byCriterion(knowledge, page),
    echoes: echoes.map((echo) => echoOf(knowledge, echo)),
    shared: counted(knowledge.echoes.length, 'shared wording'),
    closed: page.number === 1 ? closedDisagreements(knowledge) : [],
  };
}

function headOfOne(knowledge: Knowledge, record: Disagreement): PageHead {
  const { name, id } = knowledge.criterion(record.criterion);
  const crumbs = [
    { name: 'Disagreements', address: addresses.disagreements() },
    { name, address: addresses.criterion(id) },
  ];
  const address = addresses.disagreement(record.id);
  return { ...disagreementMeta(knowledge, record), address, crumbs };
}

const neighbourOf = ({ id, question }: Disagreement): Address => ({
  name: shorten(question, 60),
  address: addresses.disagreement(id),
});

/** The page of one disagreement. */
export function disagreementPage(knowledge: Knowledge, record: Disagreement) {
  return {
    head: headOfOne(knowledge, record),
    question: record.question,
    scope: whoDisagrees(knowledge, record),
    share: shareDisagreement(knowledge, record),
    disagreement: disagreementView(knowledge, record),
    neighbours: neighbours(knowledge.disagreements, record.id, neighbourOf),
  };
}

export type DisagreementsPage = ReturnType<typeof disagreementsPage>;
