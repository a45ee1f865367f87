import type { Claim, Criterion, Knowledge } from '../knowledge/knowledge.ts';
import { stateOf } from '../knowledge/tally.ts';
import { claimKinds } from '../schema/index.ts';
import { addresses, type Href } from '../sentences/addresses.ts';
import { shareClaim } from '../sentences/copied.ts';
import { findingLabel } from '../sentences/findings.ts';
import { verdictTone } from '../sentences/labels.ts';
import { claimLines, linesPhrase, sourceDate, sourceName } from '../sentences/names.ts';
import { shorten } from '../sentences/text.ts';
import { claimMeta } from '../sentences/titles.ts';
import { changesOf } from './changes.ts';
import { addressOnCriterion, claimView } from './claims.ts';
import { disagreementView } from './disagreements.ts';
import { checkedView, citationsView } from './evidence.ts';
import { copiesAt, type PageHead } from './head.ts';
import { claimThing } from './json-ld.ts';
import { neighbours } from './navigation.ts';
import { namedStance } from './stance.ts';

/** What other articles say on the same criterion: so many are shown. */
const maxOthers = 8;

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

/** Our check of the claim; none where nobody has checked it. */
const checkOf = (knowledge: Knowledge, today: string, { check }: Claim) =>
  check && {
    why: check.why,
    citations: citationsView(knowledge, check),
    checked: checkedView(knowledge, today, check),
    second: check.second,
  };

/** Where the claim is made and what it is about. */
function factsOf(knowledge: Knowledge, claim: Claim, criterion: Criterion) {
  const source = knowledge.source(claim.source);
  const section = source.sections.find(({ id }) => id === claim.section);
  return {
    article: {
      name: source.title,
      address: addresses.source(source.id),
      date: sourceDate(source),
    },
    lines: claimLines(claim).map((line) => ({
      name: linesPhrase([line]),
      address: addresses.line(source.id, line),
    })),
    section: section && {
      name: section.heading,
      address: addresses.section(source.id, section.id),
    },
    criterion: {
      name: criterion.name,
      address: addressOnCriterion(knowledge, claim),
      question: criterion.question,
    },
    subjects: claim.subjects.map(knowledge.subject),
    stance: namedStance(knowledge, claim.stance),
    kind: claimKinds[claim.kind].label,
    note: claim.note,
  };
}

function othersOf(knowledge: Knowledge, claim: Claim) {
  const others = knowledge
    .claimsOn(claim.criterion)
    .filter(({ id, source }) => id !== claim.id && source !== claim.source);
  return {
    all: others.length > maxOthers ? others.length : undefined,
    address: addresses.articlesOn(claim.criterion),
    claims: others.slice(0, maxOthers).map((other) => claimView(knowledge, other)),
  };
}

/** The page of one claim: who says it, whether it holds, and what else is said. */
export function claimPage(knowledge: Knowledge, today: string, claim: Claim) {
  const criterion = knowledge.criterion(claim.criterion);
  const source = knowledge.source(claim.source);
  const { finding } = criterion;
  const state = stateOf(claim);
  return {
    head: headOf(knowledge, claim, criterion),
    text: claim.text,
    source: { name: sourceName(source), address: addresses.source(source.id) },
    state,
    tone: verdictTone(state),
    check: checkOf(knowledge, today, claim),
    share: shareClaim(knowledge, claim),
    changes: changesOf(knowledge, { claim: claim.id }),
    facts: factsOf(knowledge, claim, criterion),
    finding: finding && {
      text: finding.text,
      label: findingLabel(knowledge, finding),
      address: addresses.criterion(criterion.id),
    },
    disputes: knowledge
      .disagreementsOf(claim.id)
      .map((record) => disagreementView(knowledge, record)),
    echoes: knowledge.echoesOf(claim.id).map((echo) => ({
      text: echo.text,
      citations: citationsView(knowledge, echo),
    })),
    others: othersOf(knowledge, claim),
    criterion: criterion.name.toLowerCase(),
    neighbours: neighbours(knowledge.claimsBy(claim.source), claim.id, ({ id, text }) => ({
      name: shorten(text, 60),
      address: addresses.claim(id),
    })),
  };
}

export type ClaimPage = ReturnType<typeof claimPage>;
