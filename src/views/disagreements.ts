import type { Knowledge } from '../knowledge/knowledge.ts';
import type { DisagreementRecord } from '../schema/index.ts';
import { scopeLabel } from '../sentences/labels.ts';
import { sourcesOf } from '../sentences/names.ts';
import { type ClaimLine, claimLine } from './claims.ts';
import { type CitationsView, citationsView, type Numbers, numbersOf } from './evidence.ts';
import { oldIds } from './moved.ts';

/** A disagreement with its sides and what settles it. */
export interface DisagreementView {
  readonly id: string;
  readonly oldIds: readonly string[];
  readonly question: string;
  readonly scope: string;
  readonly sides: readonly {
    readonly saidBy: string;
    readonly says: string;
    /** Empty where the claims stand in full beside it. */
    readonly claims: readonly ClaimLine[];
  }[];
  readonly resolution: string;
  /** Numbers of what settles it, where the page numbers its references. */
  readonly cites: readonly number[];
  /** What settles it in full, where the page does not. */
  readonly citations: CitationsView | undefined;
}

/** @param numbers of the page's references, on a page that also has the claims in full */
export function disagreementView(
  knowledge: Knowledge,
  record: DisagreementRecord,
  numbers?: Numbers,
): DisagreementView {
  const sides = record.sides.map(({ says, claims: ids }) => {
    const claims = ids.map(knowledge.claim);
    return {
      says,
      saidBy: sourcesOf(knowledge, claims),
      claims: numbers ? [] : claims.map((claim) => claimLine(knowledge, claim)),
    };
  });
  return {
    id: record.id,
    oldIds: oldIds(knowledge, 'disagreement', record.id),
    question: record.question,
    scope: scopeLabel(record.scope),
    sides,
    resolution: record.resolution,
    cites: numbers ? numbersOf(numbers, record) : [],
    citations: numbers ? undefined : citationsView(knowledge, record),
  };
}
