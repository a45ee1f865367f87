import type { Problem } from '../reading/problem.ts';

/** As many problems of one cause are told each at its place: they may be as many slips. */
const few = 3;

const withOthers = (problem: Problem, others: number): Problem => ({
  ...problem,
  message: `${problem.message}; the same in ${others} more ${others === 1 ? 'place' : 'places'}`,
});

/** The problems; where many follow from one cause, the first of them stands for all. */
export function folded(problems: readonly Problem[]): Problem[] {
  const groups = Map.groupBy(problems, (problem) => problem.cause ?? problem);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first && group.length > (first.isOne ? 1 : few)
      ? withOthers(first, group.length - 1)
      : group;
  });
}
