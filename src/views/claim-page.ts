import { graphFor } from '../knowledge/graph.ts';
import type { Claim, Criterion, Knowledge, Saying } from '../knowledge/knowledge.ts';
import { linesOf } from '../knowledge/sayings.ts';
import { stateOf } from '../knowledge/tally.ts';
import { claimKinds } from '../schema/index.ts';
import { addresses, type Href } from '../sentences/addresses.ts';
import { secondJudgeSaid } from '../sentences/claims.ts';
import { shareClaim } from '../sentences/copied.ts';
import { findingThere } from '../sentences/findings.ts';
import { spokenFor, verdictTone } from '../sentences/labels.ts';
import { sourceDate } from '../sentences/names.ts';
import { partNamed } from '../sentences/rests.ts';
import { notedPlaces, saidByPhrase, saysPhrase, wordingPhrase } from '../sentences/sayings.ts';
import { capital, shorten } from '../sentences/text.ts';
import { claimMeta } from '../sentences/titles.ts';
import { changesOf } from './changes.ts';
import { addressOnCriterion, articleMark, claimsInOrder } from './claims.ts';
import { addressOfStatement } from './digest.ts';
import { contradictionsOf } from './disagreements.ts';
import { checkedView, citationsView } from './evidence.ts';
import { copiesAt, type PageHead } from './head.ts';
import { claimThing } from './json-ld.ts';
import { oldIds } from './moved.ts';
import { type Address, type Neighbours, neighbours } from './navigation.ts';
import { namedStance } from './stance.ts';

function headOf(knowledge: Knowledge, claim: Claim, criterion: Criterion): PageHead {
  const address = addresses.claim(claim.id);
  return {
    ...claimMeta(knowledge, claim),
    address,
    things: (absolute: Href) => [claimThing(knowledge, claim, absolute)],
    crumbs: [
      { name: 'Fact checks', address: addresses.claims() },
      { name: criterion.name, address: addressOnCriterion(knowledge, claim) },
    ],
    ...copiesAt(address),
  };
}

/** Where the method says who judges a second time; none where it does not. */
const judgedTwiceAt = ({ guides }: Knowledge) =>
  guides.some(({ rules }) => rules.some(({ id }) => id === 'second-judgement'))
    ? addresses.rule('second-judgement')
    : undefined;

/** Our check of the claim; none where nobody has checked it. */
const checkOf = (knowledge: Knowledge, today: string, { check }: Claim) =>
  check && {
    why: check.why,
    citations: citationsView(knowledge, check),
    checked: checkedView(knowledge, today, check),
    second: check.second && {
      ...check.second,
      said: secondJudgeSaid(check.second, check),
      rule: judgedTwiceAt(knowledge),
    },
  };

const lineAt = (source: string, line: number): Address => ({
  name: `${line}`,
  address: addresses.line(source, line),
});

function linesView(saying: Saying) {
  const lines = linesOf(saying);
  return {
    word: lines.length === 1 ? 'line' : 'lines',
    links: lines.map((line) => lineAt(saying.source, line)),
  };
}

/** Places with a wording of their own. */
function placesView(saying: Saying) {
  return notedPlaces(saying).map(({ line, note }) => ({ ...lineAt(saying.source, line), note }));
}

/** An article's way of saying it. */
function sayingView(knowledge: Knowledge, saying: Saying) {
  const { source } = saying;
  return {
    ...articleMark(knowledge, source),
    oldIds: oldIds(knowledge, 'source', source),
    date: sourceDate(knowledge.source(source)),
    /** Where the article's own page tells it. */
    address: addressOfStatement(knowledge, saying),
    lines: linesView(saying),
    wording: wordingPhrase(saying),
    places: placesView(saying),
  };
}

/** What the claim is about and where it is filed. */
export const factsOf = (knowledge: Knowledge, claim: Claim, criterion: Criterion) => ({
  criterion: {
    name: criterion.name,
    address: addressOnCriterion(knowledge, claim),
    question: criterion.question,
    finding: findingThere(knowledge, criterion.finding),
  },
  subjects: claim.subjects.map(knowledge.subject),
  stance: {
    ...namedStance(knowledge, claim.stance),
    name: spokenFor(knowledge, claim.stance),
  },
  kind: claimKinds[claim.kind].label,
  note: claim.note,
});

/** Kinds of what rests on a claim that its page does not show by itself. */
const shownApart = new Set(['disagreement', 'echo']);

/** What names the claim: questions, and readings that quote it. */
export const restingOn = (knowledge: Knowledge, { id }: Claim): Address[] =>
  graphFor(knowledge)
    .restingOn({ kind: 'claim', id })
    .filter(({ kind }) => !shownApart.has(kind))
    .map((part) => partNamed(knowledge, part));

/** Who says it, and how each does. */
function saidIn(knowledge: Knowledge, claim: Claim) {
  const sayings = knowledge.sayingsOf(claim.id);
  return {
    counted: capital(saidByPhrase(knowledge, claim)),
    sayings: sayings.map((saying) => sayingView(knowledge, saying)),
  };
}

/** Wordings that it shares with another text. */
function echoesOf(knowledge: Knowledge, { id }: Claim) {
  return knowledge.echoesOf(id).map((echo) => ({
    text: echo.text,
    citations: citationsView(knowledge, echo),
  }));
}

const neighbourOf = ({ id, text }: Claim): Address => ({
  name: shorten(text, 60),
  address: addresses.claim(id),
});

/** The claims before and after it on its criterion. */
function neighboursOf(knowledge: Knowledge, claim: Claim): Neighbours {
  const claims = claimsInOrder(knowledge, claim.criterion);
  return neighbours(claims, claim.id, neighbourOf);
}

/** The page of one claim: whether it holds and why, who says it, what contradicts it and what rests on it. */
export function claimPage(knowledge: Knowledge, today: string, claim: Claim) {
  const criterion = knowledge.criterion(claim.criterion);
  const state = stateOf(claim);
  return {
    head: headOf(knowledge, claim, criterion),
    text: claim.text,
    /** `Cycling Weekly and 2 more say` */
    says: saysPhrase(knowledge, claim),
    state,
    tone: verdictTone(state),
    check: checkOf(knowledge, today, claim),
    share: shareClaim(knowledge, claim),
    changes: changesOf(knowledge, { claim: claim.id }),
    facts: factsOf(knowledge, claim, criterion),
    said: saidIn(knowledge, claim),
    contradictions: contradictionsOf(knowledge, claim),
    echoes: echoesOf(knowledge, claim),
    resting: restingOn(knowledge, claim),
    neighbours: neighboursOf(knowledge, claim),
  };
}

export type ClaimPage = ReturnType<typeof claimPage>;
export type SayingView = ClaimPage['said']['sayings'][number];
