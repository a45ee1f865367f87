import type { Subject } from '../knowledge/knowledge.ts';
import { isLeaning, type Lean } from '../knowledge/stance.ts';
import type { Leaning } from '../schema/index.ts';

/** The shape of each subject's mark, in a box of 10 × 10, each drawn from its start by relative steps; draw with `fill-rule="evenodd"`. */
export const shapes: Record<Subject['mark'], string> = {
  circle: 'M5 0a5 5 0 1 0 .01 0z',
  square: 'M.5 .5h9v9h-9z',
  diamond: 'M5 -.6l5.6 5.6-5.6 5.6-5.6-5.6z',
  triangle: 'M5 0l5 9.4h-10z',
  ring: 'M5 0a5 5 0 1 0 .01 0zm0 3a2 2 0 1 1-.01 0z',
  bar: 'M0 3h10v4h-10z',
};

/** What stands for no subject: two strokes for even, a dot for no side, a lozenge with a hole for what depends, one stroke for what only describes. */
const neutralShapes: Readonly<Record<Leaning, string>> = {
  even: 'M1 2h8v2h-8zm0 4h8v2h-8z',
  none: 'M5 3a2 2 0 1 0 .01 0z',
  descriptive: 'M1 4h8v2h-8z',
  depends: 'M5 -.6l5.6 5.6-5.6 5.6-5.6-5.6zm0 3l-2.6 2.6 2.6 2.6 2.6-2.6z',
};

/** The shape of a stance or of what a finding favours; a small dot where it is neither. */
export function shapeOf(subjects: readonly Pick<Subject, 'id' | 'mark'>[], favoured: Lean): string {
  if (isLeaning(favoured)) return neutralShapes[favoured];
  const subject = subjects.find(({ id }) => id === favoured);
  return subject ? shapes[subject.mark] : neutralShapes.none;
}

/** The same shape with the corner of its box at `x`, `y`: only where it starts moves. */
export const shapeAt = (shape: string, x: number, y: number): string =>
  shape.replace(
    /^M(\S+) (-?[\d.]+)/,
    (_, left: string, top: string) =>
      `M${+(Number(left) + x).toFixed(2)} ${+(Number(top) + y).toFixed(2)}`,
  );
