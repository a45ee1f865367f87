import { oneOf } from '../../reading/problem.ts';
import { isKind, kinds } from '../../schema/index.ts';
import type { NamedId } from '../mentions.ts';
import { knownIds, type Records, type Report, type Rule } from '../records.ts';
import { areLost, isMissing, unknownIds } from '../unknown-ids.ts';

/** `names the criterion`; what may be a word instead goes by its field: `names stance`. */
const asNamed = ({ kind, words, path }: NamedId) =>
  words === undefined ? `the ${kind}` : String(path.at(-1));

/** What an id that moved is to be called instead; undefined for one that has not moved. */
function successors({ moved }: Records, { kind, got }: NamedId): string | undefined {
  const move = moved.find(({ record }) => record.kind === kind && record.from === got)?.record;
  if (!move) return undefined;
  return (move.to ?? move.split?.join(' or ')) || `nothing: ${move.gone ?? 'it is gone'}`;
}

/** As many ids are named of those that are lost together. */
const told = 8;

/** The remedy where no record of a kind is there. */
const noFile = (kind: string) => ({
  hint: `is a file missing from ${isKind(kind) ? kinds[kind].file.where : kind}, or without what it held?`,
});

function reportLost(kind: string, lost: readonly NamedId[], report: Report): void {
  const [first] = lost;
  const ids = [...new Set(lost.map(({ got }) => got))];
  if (first)
    report(
      first.place,
      `${ids.length} ids of a ${kind} are named in ${lost.length} places and belong to none: ${ids.slice(0, told).join(', ')}${ids.length > told ? ' …' : ''}`,
      noFile(kind),
    );
}

function reportEach(
  named: NamedId,
  records: Records,
  known: readonly string[],
  report: Report,
): void {
  const { kind, words = [], got, what, by, place } = named;
  const moved = successors(records, named);
  // A move that leads to another is the matter of moved-fits.
  if (moved !== undefined && by === 'moved') return;
  const message = `${what} names ${asNamed(named)} "${got}"`;
  const cause = `no ${kind} "${got}"`;
  if (moved !== undefined) report(place, `${message}, which moved`, { allowed: moved, cause });
  else if (known.length + words.length === 0)
    report(place, message, { ...noFile(kind), cause: `no ${kind}`, isOne: true });
  else report(place, message, { ...oneOf(got, [...known, ...words]), cause });
}

export const rule: Rule = {
  name: 'known-ids',
  description: 'Every id that a record names belongs to a record that exists.',
  check: (records, report) => {
    const known = knownIds(records);
    for (const [kind, named] of unknownIds(records)) {
      if (isMissing(records, kind)) continue;
      if (areLost(named)) reportLost(kind, named, report);
      else for (const each of named) reportEach(each, records, known.get(kind) ?? [], report);
    }
  },
};
