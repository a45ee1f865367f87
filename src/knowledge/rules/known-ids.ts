import { oneOf } from '../../reading/problem.ts';
import { type NamedId, namedIds } from '../mentions.ts';
import { knownIds, type Records, type Rule } from '../records.ts';

/** `names the criterion`; what may be a word instead goes by its field: `names stance`. */
const asNamed = ({ kind, words, path }: NamedId) =>
  words === undefined ? `the ${kind}` : String(path.at(-1));

/** What an id that moved is to be called instead; undefined for one that has not moved. */
function successors({ moved }: Records, { kind, got }: NamedId): string | undefined {
  const move = moved.find(({ record }) => record.kind === kind && record.from === got)?.record;
  if (!move) return undefined;
  return (move.to ?? move.split?.join(' or ')) || `nothing: ${move.gone ?? 'it is gone'}`;
}

export const rule: Rule = {
  name: 'known-ids',
  description: 'Every id that a record names belongs to a record that exists.',
  check: (records, report) => {
    const known = knownIds(records);
    const sets = new Map([...known].map(([kind, ids]) => [kind, new Set(ids)]));
    for (const named of namedIds(records)) {
      const { kind, words = [], got, what, by, place } = named;
      if (sets.get(kind)?.has(got) || words.some((word) => word === got)) continue;
      const moved = successors(records, named);
      // A move that leads to another is the matter of moved-fits.
      if (moved !== undefined && by === 'moved') continue;
      const message = `${what} names ${asNamed(named)} "${got}"`;
      if (moved !== undefined) report(place, `${message}, which moved`, { allowed: moved });
      else report(place, message, oneOf(got, [...(known.get(kind) ?? []), ...words]));
    }
  },
};
