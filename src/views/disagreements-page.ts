import { type Disagreement, scopeOf } from '../knowledge/disagreements.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
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
import { neighbours } from './navigation.ts';
import { type ListPage, laterHeadings, pageSizes, pagesOf } from './paging.ts';

/** What the list of disagreements holds. */
export type DisputeItem =
  | { readonly kind: 'disagreement'; readonly record: Disagreement }
  | { readonly kind: 'echo'; readonly echo: Echo };

/** By criterion, in the site's order; then the agreements that are not independent. */
function itemsOf(knowledge: Knowledge): DisputeItem[] {
  const byCriterion = Map.groupBy(knowledge.disagreements, ({ criterion }) => criterion);
  return [
    ...knowledge.criteria.flatMap(({ id }) =>
      (byCriterion.get(id) ?? []).map((record) => ({ kind: 'disagreement' as const, record })),
    ),
    ...knowledge.echoes.map((echo) => ({ kind: 'echo' as const, echo })),
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

/** One page of all disagreements. */
export function disagreementsPage(knowledge: Knowledge, page: ListPage<DisputeItem>) {
  const { disagreements } = knowledge;
  const within = disagreements.filter((record) => scopeOf(knowledge, record) === 'within').length;
  const between = disagreements.length - within;
  const records = page.items.flatMap((item) => (item.kind === 'disagreement' ? [item.record] : []));
  const echoes = page.items.flatMap((item) => (item.kind === 'echo' ? [item.echo] : []));
  return {
    head: {
      title: counted(disagreements.length, 'disagreement'),
      description: `Where the articles contradict each other (${between}) or themselves (${within}), the claims on each side, and what settles it.`,
      address: addresses.disagreements(),
      page,
    } satisfies PageHead,
    between,
    within,
    none: disagreements.length === 0,
    pagination: {
      page,
      label: 'Disagreements',
      whole: [{ name: 'JSON', address: addresses.api('disagreements') }],
      later: laterHeadings(itemsOf(knowledge), pageSizes.disagreements, headingOf(knowledge)),
    },
    criteria: [...Map.groupBy(records, ({ criterion }) => criterion)].map(([id, own]) => ({
      id,
      name: knowledge.criterion(id).name,
      address: addresses.criterion(id),
      records: own.map((record) => entryOf(knowledge, record)),
    })),
    echoes: echoes.map((echo) => echoOf(knowledge, echo)),
    shared: counted(knowledge.echoes.length, 'shared wording'),
    closed: page.number === 1 ? closedDisagreements(knowledge) : [],
  };
}

/** The page of one disagreement. */
export function disagreementPage(knowledge: Knowledge, record: Disagreement) {
  const criterion = knowledge.criterion(record.criterion);
  return {
    head: {
      ...disagreementMeta(knowledge, record),
      address: addresses.disagreement(record.id),
      crumbs: [
        { name: 'Disagreements', address: addresses.disagreements() },
        { name: criterion.name, address: addresses.criterion(criterion.id) },
      ],
    } satisfies PageHead,
    question: record.question,
    scope: whoDisagrees(knowledge, record),
    share: shareDisagreement(knowledge, record),
    disagreement: disagreementView(knowledge, record),
    neighbours: neighbours(knowledge.disagreements, record.id, ({ id, question }) => ({
      name: shorten(question, 60),
      address: addresses.disagreement(id),
    })),
  };
}

export type DisagreementsPage = ReturnType<typeof disagreementsPage>;
