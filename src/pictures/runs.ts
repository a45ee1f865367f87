import type { Claim, Knowledge } from '../knowledge/knowledge.ts';
import type { Position } from '../knowledge/scorecard.ts';
import { type Stance, stancesOf } from '../knowledge/stance.ts';
import { shapeAt, shapeOf } from './shapes.ts';

/** Claims of one stance, drawn as a run of marks. */
export interface Run {
  readonly stance: Stance;
  readonly claims: number;
  /** Marks drawn: one per claim, or fewer where a mark stands for several. */
  readonly marks: number;
  readonly path: string;
}

/** Marks to a line, so that they can be counted by fives. */
export const perLine = 5;
/** From corner to corner of two neighbouring marks, whose box is 10 × 10. */
export const pitch = 12;

const placeOf = (index: number) =>
  [(index % perLine) * pitch, Math.floor(index / perLine) * pitch] as const;

/** Where the marks of a criterion stand. */
export interface Layout {
  /** Claims that one mark stands for. */
  readonly unit: number;
  /** Where each mark is one claim: its place among all claims of the criterion, the same for every article that makes it. */
  readonly places: ReadonlyMap<string, number>;
  /** Lines of marks. */
  readonly rows: number;
}

/** By the side they take, then those that most articles make: what is said by many stands together. */
export function layoutOf(knowledge: Knowledge, claims: readonly Claim[], unit: number): Layout {
  const order = stancesOf(knowledge);
  const sayers = ({ id }: Claim) => knowledge.sayingsOf(id).length;
  const sorted = claims.toSorted(
    (a, b) => order.indexOf(a.stance) - order.indexOf(b.stance) || sayers(b) - sayers(a),
  );
  return {
    unit,
    places: new Map(sorted.map(({ id }, index) => [id, index])),
    rows: Math.ceil(claims.length / unit / perLine),
  };
}

/** One mark for each claim at its place, or a run of as many as there are, from `drawn` on. */
function placesOf(claims: readonly Claim[], { unit, places }: Layout, drawn: number): number[] {
  if (unit === 1) return claims.map(({ id }) => places.get(id) ?? 0);
  return Array.from(
    { length: Math.max(1, Math.round(claims.length / unit)) },
    (_, index) => drawn + index,
  );
}

/** The stances in the order in which a position of one draws them: its own first, claims that take no side last. */
function orderFor(
  knowledge: Knowledge,
  stance: Stance,
  count: (stance: Stance) => number,
): Stance[] {
  const rank = (each: Stance) =>
    each === 'none' ? -1 : each === stance ? Number.POSITIVE_INFINITY : count(each);
  return stancesOf(knowledge).toSorted((a, b) => rank(b) - rank(a));
}

/** Marks of one shape at their places, as one path. */
const pathOf = (shape: string, places: readonly number[]) =>
  places.map((place) => shapeAt(shape, ...placeOf(place))).join('');

/** The claims of a position by their stances. */
export function runsOf(
  knowledge: Knowledge,
  { claims, stance }: Pick<Position, 'claims' | 'stance'>,
  layout: Layout,
): Run[] {
  const groups = Map.groupBy(claims, (claim) => claim.stance);
  const order = orderFor(knowledge, stance, (each) => groups.get(each)?.length ?? 0);
  let drawn = 0;
  return order.flatMap((each) => {
    const own = groups.get(each);
    if (!own) return [];
    const places = placesOf(own, layout, drawn);
    drawn += places.length;
    const path = pathOf(shapeOf(knowledge.subjects, each), places);
    return [{ stance: each, claims: own.length, marks: places.length, path }];
  });
}
