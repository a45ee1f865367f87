import type { Criterion, Knowledge } from '../knowledge/knowledge.ts';

interface Citing {
  readonly references: readonly { readonly reference: string }[];
}

const refUses = /<Ref\s+id="([^"]+)"/g;

const refsInBody = (body: string) => [...body.matchAll(refUses)].map((match) => match[1] ?? '');

/** Ids of the references that records cite, in order. */
export const citedBy = (records: readonly Citing[]) => records.flatMap(({ references }) => references.map(({ reference }) => reference));

/** Reference id → number, in the order in which a reader meets them. */
export const numbered = (ids: readonly string[]): ReadonlyMap<string, number> =>
  new Map([...new Set(ids)].map((id, index) => [id, index + 1]));

/** The numbers of a criterion's page: finding, cells, reading, then the checks of its claims. */
export function criterionNumbers(knowledge: Knowledge, criterion: Criterion): ReadonlyMap<string, number> {
  const { finding, cells, body } = criterion;
  const evidence = [...(finding ? [finding] : []), ...knowledge.subjects.flatMap(({ id }) => cells[id] ?? [])];
  const checks = knowledge.claimsOn(criterion.id).flatMap(({ check }) => check ?? []);
  const disputes = knowledge.disagreements.filter((record) => record.criterion === criterion.id);
  return numbered([...citedBy(evidence), ...refsInBody(body), ...citedBy(checks), ...citedBy(disputes)]);
}
