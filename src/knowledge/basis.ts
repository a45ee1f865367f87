import type { Check, Question } from '../schema/index.ts';
import { oldest } from './freshness.ts';
import type { Knowledge } from './knowledge.ts';

type Stamp = Pick<Check, 'checked' | 'against'>;
type Evidence = Stamp & Partial<Pick<Check, 'experiment'>>;

/** A criterion that something rests on: its finding, the cells of some subjects, or both. */
export interface Ground {
  readonly criterion: string;
  readonly finding: boolean;
  /** Ids of subjects whose cells it rests on, in the site's order. */
  readonly subjects: readonly string[];
}

/** What an answer rests on, each criterion once, in the order in which it names them. */
export function groundsOf(
  { subjects }: Pick<Knowledge, 'subjects'>,
  { cells, criteria }: Pick<Question, 'cells' | 'criteria'>,
): readonly Ground[] {
  const named = new Set([...criteria, ...cells.map(({ criterion }) => criterion)]);
  return [...named].map((criterion) => ({
    criterion,
    finding: criteria.includes(criterion),
    subjects: subjects
      .map(({ id }) => id)
      .filter((id) => cells.some((cell) => cell.criterion === criterion && cell.subject === id)),
  }));
}

/** The checks that grounds stand on. */
export const evidenceOf = (
  { criterion }: Pick<Knowledge, 'criterion'>,
  grounds: readonly Ground[],
) =>
  grounds.flatMap(({ criterion: id, finding: weighed, subjects }): Evidence[] => {
    const { cells, finding } = criterion(id);
    return [
      ...(weighed && finding ? [finding] : []),
      ...subjects.flatMap((subject) => cells[subject] ?? []),
    ];
  });

/** Every version that some checks were held against, by product: `5.2 and 6.1` where they differ. */
function versionsOf(evidence: readonly Evidence[], join: (words: readonly string[]) => string) {
  const pairs = evidence.flatMap(({ against }) => Object.entries(against));
  const byProduct = Map.groupBy(pairs, ([product]) => product);
  return Object.fromEntries(
    [...byProduct].map(([product, own]) => [
      product,
      join([...new Set(own.map(([, version]) => version))].toSorted()),
    ]),
  );
}

/** The stamp of grounds together: the oldest day, and every version; none where nothing of them was checked. */
export function stampOn(
  knowledge: Pick<Knowledge, 'criterion'>,
  grounds: readonly Ground[],
  join: (words: readonly string[]) => string,
): Stamp | undefined {
  const evidence = evidenceOf(knowledge, grounds);
  const checked = oldest(evidence.map((each) => each.checked));
  return checked === undefined ? undefined : { checked, against: versionsOf(evidence, join) };
}
