import type { Position } from '../knowledge/scorecard.ts';
import type { Stance } from '../knowledge/stance.ts';
import type { Finding } from '../schema/index.ts';

/** A mark on the axis between two subjects: −1 is the first, 0 even, 1 the second. */
export interface StripMark {
  /** Place of the source in the site's order, from 1; what the mark is labelled with. */
  readonly number: number;
  readonly position: Position;
  readonly at: number;
}

const gap = 0.085;

/**
 * Where a stance lies between `first` and `second`. How far out says how one-sided the source is:
 * a bare majority stands a third of the way, unanimity near the end.
 */
export function placeOf(stance: Stance, strength: number, [first, second]: readonly [string, string]): number | undefined {
  const out = 0.34 + 0.56 * Math.max(0, (strength - 0.5) * 2);
  if (stance === first) return -out;
  if (stance === second) return out;
  return stance === 'even' ? 0 : undefined;
}

/** The finding's place: an end or the middle. Its certainty is another matter and moves nothing. */
export function placeOfFinding(finding: Finding | undefined, [first, second]: readonly [string, string]): number | undefined {
  if (!finding) return undefined;
  if (finding.favours === first) return -0.62;
  return finding.favours === second ? 0.62 : 0;
}

/** Pushes marks apart until none covers another: to the right, and back from the end of the axis where they run out of it. */
function spread(places: readonly number[]): number[] {
  const right: number[] = [];
  for (const place of places) right.push(Math.max(place, (right.at(-1) ?? Number.NEGATIVE_INFINITY) + gap));
  const left: number[] = [];
  for (const place of right.toReversed()) left.push(Math.min(place, (left.at(-1) ?? 1 + gap) - gap));
  return left.toReversed();
}

/** The marks of all sources that take a side, spread along the axis. `numberOf` gives a source's number. */
export function stripMarks(
  positions: readonly Position[],
  ends: readonly [string, string],
  numberOf: (source: string) => number,
): StripMark[] {
  const placed = positions.flatMap((position) => {
    const at = placeOf(position.stance, position.strength, ends);
    return at === undefined ? [] : [{ position, at, number: numberOf(position.source.id) }];
  });
  const ordered = placed.toSorted((a, b) => a.at - b.at);
  const places = spread(ordered.map(({ at }) => at));
  return ordered.map((mark, index) => ({ ...mark, at: places[index] ?? mark.at }));
}
