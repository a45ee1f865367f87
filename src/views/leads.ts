import type { Criterion, Knowledge, Subject } from '../knowledge/knowledge.ts';
import { type FindingLean, leanOf } from '../knowledge/stance.ts';
import { type Cause, type Finding, findingWords, withoutFavour } from '../schema/index.ts';
import { addresses, causeAnchor } from '../sentences/addresses.ts';
import { findingDetail } from '../sentences/findings.ts';
import { certaintyPhrase } from '../sentences/labels.ts';

/** A criterion under what its evidence leans to. */
export interface FindingLink {
  readonly name: string;
  readonly address: string;
  /** What “favours” says on it; only where it favours a subject. */
  readonly polarity: string | undefined;
  /** `high certainty`; `depends, high certainty` where the list does not say what it leans to. */
  readonly detail: string;
}

/** The criteria on which one reason speaks for a subject. */
export interface LeadGroup {
  /** None where a finding names no cause. */
  readonly cause:
    | (Pick<Cause, 'name' | 'means'> & {
        /** Where the cause stands for the first time. */
        readonly anchor: string | undefined;
      })
    | undefined;
  readonly criteria: readonly FindingLink[];
}

/** A subject with the reasons that speak for it. */
export interface LeadSide {
  readonly subject: Subject;
  readonly groups: readonly LeadGroup[];
}

type Weighed = Criterion & { readonly finding: Finding };

const weighed = ({ criteria }: Knowledge): Weighed[] =>
  criteria.flatMap(({ finding, ...criterion }) => (finding ? [{ ...criterion, finding }] : []));

const linkOf = ({ id, name }: Criterion, detail: string, polarity?: string): FindingLink => ({
  name,
  address: addresses.criterion(id),
  polarity,
  detail,
});

const leadLink = (criterion: Weighed) =>
  linkOf(criterion, certaintyPhrase(criterion.finding), criterion.polarity);

/** The subject under which a cause stands for the first time. */
const firstUnder = ({ subjects }: Knowledge, own: readonly Weighed[]) =>
  subjects.find(({ id }) => own.some(({ finding }) => finding.favours === id))?.id;

function groupOf(knowledge: Knowledge, { id }: Subject, cause: Cause | undefined): LeadGroup[] {
  const own = weighed(knowledge).filter(({ finding }) => finding.cause === cause?.id);
  const led = own.filter(({ finding }) => finding.favours === id);
  const anchor = firstUnder(knowledge, own) === id && cause ? causeAnchor(cause) : undefined;
  const criteria = led.map(leadLink);
  return led.length === 0 ? [] : [{ cause: cause && { ...cause, anchor }, criteria }];
}

/** Criteria by the subject that the evidence favours, and there by what makes it lead. */
const leadsFor = (knowledge: Knowledge, subject: Subject): LeadSide => ({
  subject,
  groups: [...knowledge.causes, undefined].flatMap((cause) => groupOf(knowledge, subject, cause)),
});

const listOf = (knowledge: Knowledge, leans: readonly FindingLean[]) =>
  weighed(knowledge)
    .filter(({ finding }) => leans.includes(leanOf(finding)))
    .map((criterion) => linkOf(criterion, findingDetail(knowledge, criterion.finding)));

/** Every criterion that has been weighed: by the subject it favours and why, those without a winner, and those that have none to name. */
export const leadsOf = (knowledge: Knowledge) => ({
  favoured: knowledge.subjects.map((subject) => leadsFor(knowledge, subject)),
  undecided: listOf(knowledge, findingWords),
  descriptive: listOf(knowledge, [withoutFavour]),
});
