import type { State } from '../knowledge/tally.ts';
import { isState, verdictLabel } from './labels.ts';

/** What a search can land on: the key that is indexed and ranked by, and the label that is printed. */
const kinds = {
  criterion: 'Criterion',
  cell: 'Cell',
  claim: 'Claim',
  disagreement: 'Disagreement',
  section: 'Article section',
  source: 'Article',
  subject: 'Subject',
  rule: 'Rule',
} as const;
export type HitKind = keyof typeof kinds;

export const hitKindLabel = (kind: HitKind) => kinds[kind];

export const isHitKind = (word: string): word is HitKind => Object.hasOwn(kinds, word);

/** What a hit is: `Claim · Wrong`, `Criterion` */
export const hitLine = ({
  kind,
  verdict,
}: {
  readonly kind: HitKind;
  readonly verdict?: State | undefined;
}) => [hitKindLabel(kind), ...(verdict ? [verdictLabel(verdict)] : [])].join(' · ');

/** A value of a filter as a reader reads it: kinds and verdicts are indexed by key, the rest by name. */
export function filterLabel(filter: string, value: string): string {
  if (filter === 'kind' && isHitKind(value)) return hitKindLabel(value);
  return filter === 'verdict' && isState(value) ? verdictLabel(value) : value;
}
