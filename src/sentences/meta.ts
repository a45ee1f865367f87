import type { Claim, Criterion, Knowledge, Source, Subject } from '../knowledge/knowledge.ts';
import { scorecardOf } from '../knowledge/scorecard.ts';
import { stateOf } from '../knowledge/tally.ts';
import { sourceName } from './names.ts';
import {
  certaintyPhrase,
  counted,
  findingLabel,
  printedDate,
  verdictLabel,
  versionsPhrase,
} from './phrases.ts';

/** What the head of a page, a preview and a search engine say of it. */
export interface Meta {
  readonly title: string;
  readonly description: string;
}

/** Cuts at a word so that previews show the whole. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[\s,;:.–-]+$/, '')}…`;
}

/** Leaves out the middle: claims of one list often differ only at the end. */
export function shortenMiddle(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = shorten(text, Math.ceil(most * 0.6));
  const tail = text.slice(head.length - most);
  return `${head} ${tail.slice(tail.indexOf(' ') + 1)}`;
}

export const versusName = (knowledge: Knowledge) =>
  knowledge.subjects.map(({ name }) => name).join(' vs ');

export function criterionMeta(knowledge: Knowledge, criterion: Criterion): Meta {
  const { finding } = criterion;
  const title = `${criterion.name}: ${versusName(knowledge)}`;
  if (!finding)
    return {
      title,
      description: shorten(
        `${criterion.question} What ${counted(knowledge.sources.length, 'article')} say; the evidence is not weighed yet.`,
        200,
      ),
    };
  const lead = `${findingLabel(knowledge, finding)}, ${certaintyPhrase(finding)}.`;
  const stamp = `Checked ${printedDate(finding.checked.slice(0, 7))} against ${versionsPhrase(knowledge, finding.against)}.`;
  return {
    title: shorten(
      `${criterion.name}: ${findingLabel(knowledge, finding)} (${versusName(knowledge)})`,
      70,
    ),
    description: `${lead} ${shorten(finding.text, 210 - lead.length - stamp.length)} ${stamp}`,
  };
}

export function claimMeta(knowledge: Knowledge, claim: Claim): Meta {
  const verdict = verdictLabel(stateOf(claim));
  const source = sourceName(knowledge.source(claim.source));
  return {
    title: `${verdict}: ${shortenMiddle(claim.text.replace(/\.$/, ''), 96)} (${source})`,
    description: shorten(
      `${source} says: ${claim.text} ${verdict}${claim.check ? `: ${claim.check.why}` : '.'}`,
      220,
    ),
  };
}

export function sourceMeta(knowledge: Knowledge, source: Source): Meta {
  const { claims, criteria } = scorecardOf(knowledge, source.id);
  return {
    title: shorten(`${sourceName(source)}: ${source.title}`, 80),
    description: shorten(
      `${counted(claims, 'claim')} on ${counted(criteria, 'criterion', 'criteria')}, line by line, each with its check. ${source.interest}`,
      200,
    ),
  };
}

export const subjectMeta = (knowledge: Knowledge, subject: Subject): Meta => ({
  title: `${subject.name} on ${counted(knowledge.criteria.length, 'criterion', 'criteria')}`,
  description: shorten(
    `${subject.description} Each answer with its references, version and date.`,
    200,
  ),
});
