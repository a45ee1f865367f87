import type { BlockContent, PhrasingContent, RootContent } from 'mdast';
import { disagreementsOn } from '../../knowledge/disagreements.ts';
import type { Claim, Criterion } from '../../knowledge/knowledge.ts';
import { agreementOn, positionsOn } from '../../knowledge/scorecard.ts';
import { stateOf, statesByRank, tally } from '../../knowledge/tally.ts';
import type { Finding } from '../../schema/index.ts';
import { addresses } from '../../sentences/addresses.ts';
import { notChecked } from '../../sentences/claims.ts';
import {
  againstLabel,
  agreementPhrase,
  findingPhrase,
  notWeighed,
  polarityOf,
  reasonsPhrase,
} from '../../sentences/findings.ts';
import { stanceName, tallyPhrase, verdictLabel } from '../../sentences/labels.ts';
import { sourceName } from '../../sentences/names.ts';
import { counted } from '../../sentences/numbers.ts';
import { passageUrl } from '../../sentences/passages.ts';
import { sayersPhrase } from '../../sentences/sayings.ts';
import { stampOf } from '../../sentences/stamps.ts';
import type { Base } from '../base.ts';
import { dispute } from './disagreement.ts';
import { cell, cites } from './evidence.ts';
import { bullets, heading, link, paragraph, strong, table, text, toMarkdown } from './markdown.ts';
import { readingBlocks, referencesList } from './reading.ts';

const say = (sentence: string) => paragraph(text(sentence));

/** What “favours” says here, and why a subject leads. */
function polarityLines({ knowledge }: Base, criterion: Criterion): BlockContent[] {
  const polarity = polarityOf(criterion);
  const { cause, favours } = criterion.finding ?? {};
  const leader = knowledge.subjects.find(({ id }) => id === favours)?.name ?? 'it';
  return [
    ...(polarity ? [say(`What counts as better: ${polarity}`)] : []),
    ...(cause ? [say(`What puts ${leader} ahead: ${knowledge.cause(cause).name}.`)] : []),
  ];
}

/** What the articles get wrong or leave out. */
function againstLine({ knowledge }: Base, { id, finding }: Criterion): BlockContent[] {
  if (!finding?.againstSources) return [];
  const label = againstLabel(positionsOn(knowledge, id));
  return [say(`${label}: ${finding.againstSources}`)];
}

/** What makes the finding as sure as it is, and when it was weighed. */
function certaintyLine({ knowledge }: Base, finding: Finding): BlockContent {
  const reasons = reasonsPhrase(finding);
  return say(`What this certainty is based on: ${reasons}. ${stampOf(knowledge, finding)}`);
}

function findingBlocks(base: Base, criterion: Criterion, finding: Finding): BlockContent[] {
  const lead = `${findingPhrase(base.knowledge, finding)}.`;
  return [
    paragraph(strong(lead), text(` ${finding.text}`)),
    ...polarityLines(base, criterion),
    ...(finding.on ? [say(`The answer depends on ${finding.on}.`)] : []),
    ...againstLine(base, criterion),
    certaintyLine(base, finding),
    ...cites(base, finding),
  ];
}

const answers = (base: Base, { cells }: Criterion): BlockContent[] =>
  base.knowledge.subjects.flatMap(({ id, name }) => cell(base, heading(3, name), cells[id]));

/** The reason of a verdict, and the passages it rests on. */
const reasonOf = ({ knowledge }: Base, { check }: Claim): PhrasingContent[] => {
  if (!check) return [text(notChecked)];
  const passages = check.references.map(({ reference, passage }) => {
    const of = knowledge.reference(reference);
    return link(of.title, passageUrl(of, passage));
  });
  return [text(check.why), ...passages.flatMap((passage) => [text(' · '), passage])];
};

/** The idea, who says it, the verdict and the reason. */
const claimRow = (base: Base, claim: Claim): PhrasingContent[][] => [
  [link(claim.text, base.href(addresses.claim(claim.id)))],
  [text(sayersPhrase(base.knowledge, claim))],
  [strong(verdictLabel(stateOf(claim)))],
  reasonOf(base, claim),
];

/** What needs correcting stands first. */
const claimTable = (base: Base, claims: readonly Claim[]) =>
  table([
    ['Claim', 'Said by', 'Verdict', 'Why'].map((word) => [text(word)]),
    ...statesByRank.flatMap((state) =>
      claims.filter((claim) => stateOf(claim) === state).map((claim) => claimRow(base, claim)),
    ),
  ]);

/** Where each article stands. */
function positions({ knowledge }: Base, id: string): BlockContent {
  const items = positionsOn(knowledge, id).map(({ source, stance, claims }) => [
    strong(`${sourceName(source)}:`),
    text(` ${stanceName(knowledge, stance)}, ${counted(claims.length, 'claim')}`),
  ]);
  return bullets(items);
}

function articles(base: Base, { id }: Criterion): RootContent[] {
  const claims = base.knowledge.claimsOn(id);
  if (claims.length === 0) return [say('Nothing.')];
  return [
    say(`${counted(claims.length, 'claim')}: ${tallyPhrase(tally(claims))}.`),
    positions(base, id),
    claimTable(base, claims),
  ];
}

const disputes = (base: Base, { id }: Criterion): BlockContent[] =>
  disagreementsOn(base.knowledge, id).flatMap((record) => [
    heading(3, record.question),
    ...dispute(base, record),
  ]);

/** Blocks under a heading; nothing where there are none. */
const under = (title: string, blocks: readonly RootContent[]): RootContent[] =>
  blocks.length === 0 ? [] : [heading(2, title), ...blocks];

/** How far the articles agree. */
function agreementLine({ knowledge }: Base, { id }: Criterion): BlockContent {
  const agreement = agreementOn(knowledge, id);
  const heard = agreementPhrase(positionsOn(knowledge, id), knowledge.sources.length, agreement);
  return say(`Of the articles: ${heard}.`);
}

export function criterionMarkdown(base: Base, record: Criterion): string {
  const { id, name, question, definition, finding } = record;
  return toMarkdown([
    heading(1, name),
    say(question),
    ...(finding ? findingBlocks(base, record, finding) : [say(notWeighed.sentence)]),
    agreementLine(base, record),
    ...under('Side by side', answers(base, record)),
    ...under('In detail', readingBlocks(base, record)),
    ...under('What the articles say', articles(base, record)),
    ...under('Where they disagree', disputes(base, record)),
    ...under('References', referencesList(base, record)),
    ...under('What counts here', [say(definition)]),
    paragraph(link('This page on the web', base.href(addresses.criterion(id)))),
  ]);
}
