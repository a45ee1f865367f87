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

/** Where an id went, each with its place in the record. */
function targetsOf({ to, split = [] }: Moved['record']) {
  return [
    ...(to === undefined ? [] : [{ id: to, path: ['to'] }]),
    ...split.map((id, index) => ({ id, path: ['split', index] })),
  ];
}

/** What is wrong with a way of several steps, and how to mend it. */
function faultOf(way: readonly string[]) {
  const last = way.at(-1) ?? '';
  if (way.indexOf(last) === way.length - 1)
    return { how: 'to an id that moved', remedy: { hint: `name where it ended: "${last}"` } };
  const hint = 'let one of them stay, or say that it is gone';
  const cause = `the circle of ${[...new Set(way)].toSorted().join(', ')}`;
  return { how: 'round in a circle', remedy: { hint, cause, isOne: true } };
}

/** An id that leads to one that moved itself: whoever follows it would be sent on, or round for ever. */
function chains(move: Moved, moves: ReadonlyMap<string, Moved>, report: Report): void {
  const { kind, from } = move.record;
  for (const { id, path } of targetsOf(move.record)) {
    if (!moves.has(keyOf(kind, id))) continue;
    const way = wayFrom({ ...move, record: { ...move.record, to: id } }, moves);
    const { how, remedy } = faultOf(way);
    report(move.at(path), `moved "${from}" leads ${how}: ${way.join(' → ')}`, remedy);
  }
}

/** Whether its id was given to another record. */
function usedAgain(
  { record: { kind, from }, at }: Moved,
  known: ReturnType<typeof knownIds>,
  report: Report,
): void {
  if (!known.get(kind)?.includes(from)) return;
  report(at(['from']), `moved "${from}" is an id in use`, {
    hint: 'an id that moved is never given to another record',
  });
}

function refuseTwice({ record: { kind, from }, at }: Moved, report: Report): void {
  report(at(['from']), `the ${kind} "${from}" moves twice`, {
    hint: 'keep one; what became several is "split"',
  });
}

export const rule: Rule = {
  name: 'moved-fits',
  description:
    'An id that moved says once and in one step where to, into what it was split, or that it is gone, and is never used again.',
  check: (records, report) => {
    const known = knownIds(records);
    const moves = new Map<string, Moved>();
    for (const move of records.moved) {
      const key = keyOf(move.record.kind, move.record.from);
      oneEnd(move, report);
      onlyGoneSees(move, report);
      usedAgain(move, known, report);
      if (moves.has(key)) refuseTwice(move, report);
      moves.set(key, move);
    }
    for (const move of records.moved) chains(move, moves, report);
  },
};
