import type { Disagreement } from '../knowledge/disagreements.ts';
import type { Claim, Criterion, Knowledge, Source, Subject } from '../knowledge/knowledge.ts';
import { stateOf } from '../knowledge/tally.ts';
import type { Finding } from '../schema/index.ts';
import { coverPhrase } from './claims.ts';
import { type Side, sidesOf } from './disagreements.ts';
import { findingLabel, findingPhrase, notWeighed } from './findings.ts';
import { verdictLabel } from './labels.ts';
import { sourceName, versus } from './names.ts';
import { counted, criteriaCounted } from './numbers.ts';
import { sayersShort, saysPhrase } from './sayings.ts';
import { shortStamp } from './stamps.ts';
import { capital, firstSentence, shorten, shortenMiddle } from './text.ts';

/** What the head of a page, a preview and a search engine say of it. */
export interface Meta {
  readonly title: string;
  readonly description: string;
}

/** `Security: Disc vs Rim` */
export const criterionTitle = (
  { subjects }: Pick<Knowledge, 'subjects'>,
  { name }: Pick<Criterion, 'name'>,
) => `${name}: ${versus(subjects)}`;

/** `Cycling Weekly: Discs for everybody` */
export const sourceTitle = (source: Source) => `${sourceName(source)}: ${source.title}`;

/** Of a criterion whose evidence has not been weighed. */
function unweighedMeta(knowledge: Knowledge, criterion: Criterion): Meta {
  const articles = counted(knowledge.sources.length, 'article');
  const description = `${criterion.question} What ${articles} say; ${notWeighed.clause}.`;
  return {
    title: criterionTitle(knowledge, criterion),
    description: shorten(description, 200),
  };
}

/** The finding, as much of its text as there is room for, and when it was checked. */
function findingDescription(knowledge: Knowledge, finding: Finding): string {
  const lead = `${findingPhrase(knowledge, finding)}.`;
  const stamp = `${shortStamp(knowledge, finding)}.`;
  return `${lead} ${shorten(finding.text, 210 - lead.length - stamp.length)} ${stamp}`;
}

export function criterionMeta(knowledge: Knowledge, criterion: Criterion): Meta {
  const { finding, name } = criterion;
  if (!finding) return unweighedMeta(knowledge, criterion);
  const title = `${name}: ${findingLabel(knowledge, finding)} (${versus(knowledge.subjects)})`;
  return {
    title: shorten(title, 70),
    description: findingDescription(knowledge, finding),
  };
}

export function claimMeta(knowledge: Knowledge, claim: Claim): Meta {
  const verdict = verdictLabel(stateOf(claim));
  return {
    title: `${verdict}: ${shortenMiddle(claim.text.replace(/\.$/, ''), 96)} (${sayersShort(knowledge, claim)})`,
    description: shorten(
      `${saysPhrase(knowledge, claim)}: ${claim.text} ${verdict}${claim.check ? `: ${claim.check.why}` : '.'}`,
      220,
    ),
  };
}

export const sourceMeta = (knowledge: Knowledge, source: Source): Meta => ({
  title: shorten(sourceTitle(source), 80),
  description: shorten(
    `${coverPhrase(knowledge, source)}, line by line, each with its check. ${source.interest}`,
    200,
  ),
});

export const subjectMeta = (knowledge: Knowledge, subject: Subject): Meta => ({
  title: `${subject.name} on ${criteriaCounted(knowledge.criteria.length)}`,
  description: shorten(
    `${subject.description} Each answer with its references, version and date.`,
    200,
  ),
});

/** `Wrong: Discs need no cables (Cycling Weekly).` Where it is quoted alone, nobody takes it for our answer. */
const sideSaid = ({ says, saidBy, states }: Side) =>
  `${capital(states.map(verdictLabel).join(' or ').toLowerCase())}: ${says.replace(/\.$/, '')} (${saidBy}).`;

export const disagreementMeta = (
  knowledge: Pick<Knowledge, 'claim' | 'source' | 'sayingsOf'>,
  record: Disagreement,
): Meta => ({
  title: shorten(record.question, 80),
  description: shorten(
    `${firstSentence(record.resolution)} ${sidesOf(knowledge, record).map(sideSaid).join(' ')}`,
    220,
  ),
});
