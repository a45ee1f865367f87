import type { Draft } from '../reading/drafts.ts';
import { type KindName, kinds, mentionsIn, releaseName } from '../schema/index.ts';
import { namedIds, namedInBody } from './mentions.ts';
import { type AnyRecord, everyRecord, type Records, waitingIds } from './records.ts';

/** Kinds that speak of claims and sources and can be left out with them; whatever else names a draft is told of it. */
const speaking: readonly KindName[] = ['saying', 'disagreement', 'echo', 'change'];

const key = (kind: string, id: string) => `${kind} ${id}`;

/** What the drafts name: ids by kind. */
function namedBy(waiting: readonly Draft[]): ReadonlySet<string> {
  const inRecords = waiting.flatMap(({ kind, record }) => mentionsIn(kinds[kind].schema, record));
  const inBodies = waiting.flatMap(({ body }) => (body ? namedInBody(body) : []));
  return new Set([...inRecords, ...inBodies].map(({ kind, got }) => key(kind, got)));
}

/** The release that a reference is a file of. */
const releaseIn = ({ package: name, version }: Readonly<Record<string, unknown>>) =>
  typeof name === 'string' && typeof version === 'string'
    ? [releaseName({ package: name, version })]
    : [];

type Ids = ReadonlySet<string>;

/** Whether only drafts make a claim. */
function onlyMadeIn(drafts: Ids, { sayings }: Records): (id: string) => boolean {
  const said = new Set(sayings.map(({ record }) => record.claim));
  return (id) => !said.has(id) && drafts.has(key('claim', id));
}

/** Whether only drafts cite a reference. */
function onlyCitedIn(drafts: Ids, records: Records): (id: string) => boolean {
  const byOthers = new Set(namedIds(records).map(({ kind, got }) => key(kind, got)));
  return (id) => drafts.has(key('reference', id)) && !byOthers.has(key('reference', id));
}

/** Whether only references that are drafts are files of a release. */
function onlyHeldBy(records: Records): (release: string) => boolean {
  const drafts = records.waiting.filter(({ kind }) => kind === 'reference');
  const ofDrafts = new Set(drafts.flatMap(({ record }) => releaseIn(record)));
  const ofOthers = new Set(records.references.flatMap(({ record }) => releaseIn(record)));
  return (release) => ofDrafts.has(release) && !ofOthers.has(release);
}

/** The claims and sources that are left out. */
function leftIn(records: Records): Ids {
  const claims = waitingIds(records, 'claim').map((id) => key('claim', id));
  const sources = waitingIds(records, 'source').map((id) => key('source', id));
  return new Set([...claims, ...sources]);
}

/** Whether a record speaks of what is left out. */
function speaksOf(left: Ids, { kind, record }: AnyRecord): boolean {
  if (!speaking.includes(kind)) return false;
  return mentionsIn(kinds[kind].schema, record).some((each) => left.has(key(each.kind, each.got)));
}

/** Says of a record whether it has no place without the drafts. */
function waitsIn(records: Records): (read: AnyRecord) => boolean {
  const drafts = namedBy(records.waiting);
  const isMade = onlyMadeIn(drafts, records);
  const isCited = onlyCitedIn(drafts, records);
  const isHeld = onlyHeldBy(records);
  const left = leftIn(records);
  return (read) => {
    const { kind, record } = read;
    if (kind === 'claim') return isMade(record.id);
    if (kind === 'reference') return isCited(record.id);
    if (kind === 'distribution') return isHeld(releaseName(record));
    return speaksOf(left, read);
  };
}

/** Questions that name only claims that are left: what an answer bears on may be less for a while. */
function pruned(records: Records): Records {
  const left = new Set(waitingIds(records, 'claim'));
  const questions = records.faq.map(({ record, ...read }) => ({
    ...read,
    record: { ...record, claims: record.claims.filter((id) => !left.has(id)) },
  }));
  return { ...records, faq: questions };
}

/** The lists of records without some of them. */
function listsWithout(records: Records, out: ReadonlySet<AnyRecord>) {
  const lists = Object.values(kinds).map(
    ({ plural }) => [plural, records[plural].filter((read) => !out.has(read))] as const,
  );
  return Object.fromEntries<unknown>(lists) as Pick<Records, 'sources'>;
}

const draftOf = ({ kind, record, body }: AnyRecord): Draft => ({
  kind,
  record: { ...record },
  body,
});

/**
 * The records without what has no place without the drafts that are left out: claims that only drafts make, what names a draft
 * claim or article, and the references and pinned releases that nothing else cites.
 */
export function withoutWaiting(records: Records): Records {
  if (records.waiting.length === 0) return records;
  const found = everyRecord(records).filter(waitsIn(records));
  if (found.length === 0) return pruned(records);
  return withoutWaiting({
    ...records,
    ...listsWithout(records, new Set(found)),
    waiting: [...records.waiting, ...found.map(draftOf)],
  });
}
