import { knownIds, type ReadRecord, type Report, type Rule } from '../records.ts';

type Moved = ReadRecord<'moved'>;

const ends = ['to', 'split', 'gone'] as const;
const keyOf = (kind: string, id: string) => `${kind} ${id}`;

function oneEnd({ record, at }: Moved, report: Report): void {
  const given = ends.filter((end) => record[end] !== undefined);
  if (given.length === 1) return;
  const got = given.length === 0 ? 'no end' : given.map((end) => `"${end}"`).join(' and ');
  report(at(), `moved "${record.from}" has ${got}`, { allowed: 'one of "to", "split" and "gone"' });
}

/** Whoever is led on is not asked to go elsewhere. */
function onlyGoneSees({ record: { from, gone, see }, at }: Moved, report: Report): void {
  if (see === undefined || gone !== undefined) return;
  report(at(['see']), `moved "${from}" has "see" without "gone"`, {
    hint: 'leave it out: the page leads to where the id went',
  });
}

/** The ids from `from` on, each the `to` of the one before, until one has not moved or comes again. */
function wayFrom(first: Moved, moves: ReadonlyMap<string, Moved>): string[] {
  const { kind, from } = first.record;
  const way = [from];
  for (let to = first.record.to; to !== undefined; ) {
    const again = way.includes(to);
    way.push(to);
    to = again ? undefined : moves.get(keyOf(kind, to))?.record.to;
  }
  return way;
}

/** An id that leads to one that moved itself: whoever follows it would be sent on, or round for ever. */
function chains(move: Moved, moves: ReadonlyMap<string, Moved>, report: Report): void {
  const { kind, from, to, split = [] } = move.record;
  const targets = [
    ...(to === undefined ? [] : [{ id: to, path: ['to'] }]),
    ...split.map((id, index) => ({ id, path: ['split', index] })),
  ];
  for (const { id, path } of targets) {
    const next = moves.get(keyOf(kind, id));
    if (!next) continue;
    const way = wayFrom({ ...move, record: { ...move.record, to: id } }, moves);
    const last = way.at(-1) ?? id;
    const isCircle = way.indexOf(last) < way.length - 1;
    report(
      move.at(path),
      `moved "${from}" leads ${isCircle ? 'round in a circle' : 'to an id that moved'}: ${way.join(' → ')}`,
      isCircle
        ? {
            hint: 'let one of them stay, or say that it is gone',
            cause: `the circle of ${[...new Set(way)].toSorted().join(', ')}`,
            isOne: true,
          }
        : { hint: `name where it ended: "${last}"` },
    );
  }
}

export const rule: Rule = {
  name: 'moved-fits',
  description:
    'An id that moved says once and in one step where to, into what it was split, or that it is gone, and is never used again.',
  check: (records, report) => {
    const known = knownIds(records);
    const moves = new Map<string, Moved>();
    for (const move of records.moved) {
      const { kind, from } = move.record;
      oneEnd(move, report);
      onlyGoneSees(move, report);
      if (known.get(kind)?.includes(from))
        report(move.at(['from']), `moved "${from}" is an id in use`, {
          hint: 'an id that moved is never given to another record',
        });
      if (moves.has(keyOf(kind, from)))
        report(move.at(['from']), `the ${kind} "${from}" moves twice`, {
          hint: 'keep one; what became several is "split"',
        });
      moves.set(keyOf(kind, from), move);
    }
    for (const move of records.moved) chains(move, moves, report);
  },
};
