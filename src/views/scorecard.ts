import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Scorecard, scorecardOf } from '../knowledge/scorecard.ts';
import type { Count } from '../knowledge/tally.ts';
import { addresses } from '../sentences/addresses.ts';
import { coverPhrase, heldPhrase } from '../sentences/claims.ts';
import { counted } from '../sentences/numbers.ts';
import { isOwn } from '../sentences/sayings.ts';
import { claimsQuery } from './claims-filter.ts';
import type { Address } from './navigation.ts';
import { type NamedStance, namedStance } from './stance.ts';

/** A source in figures. */
export interface ScorecardView {
  /** How much it says, and where all of it is listed with its verdicts. */
  readonly scope: Address;
  /** How many of its claims no other article makes; none where there is none. */
  readonly own: string | undefined;
  readonly lean: NamedStance;
  readonly held: string | undefined;
  /** How often it takes more than one side of a disagreement, and where; none where it does not. */
  readonly contradictions: Address | undefined;
  readonly verdicts: readonly Count[];
}

const claimsIn = (source: string) => `${addresses.claims()}${claimsQuery({ source: [source] })}`;

function ownPhrase(knowledge: Knowledge, source: string): string | undefined {
  const own = knowledge.claimsBy(source).filter((claim) => isOwn(knowledge, claim)).length;
  return own > 0 ? `${counted(own, 'claim')} in no other article` : undefined;
}

function contradictionsIn(source: string, count: number): Address | undefined {
  if (count === 0) return undefined;
  const name = `takes more than one side on ${counted(count, 'question')}`;
  return { name, address: addresses.disagreementsBy(source) };
}

export function scorecardView(knowledge: Knowledge, source: string): ScorecardView {
  const card: Scorecard = scorecardOf(knowledge, source);
  return {
    scope: { name: coverPhrase(knowledge, { id: source }), address: claimsIn(source) },
    own: ownPhrase(knowledge, source),
    lean: namedStance(knowledge, card.stance),
    held: card.supported === undefined ? undefined : heldPhrase(card.supported),
    contradictions: contradictionsIn(source, card.selfContradictions),
    verdicts: card.verdicts,
  };
}
