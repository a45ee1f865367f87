import type { DisagreementRecord } from '../schema/index.ts';
import type { Knowledge } from './knowledge.ts';

/** The disagreements under a criterion. */
export const disagreementsOn = (knowledge: Knowledge, on: string): readonly DisagreementRecord[] =>
  knowledge.disagreements.filter(({ criterion }) => criterion === on);

/** The disagreements that a source is part of. */
export function disagreementsBy(
  knowledge: Knowledge,
  source: string,
): readonly DisagreementRecord[] {
  const own = new Set(knowledge.claimsBy(source).map(({ id }) => id));
  return knowledge.disagreements.filter(({ sides }) =>
    sides.some(({ claims }) => claims.some((id) => own.has(id))),
  );
}
