import type { Rerun } from '../schema/index.ts';
import { releaseOf } from './freshness.ts';
import type { Knowledge } from './knowledge.ts';

type Base = Pick<Knowledge, 'subjects' | 'reruns'>;

/** The subjects that ran in the release that the site checks against. */
const currentIn = ({ subjects }: Base, { versions }: Rerun) =>
  subjects.filter((subject) => releaseOf(subject, versions[subject.id] ?? '') === subject.against);

/** The newest run of the experiments with other releases, of which one is a release of a subject that the site checks against, and those subjects; none where there is none. */
export function currentRerun(knowledge: Base) {
  const [newest] = knowledge.reruns
    .toSorted((a, b) => b.date.localeCompare(a.date))
    .flatMap((rerun) => {
      const subjects = currentIn(knowledge, rerun);
      return subjects.length > 0 ? [{ rerun, subjects }] : [];
    });
  return newest;
}

/** Whether an experiment came out in a run as its record says; unknown where it did not run. */
export function gaveTheSame({ results }: Rerun, experiment: string): boolean | undefined {
  const result = results[experiment];
  return result && result.differences.length === 0;
}

/** How many experiments of a run came out as their records say, of how many. */
export function sameIn({ results }: Rerun): { readonly same: number; readonly all: number } {
  const all = Object.values(results);
  return {
    same: all.filter(({ differences }) => differences.length === 0).length,
    all: all.length,
  };
}
