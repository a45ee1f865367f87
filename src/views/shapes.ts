import type { Subject } from '../knowledge/knowledge.ts';

/** The shape of each subject's mark, in a box of 10 × 10; draw with `fill-rule="evenodd"`. */
export const shapes: Record<Subject['mark'], string> = {
  circle: 'M5 0a5 5 0 1 0 .01 0z',
  square: 'M.5 .5h9v9h-9z',
  diamond: 'M5 -.6 10.6 5 5 10.6 -.6 5z',
  triangle: 'M5 0 10 9.4H0z',
  ring: 'M5 0a5 5 0 1 0 .01 0zm0 3a2 2 0 1 1-.01 0z',
  bar: 'M0 3h10v4H0z',
};
