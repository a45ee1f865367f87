import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import type { Position } from '../knowledge/scorecard.ts';
import { isLeaning, type Stance } from '../knowledge/stance.ts';
import type { Finding } from '../schema/index.ts';
import { stanceName } from '../sentences/labels.ts';
import { sourceNumber } from '../sentences/names.ts';

/** A mark on the axis between two subjects: a source, or all sources of one stance where there are too many to tell apart. */
export interface StripMark {
  /** A source's place in the site's order, from 1, or `×` and how many sources the mark stands for. */
  readonly label: string;
  readonly stance: Stance;
  /** The subject that it stands for; none in the middle. */
  readonly subject: string | undefined;
  /** −1 is the first subject, 0 even, 1 the second. */
  readonly at: number;
}

/** So far apart, marks of the size drawn do not touch; on an axis from −1 to 1 there is room for as many as {@link maxMarks}. */
const gap = 0.14;
export const maxMarks = 14;

/**
 * Where a stance lies between `first` and `second`. How far out says how one-sided the source is:
 * a bare majority stands a third of the way, unanimity near the end.
 */
export function placeOf(
  stance: Stance,
  strength: number,
  [first, second]: readonly [string, string],
): number | undefined {
  const out = 0.34 + 0.56 * Math.max(0, (strength - 0.5) * 2);
  if (stance === first) return -out;
  if (stance === second) return out;
  return stance === 'even' ? 0 : undefined;
}

/** The finding's place: an end or the middle; none where it only describes. Its certainty is another matter and moves nothing. */
export function placeOfFinding(
  finding: Finding | undefined,
  [first, second]: readonly [string, string],
): number | undefined {
  if (finding?.favours === undefined) return undefined;
  if (finding.favours === first) return -0.62;
  return finding.favours === second ? 0.62 : 0;
}

/** Pushes marks apart until none covers another: to the right, and back from the end of the axis where they run out of it. */
function spread(places: readonly number[]): number[] {
  const right: number[] = [];
  for (const place of places)
    right.push(Math.max(place, (right.at(-1) ?? Number.NEGATIVE_INFINITY) + gap));
  const left: number[] = [];
  for (const place of right.toReversed())
    left.push(Math.min(place, (left.at(-1) ?? 1 + gap) - gap));
  return left.toReversed();
}

const subjectIn = (stance: Stance) => (isLeaning(stance) ? undefined : stance);

/** One mark a source, spread along the axis. */
function apart(placed: readonly StripMark[]): StripMark[] {
  const ordered = placed.toSorted((a, b) => a.at - b.at);
  const places = spread(ordered.map(({ at }) => at));
  return ordered.map((mark, index) => ({ ...mark, at: places[index] ?? mark.at }));
}

/** One mark a stance, where the middle of its sources lies. */
const together = (placed: readonly StripMark[]): StripMark[] =>
  apart(
    [...Map.groupBy(placed, ({ stance }) => stance)].map(([stance, marks]) => ({
      label: `×${marks.length}`,
      stance,
      subject: subjectIn(stance),
      at: marks.reduce((sum, { at }) => sum + at, 0) / marks.length,
    })),
  );

/** The marks of all sources that take a side. `numberOf` gives a source's number. */
export function stripMarks(
  positions: readonly Position[],
  ends: readonly [string, string],
  numberOf: (source: string) => number,
): StripMark[] {
  const placed = positions.flatMap(({ stance, strength, source }) => {
    const at = placeOf(stance, strength, ends);
    return at === undefined
      ? []
      : [{ stance, subject: subjectIn(stance), at, label: String(numberOf(source.id)) }];
  });
  return placed.length > maxMarks ? together(placed) : apart(placed);
}

/** What the strip of a criterion shows. Marks and the finding's place only where there are two subjects to stand between. */
export interface Strip {
  readonly ends: readonly [Subject, Subject] | undefined;
  readonly marks: readonly StripMark[];
  readonly found: number | undefined;
  /** How many sources take each stance, the most first, in words: `3 Disc`. */
  readonly counts: readonly string[];
  /** Whether marks stand for several sources each. */
  readonly many: boolean;
}

export function stripOf(
  knowledge: Knowledge,
  positions: readonly Position[],
  finding: Finding | undefined,
): Strip {
  const [first, second, ...more] = knowledge.subjects;
  const ends = first && second && more.length === 0 ? ([first, second] as const) : undefined;
  const ids = ends && ([ends[0].id, ends[1].id] as const);
  const sides = [...Map.groupBy(positions, ({ stance }) => stance)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  return {
    ends,
    marks: ids ? stripMarks(positions, ids, (id) => sourceNumber(knowledge, id)) : [],
    found: ids && placeOfFinding(finding, ids),
    counts: sides.map(([stance, group]) => `${group.length} ${stanceName(knowledge, stance)}`),
    many: positions.length > maxMarks,
  };
}
