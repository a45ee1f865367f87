import type { Agreement } from '../schema/index.ts';
import { agreementOf } from './agreement.ts';
import { contradictionsWithin } from './disagreements.ts';
import { oldest } from './freshness.ts';
import type { Claim, Criterion, Knowledge, Source } from './knowledge.ts';
import { type Stance, stanceOf, strengthOf } from './stance.ts';
import { type Count, shareSupported, tally } from './tally.ts';

/** What one source says on one criterion; each claim counts once, however often it is repeated. */
export interface Position {
  readonly source: Source;
  readonly claims: readonly Claim[];
  readonly stance: Stance;
  /** 0–1: how one-sided its stance-bearing claims are. */
  readonly strength: number;
}

function positionOf(source: Source, claims: readonly Claim[]): Position {
  return { source, claims, stance: stanceOf(claims), strength: strengthOf(claims) };
}

/** Every source's position on a criterion; a source that says nothing on it is left out. */
export function positionsOn(knowledge: Knowledge, criterion: string): Position[] {
  const on = knowledge.claimsOn(criterion);
  return knowledge.sources.flatMap((source) => {
    const said = new Set(knowledge.sayingsBy(source.id).map(({ claim }) => claim));
    const claims = on.filter(({ id }) => said.has(id));
    return claims.length > 0 ? [positionOf(source, claims)] : [];
  });
}

export const agreementOn = (knowledge: Knowledge, criterion: string): Agreement =>
  agreementOf(positionsOn(knowledge, criterion).map(({ stance }) => stance));

/** Derived figures of one source: nothing here is typed into content. */
export interface Scorecard {
  readonly claims: number;
  readonly verdicts: readonly Count[];
  /** Of what could be settled, the share that holds as stated, 0–1. */
  readonly supported: number | undefined;
  readonly criteria: number;
  readonly selfContradictions: number;
  readonly stance: Stance;
}

export function scorecardOf(knowledge: Knowledge, source: string): Scorecard {
  const claims = knowledge.claimsBy(source);
  return {
    claims: claims.length,
    verdicts: tally(claims),
    supported: shareSupported(claims),
    criteria: new Set(claims.map(({ criterion }) => criterion)).size,
    selfContradictions: contradictionsWithin(knowledge, source).length,
    stance: stanceOf(claims),
  };
}

/** Everything on a criterion that was checked at a date: its cells, its finding, its claims. */
const checksOn = (knowledge: Knowledge, { id, cells, finding }: Criterion) => [
  ...Object.values(cells),
  ...(finding ? [finding] : []),
  ...knowledge.claimsOn(id).flatMap(({ check }) => check ?? []),
];

/** Everything that was checked at a date. */
export const checksIn = (knowledge: Knowledge) =>
  knowledge.criteria.flatMap((criterion) => checksOn(knowledge, criterion));

/** The oldest day on which anything a criterion's page says was checked. */
export function checkedOn(knowledge: Knowledge, criterion: Criterion): string | undefined {
  return oldest(checksOn(knowledge, criterion).map(({ checked }) => checked));
}
