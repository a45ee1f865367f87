import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Position } from '../knowledge/scorecard.ts';
import { isLeaning, type Stance } from '../knowledge/stance.ts';
import type { Finding } from '../schema/index.ts';
import { shapeAt, shapeOf } from './shapes.ts';

/** The articles of one stance on a criterion. */
export interface Bin {
  readonly stance: Stance;
  /** The subject that it stands for; none in the middle. */
  readonly subject: string | undefined;
  readonly positions: readonly Position[];
  /** Whether the evidence stands here too. */
  readonly found: boolean;
}

/** The stances that have a bin, from left to right: of two subjects one stands at either end; more stand before what favours none. */
function stancesWithBin({ subjects }: Pick<Knowledge, 'subjects'>): Stance[] {
  const [first, second, ...more] = subjects.map(({ id }) => id);
  return first !== undefined && second !== undefined && more.length === 0
    ? [first, 'even', second]
    : [...subjects.map(({ id }) => id), 'even'];
}

/** Articles sorted by what they favour; within a bin, place means nothing. Those that take no side have none. */
export const binsOf = (
  knowledge: Pick<Knowledge, 'subjects'>,
  positions: readonly Position[],
  finding: Pick<Finding, 'favours'> | undefined,
): Bin[] =>
  stancesWithBin(knowledge).map((stance) => ({
    stance,
    subject: isLeaning(stance) ? undefined : stance,
    positions: positions.filter((position) => position.stance === stance),
    found: stance === finding?.favours,
  }));

/** So many articles are named or drawn each; more are counted. */
export const maxMarks = 14;

/** A bin as it is drawn small: lengths in units of the drawing. */
export interface SmallBin {
  readonly x: number;
  readonly subject: string | undefined;
  readonly found: boolean;
  /** The shapes of its marks as one path. */
  readonly marks: string;
  /** In place of marks where there are too many; else empty. */
  readonly count: string;
}

/** Measures of the small drawing: a bin, what parts two, a mark with its margin, marks in a row. */
export const small = { width: 46, height: 28, gap: 6, step: 13, perRow: 3 } as const;

/** Marks in rows from the left, each the shape of what its article favours. */
const marksOf = (knowledge: Pick<Knowledge, 'subjects'>, { stance, positions }: Bin, x: number) =>
  positions
    .map((_, index) =>
      shapeAt(
        shapeOf(knowledge.subjects, stance),
        x + 5 + (index % small.perRow) * small.step,
        (positions.length > small.perRow ? 2.5 : 9) + Math.floor(index / small.perRow) * small.step,
      ),
    )
    .join('');

/** The outlines of so many bins, in one path. */
export const smallBoxes = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => `M${index * (small.width + small.gap) + 1} 1h44v26h-44z`,
  ).join('');

export const smallBins = (
  knowledge: Pick<Knowledge, 'subjects'>,
  bins: readonly Bin[],
): SmallBin[] =>
  bins.map((bin, index) => {
    const x = index * (small.width + small.gap);
    const many = bin.positions.length > small.perRow * 2;
    return {
      x,
      subject: bin.subject,
      found: bin.found,
      marks: many ? '' : marksOf(knowledge, bin, x),
      count: many ? `${bin.positions.length}` : '',
    };
  });
