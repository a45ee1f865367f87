import { oneOf } from '../../reading/problem.ts';
import { type NamedId, namedIds } from '../mentions.ts';
import { knownIds, type Rule } from '../records.ts';

/** `names the criterion`; what may be a word instead goes by its field: `names stance`. */
const asNamed = ({ kind, words, path }: NamedId) =>
  words === undefined ? `the ${kind}` : String(path.at(-1));

export const rule: Rule = {
  name: 'known-ids',
  description: 'Every id that a record names belongs to a record that exists.',
  check: (records, report) => {
    const known = knownIds(records);
    const sets = new Map([...known].map(([kind, ids]) => [kind, new Set(ids)]));
    for (const named of namedIds(records)) {
      const { kind, words = [], got, what, place } = named;
      if (sets.get(kind)?.has(got) || words.some((word) => word === got)) continue;
      report(
        place,
        `${what} names ${asNamed(named)} "${got}"`,
        oneOf(got, [...(known.get(kind) ?? []), ...words]),
      );
    }
  },
};
