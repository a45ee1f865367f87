import type { RecordOf, Scope } from '../schema/index.ts';
import type { Knowledge } from './knowledge.ts';

export type Disagreement = RecordOf<'disagreement'>;
type Side = Disagreement['sides'][number];
type Said = Pick<Knowledge, 'sayingsOf'>;

/** The disagreements under a criterion. */
export const disagreementsOn = (knowledge: Knowledge, on: string): readonly Disagreement[] =>
  knowledge.disagreements.filter(({ criterion }) => criterion === on);

/** The sources that make a claim of one side, each once, in their order. */
export const sourcesOn = (knowledge: Said, { claims }: Pick<Side, 'claims'>): readonly string[] => [
  ...new Set(claims.flatMap((id) => knowledge.sayingsOf(id).map(({ source }) => source))),
];

/** The sources that stand on more than one side. */
export function sourcesWithin(
  knowledge: Said,
  { sides }: Pick<Disagreement, 'sides'>,
): readonly string[] {
  const standing = sides.flatMap((side) => sourcesOn(knowledge, side));
  return [...new Set(standing.filter((source, index) => standing.indexOf(source) < index))];
}

/** Between sources, or within one: within where every side is taken by one and the same source alone. */
export const scopeOf = (knowledge: Said, record: Pick<Disagreement, 'sides'>): Scope =>
  new Set(record.sides.flatMap((side) => sourcesOn(knowledge, side))).size > 1
    ? 'between'
    : 'within';

/** The disagreements that a source is part of. */
export const disagreementsBy = (knowledge: Knowledge, source: string): readonly Disagreement[] =>
  knowledge.disagreements.filter(({ sides }) =>
    sides.some((side) => sourcesOn(knowledge, side).includes(source)),
  );

/** The disagreements that a source has with itself. */
export const contradictionsWithin = (
  knowledge: Knowledge,
  source: string,
): readonly Disagreement[] =>
  knowledge.disagreements.filter((record) => sourcesWithin(knowledge, record).includes(source));
