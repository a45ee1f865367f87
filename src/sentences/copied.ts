import type { Disagreement } from '../knowledge/disagreements.ts';
import type { Claim, Criterion, Knowledge, Subject } from '../knowledge/knowledge.ts';
import { stateOf } from '../knowledge/tally.ts';
import { type Check, type Question, referenceKinds } from '../schema/index.ts';
import { addresses } from './addresses.ts';
import { answerLabel, cellTitle } from './cells.ts';
import { claimTitle, notChecked } from './claims.ts';
import { findingPhrase, notWeighed } from './findings.ts';
import { verdictLabel } from './labels.ts';
import { passageUrl } from './passages.ts';
import { saidBySentence } from './sayings.ts';
import { stampOf, stampOfAll } from './stamps.ts';
import { openingOf } from './text.ts';
import { criterionTitle } from './titles.ts';

/** Something that an answer rests on, for whoever wants to see for themselves. */
export interface SharedSource {
  readonly title: string;
  /** Whole for a reference; from the site's root for what the site holds itself. */
  readonly url: string;
}

/** What is copied of a record, before the base is put in front of its addresses. The verdict comes first, whatever it is of. */
export interface SharedText {
  /** What the record is called, e.g. `Security: Disc`; names the button that copies it. */
  readonly title: string;
  /** `Wrong`, `Security: favours Disc, high certainty`, or the question. */
  readonly lead: string;
  /** What the verdict is of, or the answer. */
  readonly statement: string;
  /** Why, where the statement does not say so itself; else empty. */
  readonly why: string;
  /** What only the long form has room for: who says it, or the rest of an answer; else empty. */
  readonly more: string;
  /** Primary sources first. */
  readonly sources: readonly SharedSource[];
  /** `Checked 21 November 2026 against Disc 2.` */
  readonly stamp: string;
  readonly address: string;
}

/** What was checked, when and against which versions. */
type Rests = Pick<Check, 'references'> & Partial<Pick<Check, 'experiment'>>;
type Checked = Rests & Pick<Check, 'checked' | 'against'>;

interface Cited extends SharedSource {
  readonly primary: boolean;
}

function citedIn({ reference }: Pick<Knowledge, 'reference'>, { references }: Rests): Cited[] {
  return references.map(({ reference: id, passage }) => {
    const { title, kind, url } = reference(id);
    const { primary } = referenceKinds[kind];
    return { title, url: passageUrl({ url }, passage), primary };
  });
}

/** Its experiment as a source; none where it rests on none. */
function experimentIn({ experiment }: Pick<Knowledge, 'experiment'>, id: string | undefined) {
  return id === undefined
    ? []
    : [{ title: experiment(id).question, url: addresses.experiment(id) }];
}

/** In their order, those of rank before the others. */
function primaryFirst(cited: readonly Cited[]): Cited[] {
  const primary = cited.filter((each) => each.primary);
  return [...primary, ...cited.filter((each) => !each.primary)];
}

/** What a record rests on: its references, the primary ones first, then its experiment. */
export function sharedSources(
  knowledge: Pick<Knowledge, 'reference' | 'experiment'>,
  rests: Rests,
): SharedSource[] {
  const cited = primaryFirst(citedIn(knowledge, rests));
  const once = new Map(cited.map(({ title, url }) => [url, title]));
  return [
    ...[...once].map(([url, title]) => ({ title, url })),
    ...experimentIn(knowledge, rests.experiment),
  ];
}

export function shareCriterion(knowledge: Knowledge, criterion: Criterion): SharedText {
  const { finding, name, id } = criterion;
  return {
    title: criterionTitle(knowledge, criterion),
    lead: `${name}: ${findingPhrase(knowledge, finding)}`,
    statement: finding?.text ?? notWeighed.sentence,
    why: '',
    more: '',
    sources: finding ? sharedSources(knowledge, finding) : [],
    stamp: finding ? stampOf(knowledge, finding) : '',
    address: addresses.criterion(id),
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
      lead: `${cellTitle(criterion, subject)}: ${answerLabel(cell)}`,
      statement: cell.text,
      why: '',
      more: '',
      sources: sharedSources(knowledge, cell),
      stamp: stampOf(knowledge, cell),
      address: addresses.cell(criterion.id, subject.id),
    }
  );
}

export const shareClaim = (knowledge: Knowledge, claim: Claim): SharedText => ({
  title: claimTitle(claim),
  lead: verdictLabel(stateOf(claim)),
  statement: claim.text,
  why: claim.check?.why ?? notChecked,
  more: saidBySentence(knowledge, claim),
  sources: claim.check ? sharedSources(knowledge, claim.check) : [],
  stamp: claim.check ? stampOf(knowledge, claim.check) : '',
  address: addresses.claim(claim.id),
});

/** A question and its answer, whatever it is asked of. */
function shareAnswer(
  knowledge: Knowledge,
  question: string,
  answer: string,
  rests: Rests,
  checks: readonly Checked[],
  address: string,
): SharedText {
  const { opening, rest } = openingOf(answer);
  return {
    title: question,
    lead: question,
    statement: opening,
    why: '',
    more: rest,
    sources: sharedSources(knowledge, rests),
    stamp: stampOfAll(knowledge, checks),
    address,
  };
}

export const shareDisagreement = (knowledge: Knowledge, record: Disagreement): SharedText =>
  shareAnswer(
    knowledge,
    record.question,
    record.resolution,
    record,
    record.sides.flatMap(({ claims }) => claims.flatMap((id) => knowledge.claim(id).check ?? [])),
    addresses.disagreement(record.id),
  );

/** What an answer rests on: its cells, then the findings that it names. */
const checksOn = (knowledge: Knowledge, { cells, criteria }: Question): Checked[] => [
  ...cells.flatMap(({ criterion, subject }) => knowledge.criterion(criterion).cells[subject] ?? []),
  ...criteria.flatMap((id) => knowledge.criterion(id).finding ?? []),
];

export function shareQuestion(knowledge: Knowledge, question: Question): SharedText {
  const checks = checksOn(knowledge, question);
  return shareAnswer(
    knowledge,
    question.question,
    question.answer,
    {
      references: checks.flatMap(({ references }) => references),
      experiment: checks.find(({ experiment }) => experiment !== undefined)?.experiment,
    },
    checks,
    addresses.question(question.id),
  );
}
