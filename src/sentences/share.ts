import type { Claim, Criterion, Knowledge, Subject } from '../knowledge/knowledge.ts';
import { stateOf } from '../knowledge/tally.ts';
import type { Check } from '../schema/index.ts';
import { addresses } from './addresses.ts';
import { versusName } from './meta.ts';
import { sourceName } from './names.ts';
import {
  certaintyPhrase,
  findingLabel,
  printedDate,
  supportLabel,
  verdictLabel,
  versionsPhrase,
} from './phrases.ts';

/** A share before the base is put in front of its address. */
export interface SharedText {
  readonly title: string;
  readonly answer: string;
  readonly stamp: string;
  readonly address: string;
}

/** `Checked 21 November 2026 against Disc 2 and Rim 2.` */
export function stampOf(
  knowledge: Knowledge,
  evidence: Pick<Check, 'checked' | 'against'>,
): string {
  const versions = versionsPhrase(knowledge, evidence.against);
  return `Checked ${printedDate(evidence.checked)}${versions ? ` against ${versions}` : ''}.`;
}

export function shareCriterion(knowledge: Knowledge, criterion: Criterion): SharedText {
  const { finding } = criterion;
  return {
    title: `${criterion.name}: ${versusName(knowledge)}`,
    answer: finding
      ? `${findingLabel(knowledge, finding)}, ${certaintyPhrase(finding)}. ${finding.text}`
      : 'The evidence has not been weighed yet.',
    stamp: finding ? stampOf(knowledge, finding) : '',
    address: addresses.criterion(criterion.id),
  };
}

export function shareCell(
  knowledge: Knowledge,
  criterion: Criterion,
  subject: Subject,
): SharedText | undefined {
  const cell = criterion.cells[subject.id];
  return (
    cell && {
      title: `${criterion.name}: ${subject.name}`,
      answer: `${supportLabel(cell.support)}. ${cell.text}`,
      stamp: stampOf(knowledge, cell),
      address: addresses.cell(criterion.id, subject.id),
    }
  );
}

export function shareClaim(knowledge: Knowledge, claim: Claim): SharedText {
  const { check } = claim;
  return {
    title: `${sourceName(knowledge.source(claim.source))}: ${claim.text}`,
    answer: `${verdictLabel(stateOf(claim))}.${check ? ` ${check.why}` : ''}`,
    stamp: check ? stampOf(knowledge, check) : '',
    address: addresses.claim(claim.id),
  };
}
