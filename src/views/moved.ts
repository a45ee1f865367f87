import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Moved } from '../schema/index.ts';
import { addresses, comparisonAddress } from '../sentences/addresses.ts';
import { versus } from '../sentences/names.ts';
import type { Address } from './navigation.ts';

const pages = {
  criterion: addresses.criterion,
  claim: addresses.claim,
  source: addresses.source,
  subject: addresses.subject,
  disagreement: addresses.disagreement,
  question: addresses.question,
  experiment: addresses.experiment,
  // These have a place on a page and no page of their own.
  need: addresses.need,
  reference: addresses.reference,
} as const;
const isPaged = (kind: Moved['kind']) => kind !== 'need' && kind !== 'reference';

/** What each kind of record is called. */
const titleOf = (knowledge: Knowledge, kind: Moved['kind'], id: string): string =>
  ({
    criterion: () => knowledge.criterion(id).name,
    claim: () => knowledge.claim(id).text,
    source: () => knowledge.source(id).title,
    subject: () => knowledge.subject(id).name,
    disagreement: () => knowledge.disagreement(id).question,
    question: () => knowledge.question(id).question,
    experiment: () => knowledge.experiment(id).question,
    need: () => knowledge.need(id).need,
    reference: () => knowledge.reference(id).title,
  })[kind]();

export interface OldAddress {
  readonly kind: Moved['kind'];
  /** Where it was, from the site's root. */
  readonly from: string;
  /** Where it is; none when it is in several places or gone. */
  readonly to: string | undefined;
  /** What stands there by name; empty where it is in several places or gone. */
  readonly title: string;
  /** What it was split into; empty where it was not. */
  readonly parts: readonly Address[];
  readonly gone: string | undefined;
  /** Where to go instead, by name. */
  readonly see: Address | undefined;
}

/** Every page that a record of a kind has under its id. */
const pagesOf = (kind: Moved['kind']) =>
  kind === 'criterion' ? [pages.criterion, addresses.embed] : [pages[kind]];

/** The table of two subjects, in the site's order. */
function tableOf(subjects: Knowledge['subjects'], ...two: readonly string[]) {
  const compared = subjects.filter(({ id }) => two.includes(id));
  return { to: comparisonAddress(compared.map(({ id }) => id)), title: versus(compared) };
}

/** The tables that a subject stood in under the id that it had, in both orders. */
const oldTables = ({ moved, subjects }: Knowledge): OldAddress[] =>
  moved.flatMap(({ kind, from, to }) =>
    kind !== 'subject' || to === undefined
      ? []
      : subjects
          .filter(({ id }) => id !== to)
          .flatMap(({ id }) =>
            [addresses.compare(from, id), addresses.compare(id, from)].map((old) => ({
              kind,
              from: old,
              ...tableOf(subjects, to, id),
              parts: [],
              gone: undefined,
              see: undefined,
            })),
          ),
  );

/** A page that tells what a record that is gone told: a criterion by its name. */
function seen({ criteria }: Knowledge, address: string): Address {
  const criterion = criteria.find(({ id }) => addresses.criterion(id) === address);
  return { name: criterion ? `Topic: ${criterion.name}` : address, address };
}

/** The pages that stood under ids that moved, were split or are gone. */
const oldPages = (knowledge: Knowledge): OldAddress[] =>
  knowledge.moved
    .filter(({ kind }) => isPaged(kind))
    .flatMap(({ kind, from, to, split = [], gone, see }) =>
      pagesOf(kind).map((page) => ({
        kind,
        from: page(from),
        to: to === undefined ? undefined : page(to),
        title: to === undefined ? '' : titleOf(knowledge, kind, to),
        parts: split.map((id) => ({ name: titleOf(knowledge, kind, id), address: page(id) })),
        gone,
        see: see === undefined ? undefined : seen(knowledge, see),
      })),
    );

/** Every page that is no more what it was: it leads on, or says why. */
export const oldAddresses = (knowledge: Knowledge): OldAddress[] => [
  ...oldPages(knowledge),
  ...oldTables(knowledge),
];

/**
 * Old ids of a record: anchors that its places on other pages go on answering to.
 * @param among the ids on the page: one that was split leads to the first of its parts among them
 */
export const oldIds = (
  knowledge: Knowledge,
  kind: Moved['kind'],
  id: string,
  among: (id: string) => boolean = () => true,
): string[] =>
  knowledge.moved
    .filter(
      (record) => record.kind === kind && (record.to === id || record.split?.find(among) === id),
    )
    .map(({ from }) => from);

/** A record that was listed on a page and is no more, or is elsewhere now. */
export interface Closed {
  /** The anchor that it had wherever it was listed. */
  readonly id: string;
  /** Why, or what took its place. */
  readonly text: string;
  /** The page that tells more. */
  readonly address: string;
}

const closedOf = ({ from, gone = '' }: Moved): Closed => ({
  id: from,
  text: gone,
  address: addresses.disagreement(from),
});

const isClosed = ({ kind, gone }: Moved) => kind === 'disagreement' && gone !== undefined;

/** Every disagreement that is gone. */
export const closedDisagreements = ({ moved }: Pick<Knowledge, 'moved'>): Closed[] =>
  moved.filter(isClosed).map(closedOf);

/** Those that send the reader on to a criterion, where they were listed too. */
export const closedOn = ({ moved }: Pick<Knowledge, 'moved'>, criterion: string): Closed[] =>
  moved
    .filter((record) => isClosed(record) && record.see === addresses.criterion(criterion))
    .map(closedOf);

/** Claims and disagreements that were filed under a criterion and whose successors are filed elsewhere. */
export const refiledFrom = (knowledge: Knowledge, criterion: string): Closed[] =>
  knowledge.moved
    .filter((record) => record.criterion === criterion)
    .map(({ kind, from, to, split = [], gone = '' }) => ({
      id: from,
      text:
        [to ?? split]
          .flat()
          .map((id) => titleOf(knowledge, kind, id))
          .join(' ') || gone,
      address: pages[kind](to ?? from),
    }));
