import type { Body, ComponentUse } from '../reading/mdx.ts';
import { type KindName, type Kinds, kindNames, kinds, type RecordOf } from '../schema/index.ts';
import { withQuotations } from './recorded.ts';
import { everyRecord, type ReadRecord, type Records } from './records.ts';

/** A heading that criteria are listed under, as a criterion names it. */
export interface Group {
  readonly id: string;
  readonly name: string;
}
/** A rule of the method, with the address it keeps. */
export interface MethodRule {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}
/** The body of an MDX file as it was checked, and the components it uses, in order. */
interface Bodied {
  readonly body: string;
  readonly uses: readonly ComponentUse[];
}

export type Subject = RecordOf<'subject'>;
export type Criterion = RecordOf<'criterion'> & Bodied & { readonly group: Group };
export type Claim = RecordOf<'claim'>;
export type Source = RecordOf<'source'> & Bodied;
/** A source making a claim. */
export type Saying = RecordOf<'saying'>;
export type Guide = RecordOf<'guide'> & Bodied & { readonly rules: readonly MethodRule[] };

/** Kinds whose records say more once they are joined. */
interface Joined {
  readonly criterion: Criterion;
  readonly source: Source;
  readonly guide: Guide;
  readonly group: Group & { readonly criteria: readonly Criterion[] };
}
/** A record of a kind as pages and outputs have it. */
export type Linked<K extends KindName> = K extends keyof Joined ? Joined[K] : RecordOf<K>;

/** Kinds whose records are looked up by their ids. */
export type FoundKind = {
  [K in KindName]: RecordOf<K> extends { readonly id: string } ? K : never;
}[KindName];
type Plain = { readonly [K in KindName as Kinds[K]['plural']]: readonly RecordOf<K>[] };
type Lists = {
  readonly [K in Exclude<KindName, 'site'> as Kinds[K]['plural']]: readonly Linked<K>[];
};
type Finders = { readonly [K in FoundKind]: (id: string) => Linked<K> };

/**
 * The knowledge base: every record once, in the order a reader meets it, and the look-ups that join them. Subjects stand in the
 * site's order, criteria in that of their groups, claims by criterion, sayings by source and line, changes newest first.
 */
export interface Knowledge extends Lists, Finders {
  readonly site: RecordOf<'site'>;
  readonly claimsOn: (criterion: string) => readonly Claim[];
  /** What a source says, each claim once, in the order in which it is first said. */
  readonly claimsBy: (source: string) => readonly Claim[];
  /** Who makes a claim, in the order of the sources. */
  readonly sayingsOf: (claim: string) => readonly Saying[];
  readonly sayingsBy: (source: string) => readonly Saying[];
  readonly disagreementsOf: (claim: string) => readonly RecordOf<'disagreement'>[];
  readonly echoesOf: (claim: string) => readonly RecordOf<'echo'>[];
}

/** The records of a kind, in the order of their list. */
export const listOf = <K extends FoundKind>(knowledge: Knowledge, kind: K) =>
  // Which list a kind has follows from its plural, by which the lists are typed.
  knowledge[kinds[kind].plural] as readonly unknown[] as readonly Linked<K>[];

/** A look-up that throws for an id that is not there: links have been checked, so that is a fault of the program. */
function finder<T extends { readonly id: string }>(
  kind: string,
  records: readonly T[],
): (id: string) => T {
  const byId = new Map(records.map((record) => [record.id, record]));
  return (id) => {
    const found = byId.get(id);
    if (!found) throw new Error(`no ${kind} "${id}"`);
    return found;
  };
}

function grouper<T>(
  records: readonly T[],
  keys: (record: T) => readonly string[],
): (key: string) => readonly T[] {
  const pairs = records.flatMap((record) =>
    [...new Set(keys(record))].map((key) => ({ key, record })),
  );
  const groups = Map.groupBy(pairs, ({ key }) => key);
  const lists = new Map([...groups].map(([key, group]) => [key, group.map((pair) => pair.record)]));
  return (key) => lists.get(key) ?? [];
}

/** Sorted by the place of their key in `order`; those of one place stay as they are. */
function sortedBy<T>(
  records: readonly T[],
  order: readonly { readonly id: string }[],
  key: (record: T) => string,
): readonly T[] {
  const rank = new Map(order.map(({ id }, index) => [id, index]));
  return records.toSorted((a, b) => (rank.get(key(a)) ?? 0) - (rank.get(key(b)) ?? 0));
}

const firstLine = ({ lines }: Saying) => Math.min(...lines.map(({ line }) => line));

/** Sayings by source, then by the line they are first made on. */
const inReadingOrder = (sayings: readonly Saying[], sources: readonly Source[]) =>
  sortedBy(
    sayings.toSorted((a, b) => firstLine(a) - firstLine(b)),
    sources,
    ({ source }) => source,
  );

const bodied = ({ text, uses }: Body): Bodied => ({ body: text, uses });

function groupsOf({ groups, criteria }: Records): readonly Joined['group'][] {
  const bodyOf = finder(
    'criterion',
    criteria.map(({ record, body }) => ({ ...record, ...bodied(body) })),
  );
  return groups.map(({ record: { id, name, criteria: ids } }) => ({
    id,
    name,
    criteria: ids.map((criterion) => ({ ...bodyOf(criterion), group: { id, name } })),
  }));
}

const rulesIn = (uses: readonly ComponentUse[]): MethodRule[] =>
  uses
    .filter(({ name }) => name === 'Rule')
    .map(({ attributes, text }) => ({
      id: attributes['id'] ?? '',
      title: attributes['title'] ?? '',
      text,
    }));

const guideOf = ({ record, body }: ReadRecord<'guide'>): Guide => ({
  ...record,
  ...bodied(body),
  rules: rulesIn(body.uses),
});

/** Every list of records, their places left behind. */
const plainLists = (records: Records) =>
  Object.fromEntries<unknown>(
    kindNames.map((kind) => [
      kinds[kind].plural,
      everyRecord(records, [kind]).map(({ record }) => record),
    ]),
  ) as Plain;

function listsOf(records: Records): Lists & Pick<Knowledge, 'site'> {
  const { site: sites, ...plain } = plainLists(records);
  const [site] = sites;
  if (!site) throw new Error('no site');
  const groups = groupsOf(records);
  const criteria = groups.flatMap((group) => group.criteria);
  const sources = records.sources.map(({ record, body }) => ({ ...record, ...bodied(body) }));
  return {
    ...plain,
    site,
    subjects: site.subjects.map(finder('subject', plain.subjects)),
    groups,
    criteria,
    sources,
    claims: sortedBy(plain.claims, criteria, ({ criterion }) => criterion),
    sayings: inReadingOrder(plain.sayings, sources),
    changes: plain.changes.toSorted((a, b) => (a.on < b.on ? 1 : -1)),
    guides: records.guides.map(guideOf),
  };
}

const finders = (lists: Lists): Finders => {
  const found = kindNames.flatMap((kind) => {
    if (kind === 'site' || kind === 'moved' || kind === 'saying') return [];
    if (kind === 'distribution' || kind === 'passageReading') return [];
    const list: readonly { readonly id: string }[] = lists[kinds[kind].plural];
    return [[kind, finder(kind, list)] as const];
  });
  return Object.fromEntries<unknown>(found) as Finders;
};

/** Joins records that have passed every rule; what they quote from experiments is filled in. */
export function link(read: Records): Knowledge {
  const lists = listsOf(withQuotations(read));
  const { claims, sayings, disagreements, echoes } = lists;
  const found = finders(lists);
  const sayingsBy = grouper(sayings, ({ source }) => [source]);
  return {
    ...lists,
    ...found,
    claimsOn: grouper(claims, (claim) => [claim.criterion]),
    claimsBy: (source) => sayingsBy(source).map(({ claim }) => found.claim(claim)),
    sayingsOf: grouper(sayings, ({ claim }) => [claim]),
    sayingsBy,
    disagreementsOf: grouper(disagreements, ({ sides }) => sides.flatMap((side) => side.claims)),
    echoesOf: grouper(echoes, (record) => record.claims),
  };
}
