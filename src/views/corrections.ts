import type { Claim, Knowledge, Source } from '../knowledge/knowledge.ts';
import { linesOf } from '../knowledge/sayings.ts';
import {
  type Count,
  type State,
  stateOf,
  statesByRank,
  statesThat,
  tally,
} from '../knowledge/tally.ts';
import { addresses } from '../sentences/addresses.ts';
import { type SharedSource, sharedSources } from '../sentences/copied.ts';
import { tallyPhrase, verdictLabel } from '../sentences/labels.ts';
import { openingOf } from '../sentences/text.ts';
import { type Whereabouts, whereabouts } from './claims.ts';
import { versionsLine } from './versions.ts';

/** A statement of an article that does not hold as stated, and what holds instead. */
export interface Correction {
  readonly state: State;
  readonly text: string;
  readonly address: string;
  /** What holds instead: the first that is said of it; the rest stands with the claim. */
  readonly why: string;
  /** The best that shows it; none where nothing is cited. */
  readonly source: SharedSource | undefined;
  readonly where: Whereabouts;
  /** The part of the article in which it is first said: its author has no lines. */
  readonly part: string | undefined;
}

/** What an article gets wrong, what is out of date, what misleads, what holds in part. */
export interface CorrectionsView {
  /** `12 wrong · 3 outdated`; empty where everything that can be settled holds. */
  readonly counted: string;
  /** What it was checked against, and when at the latest. */
  readonly stamp: string;
  readonly groups: readonly {
    readonly state: State;
    readonly label: string;
    readonly corrections: readonly Correction[];
  }[];
  /** Verdicts that no statement has, whose place answers all the same: it may have had one. */
  readonly vacant: readonly State[];
}

const settled = new Set<State>(statesThat('settles'));
const held = new Set<State>(statesThat('holds'));
/** Whether evidence has settled what is in a state, and not as it is stated. */
export const isCorrected = (state: State): boolean => settled.has(state) && !held.has(state);
const corrected = statesByRank.filter(isCorrected);

export const needsCorrection = (claim: Claim): boolean => isCorrected(stateOf(claim));

/** The heading of the section that holds a line. */
const partOf = ({ sections }: Source, line = 0) =>
  sections.find(({ from, to }) => from <= line && line <= to)?.heading;

function correctionsIn(knowledge: Knowledge, source: Source): Correction[] {
  return knowledge.sayingsBy(source.id).flatMap((saying) => {
    const claim = knowledge.claim(saying.claim);
    const { check } = claim;
    if (!check || !needsCorrection(claim)) return [];
    return [
      {
        state: stateOf(claim),
        text: claim.text,
        address: addresses.claim(claim.id),
        why: openingOf(check.why).opening,
        source: sharedSources(knowledge, check)[0],
        where: whereabouts(saying),
        part: partOf(source, linesOf(saying)[0]),
      },
    ];
  });
}

/** The worst first. */
const byRank = (counts: readonly Count[]) =>
  counts.toSorted((a, b) => statesByRank.indexOf(a.state) - statesByRank.indexOf(b.state));

export function correctionsView(knowledge: Knowledge, source: Source): CorrectionsView {
  const corrections = correctionsIn(knowledge, source);
  const claims = knowledge.claimsBy(source.id).filter(needsCorrection);
  return {
    counted: tallyPhrase(byRank(tally(claims))),
    stamp: versionsLine(knowledge),
    groups: statesByRank.flatMap((state) => {
      const own = corrections.filter((correction) => correction.state === state);
      return own.length > 0 ? [{ state, label: verdictLabel(state), corrections: own }] : [];
    }),
    vacant: corrected.filter((state) => corrections.every((each) => each.state !== state)),
  };
}
