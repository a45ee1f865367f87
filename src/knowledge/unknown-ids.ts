import { isKind, kinds } from '../schema/index.ts';
import { type NamedId, namedIds } from './mentions.ts';
import { knownIds, type Records } from './records.ts';

/** More unknown ids of one kind than this are one mistake: the file that held them is not there. */
const typos = 8;

/** The ids that are named and belong to no record, by kind. */
export function unknownIds(records: Records): ReadonlyMap<string, readonly NamedId[]> {
  const known = knownIds(records);
  const sets = new Map([...known].map(([kind, ids]) => [kind, new Set(ids)]));
  const unknown = namedIds(records).filter(
    ({ kind, words = [], got }) => !sets.get(kind)?.has(got) && !words.some((word) => word === got),
  );
  return Map.groupBy(unknown, ({ kind }) => kind);
}

/** Whether so many ids of one kind are unknown, or several in more places than one, that a file is missing: nobody misspells an id alike. */
export function areLost(named: readonly NamedId[]): boolean {
  const places = Map.groupBy(named, ({ got }) => got);
  const repeated = [...places.values()].filter(({ length }) => length > 1);
  return places.size > typos || repeated.length > 1;
}

/** Whether a kind has no record at all though a knowledge base needs one, or a file of it that tells no id: what names its records follows from that. */
export const isMissing = (records: Records, kind: string) =>
  isKind(kind) &&
  (records.damaged.isBlank(kind) ||
    (kinds[kind].file.required && (knownIds(records).get(kind) ?? []).length === 0));

/** The kinds of which a file seems to be missing: what does not fit with their records follows from that. */
export const lostKinds = (records: Records): ReadonlySet<string> =>
  new Set(
    [...unknownIds(records)].flatMap(([kind, named]) =>
      isMissing(records, kind) || areLost(named) ? kind : [],
    ),
  );
