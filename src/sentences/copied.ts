import type { Claim, Criterion, Knowledge, Subject } from '../knowledge/knowledge.ts';
import { addresses } from './addresses.ts';
import { cellPhrase, cellTitle } from './cells.ts';
import { claimTitle, notChecked } from './claims.ts';
import { findingAnswer } from './findings.ts';
import { saidBySentence } from './sayings.ts';
import { stampOf } from './stamps.ts';
import { criterionTitle } from './titles.ts';

/** What is copied of a record, before the base is put in front of its address. */
export interface SharedText {
  readonly title: string;
  readonly answer: string;
  readonly stamp: string;
  readonly address: string;
}

export function shareCriterion(knowledge: Knowledge, criterion: Criterion): SharedText {
  const { finding } = criterion;
  return {
    title: criterionTitle(knowledge, criterion),
    answer: findingAnswer(knowledge, finding),
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
      title: cellTitle(criterion, subject),
      answer: cellPhrase(cell),
      stamp: stampOf(knowledge, cell),
      address: addresses.cell(criterion.id, subject.id),
    }
  );
}

export const shareClaim = (knowledge: Knowledge, claim: Claim): SharedText => ({
  title: claimTitle(claim),
  answer: `${claim.check?.why ?? notChecked} ${saidBySentence(knowledge, claim)}`,
  stamp: claim.check ? stampOf(knowledge, claim.check) : '',
  address: addresses.claim(claim.id),
});
