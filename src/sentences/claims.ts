import type { Claim, Knowledge, Source } from '../knowledge/knowledge.ts';
import { scorecardOf } from '../knowledge/scorecard.ts';
import type { SecondReading } from '../knowledge/second-reading.ts';
import { type Judged, stateOf, statesThat } from '../knowledge/tally.ts';
import type { Check } from '../schema/index.ts';
import { verdictLabel } from './labels.ts';
import { counted, criteriaCounted, percent } from './numbers.ts';

type Judgement = Pick<Check, 'verdict'>;
type Second = Pick<NonNullable<Check['second']>, 'verdict' | 'first'>;

/** What stands over the parts of a claim, on its page and in its Markdown. */
export const claimHeadings = {
  said: 'Who says this',
  contradictions: 'Disagreements about this claim',
  echoes: 'Shared with another text',
  resting: 'Where this check is used',
} as const;

/** What stands before each fact of a claim. */
export const claimFacts = {
  criterion: 'Topic',
  subjects: 'About',
  stance: 'Argues for',
  kind: 'Kind',
  note: 'Note',
  second: 'Second judgement',
} as const;

/** Said in place of a reason where there is none. */
export const notChecked = 'Nobody has checked this claim yet.';

/** A claim's verdict and its reason, apart for outputs that make the verdict stand out. */
export const claimParts = (claim: Judged) => ({
  verdict: `${verdictLabel(stateOf(claim))}.`,
  why: claim.check ? ` ${claim.check.why}` : '',
});

/** `wrong or outdated` */
export const faultyPhrase = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(
  statesThat('faulty').map((state) => verdictLabel(state).toLowerCase()),
);

/** The verdict before what it is of: `Partly: Discs stop sooner.` */
export const claimTitle = (claim: Pick<Claim, 'text' | 'check'>) =>
  `${verdictLabel(stateOf(claim))}: ${claim.text}`;

/** `12 claims on 3 criteria` */
export function coverPhrase(knowledge: Knowledge, source: Pick<Source, 'id'>): string {
  const { claims, criteria } = scorecardOf(knowledge, source.id);
  return `${counted(claims, 'claim')} on ${criteriaCounted(criteria)}`;
}

/** `2 articles, 7 claims` */
export const basisPhrase = ({ sources, claims }: Pick<Knowledge, 'sources' | 'claims'>) =>
  `${counted(sources.length, 'article')}, ${counted(claims.length, 'claim')}`;

/** `62% of the claims that can be checked are right as stated` */
export const heldPhrase = (share: number) =>
  `${percent(share)} of the claims that can be checked are right as stated`;

/**
 * `A second judge, who had not seen the first verdict, also said`, before the second verdict; where the first one fell,
 * `The first judge said “partly”. A second judge, who had not seen that verdict, said`.
 */
export function secondJudgeSaid(second: Second, { verdict }: Judgement): string {
  const said = second.verdict === (second.first ?? verdict) ? 'also said' : 'said';
  return second.first
    ? `The first judge said “${verdictLabel(second.first).toLowerCase()}”. A second judge, who had not seen that verdict, ${said}`
    : `A second judge, who had not seen the first verdict, ${said}`;
}

/** ` How we decided: The table was overlooked.`, after it; nothing where the two agree. */
export const settledPhrase = ({ settled }: { readonly settled?: string | undefined }) =>
  settled ? ` How we decided: ${settled}` : '';

/** `Judged twice: 239 of 317 checked claims. The two judges agreed on 208 of them, 87%.` */
export const secondReadingSentence = ({ judged, agreed, checked }: SecondReading) =>
  `Judged twice: ${judged.length} of ${counted(checked, 'checked claim')}. The two judges agreed on ${agreed} of them, ${percent(agreed / judged.length)}.`;
