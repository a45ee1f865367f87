import { type Disagreement, scopeOf, sourcesOn } from '../knowledge/disagreements.ts';
import type { Claim, Knowledge } from '../knowledge/knowledge.ts';
import { addresses } from '../sentences/addresses.ts';
import { bothSaid, sideSays } from '../sentences/disagreements.ts';
import { scopeLabel } from '../sentences/labels.ts';
import { sourceNames } from '../sentences/names.ts';
import { type ClaimLine, claimLine } from './claims.ts';
import {
  type CitationsView,
  citationsView,
  type Numbers,
  type PassageMark,
  passageMarks,
} from './evidence.ts';
import { oldIds } from './moved.ts';
import type { Address } from './navigation.ts';

/** One side of a disagreement: who stands on it and what they say. */
export interface SideView {
  readonly saidBy: string;
  /** What its claims have in common; none where its one claim says it. */
  readonly says: string | undefined;
  /** Empty where the claims stand in full beside it. */
  readonly claims: readonly ClaimLine[];
}

/** A disagreement with its sides and what settles it. */
export interface DisagreementView {
  readonly id: string;
  readonly oldIds: readonly string[];
  readonly question: string;
  readonly scope: string;
  readonly sides: readonly SideView[];
  readonly resolution: string;
  /** Marks of what settles it, where the page numbers its references. */
  readonly cites: readonly PassageMark[];
  /** What settles it in full, where the page does not. */
  readonly citations: CitationsView | undefined;
}

type Side = Disagreement['sides'][number];

const sourcesNamed = (knowledge: Knowledge, side: Side) =>
  sourceNames(knowledge, sourcesOn(knowledge, side));

/** A side with its claims and their verdicts. */
const sideInFull = (knowledge: Knowledge, side: Side): SideView => ({
  saidBy: sourcesNamed(knowledge, side),
  says: side.says,
  claims: side.claims.map((id) => claimLine(knowledge, knowledge.claim(id))),
});

/** A side in words, on a page that has the claims in full. */
const sideInWords = (knowledge: Knowledge, side: Side): SideView => ({
  saidBy: sourcesNamed(knowledge, side),
  says: sideSays(knowledge, side),
  claims: [],
});

/** @param numbers of the page's references, on a page that also has the claims in full */
export function disagreementView(
  knowledge: Knowledge,
  record: Disagreement,
  numbers?: Numbers,
): DisagreementView {
  const sideView = numbers ? sideInWords : sideInFull;
  return {
    id: record.id,
    oldIds: oldIds(knowledge, 'disagreement', record.id),
    question: record.question,
    scope: scopeLabel(scopeOf(knowledge, record)),
    sides: record.sides.map((side) => sideView(knowledge, side)),
    resolution: record.resolution,
    cites: numbers ? passageMarks(knowledge, numbers, record) : [],
    citations: numbers ? undefined : citationsView(knowledge, record),
  };
}

/** What contradicts a claim: the other sides of a disagreement that it is part of. */
export interface ContradictionView {
  readonly id: string;
  readonly question: Address;
  readonly sides: readonly SideView[];
  /** Who makes the claim too; none where nobody does. */
  readonly both: string | undefined;
  readonly resolution: string;
}

export const contradictionsOf = (knowledge: Knowledge, { id }: Claim): ContradictionView[] =>
  knowledge.disagreementsOf(id).map((record) => ({
    id: record.id,
    question: { name: record.question, address: addresses.disagreement(record.id) },
    sides: record.sides
      .filter(({ claims }) => !claims.includes(id))
      .map((side) => sideInFull(knowledge, side)),
    both: bothSaid(knowledge, record, id),
    resolution: record.resolution,
  }));
