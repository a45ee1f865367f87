import type { Claim, Knowledge } from '../knowledge/knowledge.ts';
import { type State, stateOf } from '../knowledge/tally.ts';
import { addresses } from '../sentences/addresses.ts';
import { claimLines, linesPhrase, sourceName } from '../sentences/names.ts';
import { stampOf } from '../sentences/stamps.ts';
import { type Numbers, numbersOf } from './evidence.ts';
import { oldIds } from './moved.ts';
import { addressOfItem, pageSizes } from './paging.ts';
import { type NamedStance, namedStance } from './stance.ts';

/** A claim by its words and its verdict. */
export interface ClaimLine {
  readonly id: string;
  readonly text: string;
  readonly state: State;
  /** Ids it had: anchors that go on answering. */
  readonly oldIds: readonly string[];
}

export const claimLine = (knowledge: Knowledge, claim: Claim): ClaimLine => ({
  id: claim.id,
  text: claim.text,
  state: stateOf(claim),
  oldIds: oldIds(knowledge, 'claim', claim.id),
});

/** Where a claim stands in its article. */
export interface Whereabouts {
  /** `lines 3 and 4` */
  readonly lines: string;
  /** Of the first of them. */
  readonly address: string;
}

export function whereabouts(claim: Claim): Whereabouts {
  const lines = claimLines(claim);
  return { lines: linesPhrase(lines), address: addresses.line(claim.source, lines[0] ?? 1) };
}

/** A claim with its verdict, the reason and who says it where. */
export interface ClaimView extends ClaimLine {
  readonly why: string | undefined;
  /** Numbers of the references that the reason rests on. */
  readonly cites: readonly number[];
  readonly experiment: string | undefined;
  readonly stamp: string | undefined;
  readonly source: string;
  readonly where: Whereabouts;
  /** None where it takes no side. */
  readonly side: NamedStance | undefined;
}

export function claimView(
  knowledge: Knowledge,
  claim: Claim,
  numbers: Numbers = new Map(),
): ClaimView {
  const { check, stance } = claim;
  return {
    ...claimLine(knowledge, claim),
    why: check?.why,
    cites: check ? numbersOf(numbers, check) : [],
    experiment: check?.experiment,
    stamp: check && stampOf(knowledge, check),
    source: sourceName(knowledge.source(claim.source)),
    where: whereabouts(claim),
    side: stance === 'none' ? undefined : namedStance(knowledge, stance),
  };
}

/** The address of a claim among the others of its criterion, on the page that holds it. */
export function addressOnCriterion(knowledge: Knowledge, { id, criterion }: Claim): string {
  const index = knowledge.claimsOn(criterion).findIndex((claim) => claim.id === id);
  return addressOfItem(addresses.claimOn(criterion, id), index, pageSizes.criterion);
}

/** The address of what a source says on a criterion. */
export function addressOfPosition(knowledge: Knowledge, criterion: string, source: string): string {
  const index = knowledge.claimsOn(criterion).findIndex((claim) => claim.source === source);
  return addressOfItem(addresses.articleOn(criterion, source), index, pageSizes.criterion);
}
