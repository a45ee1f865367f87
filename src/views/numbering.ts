import type { Criterion, Knowledge } from '../knowledge/knowledge.ts';

/** What cites references: a cell, a finding, a check. */
export interface Citing {
  readonly references: readonly { readonly reference: string }[];
}

const citedIn = ({ uses }: Pick<Criterion, 'uses'>) =>
  uses.flatMap(({ name, attributes }) => (name === 'Ref' ? (attributes['id'] ?? []) : []));

/** Ids of the references that records cite, in order. */
export const citedBy = (records: readonly Citing[]) =>
  records.flatMap(({ references }) => references.map(({ reference }) => reference));

/** Reference id → number, in the order in which a reader meets them. */
export const numbered = (ids: readonly string[]): ReadonlyMap<string, number> =>
  new Map([...new Set(ids)].map((id, index) => [id, index + 1]));

/** The numbers of one of a criterion's pages: finding, cells and reading where it opens with them, then the rest in its order. */
export function criterionNumbers(
  knowledge: Knowledge,
  opening: Criterion | undefined,
  rest: readonly Citing[],
): ReadonlyMap<string, number> {
  if (!opening) return numbered(citedBy(rest));
  const { finding, cells } = opening;
  const evidence = [
    ...(finding ? [finding] : []),
    ...knowledge.subjects.flatMap(({ id }) => cells[id] ?? []),
  ];
  return numbered([...citedBy(evidence), ...citedIn(opening), ...citedBy(rest)]);
}
