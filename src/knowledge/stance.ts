import type { Finding } from '../schema/index.ts';
// Browsers load these: the tables are taken from their own file, without the schemas beside them.
import { findingWords, leanings, stanceWords, withoutFavour } from '../schema/vocabularies.ts';
import type { Claim, Knowledge } from './knowledge.ts';

/** A claim's or a source's lean on a criterion: a subject's id, `even`, or `none`. */
export type Stance = Claim['stance'];

/** What a claim, a source or a finding leans to. */
export type Lean = Stance | FindingLean;

/** What the evidence leans to: what a finding favours, or that its question has no better answer. */
export type FindingLean = NonNullable<Finding['favours']> | typeof withoutFavour;

export const leanOf = ({ favours }: Pick<Finding, 'favours'>): FindingLean =>
  favours ?? withoutFavour;

/** Whether it leans to no subject. */
export const isLeaning = (lean: Lean): lean is keyof typeof leanings =>
  Object.hasOwn(leanings, lean);

type Subjects = Pick<Knowledge, 'subjects'>;
const idsOf = ({ subjects }: Subjects) => subjects.map(({ id }) => id);

/** Every stance a claim can take, in the order in which keys name them: the subjects, then what is none. */
export const stancesOf = (knowledge: Subjects): readonly Stance[] => [
  ...idsOf(knowledge),
  ...stanceWords,
];

/** Everything the evidence can lean to, in the same order. */
export const favoursOf = (knowledge: Subjects): readonly FindingLean[] => [
  ...idsOf(knowledge),
  ...findingWords,
  withoutFavour,
];

export interface Leaning<S extends string = Stance> {
  readonly stance: S;
}

/**
 * A source's stance on a criterion, derived from its claims there:
 * the stance that more than half of its stance-bearing claims share; `even` where no stance has such a majority;
 * `none` where no claim bears a stance.
 */
export function stanceOf<S extends string>(claims: readonly Leaning<S>[]): S | 'even' | 'none' {
  const bearing = claims.filter(({ stance }) => stance !== 'none');
  if (bearing.length === 0) return 'none';
  const counts = Map.groupBy(bearing, ({ stance }) => stance);
  const majority = [...counts].find(([, group]) => group.length * 2 > bearing.length);
  return majority?.[0] ?? 'even';
}

/** Two to one reads further out than five to four: share of stance-bearing claims that favour the stance taken, 0–1. */
export function strengthOf(claims: readonly Leaning<string>[]): number {
  const bearing = claims.filter(({ stance }) => stance !== 'none');
  const stance = stanceOf(claims);
  if (bearing.length === 0 || stance === 'even') return 0;
  return bearing.filter((claim) => claim.stance === stance).length / bearing.length;
}
