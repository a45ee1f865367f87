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

/** Says of a record whether it has no place without the drafts. */
function waitsIn(records: Records): (read: AnyRecord) => boolean {
  const { waiting } = records;
  const left = new Set(
    (['claim', 'source'] as const).flatMap((kind) =>
      waitingIds(records, kind).map((id) => key(kind, id)),
    ),
  );
  const byDrafts = namedBy(waiting);
  const byOthers = new Set(namedIds(records).map(({ kind, got }) => key(kind, got)));
  const said = new Set(records.sayings.map(({ record }) => record.claim));
  const ofDrafts = new Set(
    waiting.flatMap(({ kind, record }) => (kind === 'reference' ? releaseIn(record) : [])),
  );
  const ofOthers = new Set(records.references.flatMap(({ record }) => releaseIn(record)));
  return ({ kind, record }) => {
    if (kind === 'claim') return !said.has(record.id) && byDrafts.has(key(kind, record.id));
    if (kind === 'reference')
      return byDrafts.has(key(kind, record.id)) && !byOthers.has(key(kind, record.id));
    if (kind === 'distribution')
      return ofDrafts.has(releaseName(record)) && !ofOthers.has(releaseName(record));
    if (!speaking.includes(kind)) return false;
    return mentionsIn(kinds[kind].schema, record)
      .concat(kind === 'saying' ? [{ kind: 'source', got: record.source, path: [] }] : [])
      .some((mention) => left.has(key(mention.kind, mention.got)));
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

/**
 * The records without what has no place without the drafts that are left out: claims that only drafts make, what names a draft
 * claim or article, and the references and pinned releases that nothing else cites.
 */
export function withoutWaiting(records: Records): Records {
  if (records.waiting.length === 0) return records;
  const waits = waitsIn(records);
  const found = everyRecord(records).filter(waits);
  if (found.length === 0) return pruned(records);
  const out = new Set(found);
  const lists = Object.fromEntries<unknown>(
    Object.values(kinds).map(({ plural }) => [
      plural,
      records[plural].filter((read) => !out.has(read)),
    ]),
  ) as Pick<Records, 'sources'>;
  return withoutWaiting({
    ...records,
    ...lists,
    waiting: [
      ...records.waiting,
      ...found.map(({ kind, record, body }) => ({ kind, record: { ...record }, body })),
    ],
  });
}
