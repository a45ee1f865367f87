import type { Criterion, Knowledge, Subject } from '../knowledge/knowledge.ts';
import { agreementOn, positionsOn } from '../knowledge/scorecard.ts';
import type { Finding } from '../schema/index.ts';
import { addresses } from '../sentences/addresses.ts';
import { type SharedText, shareCriterion } from '../sentences/copied.ts';
import {
  againstLabel,
  agreementPhrase,
  betterPhrase,
  findingLabel,
  reasonsPhrase,
} from '../sentences/findings.ts';
import { certaintyPhrase } from '../sentences/labels.ts';
import { openingOf } from '../sentences/text.ts';
import {
  type CheckedView,
  checkedView,
  type Numbers,
  type PassageMark,
  passageMarks,
} from './evidence.ts';

/** What the evidence shows on a criterion, or that it has not been weighed. */
export interface FindingView {
  /** The subject it favours. */
  readonly favoured: Subject | undefined;
  /** How far the articles discuss it and agree. */
  readonly agreement: string;
  readonly shown: WeighedView | undefined;
}

interface WeighedView {
  readonly text: string;
  readonly cites: readonly PassageMark[];
  readonly on: string | undefined;
  /** What the articles get wrong or leave out, under its heading. */
  readonly against: { readonly label: string; readonly text: string } | undefined;
  /** What was run, named by its question, and the first that is to be said of it. */
  readonly experiment:
    | { readonly id: string; readonly question: string; readonly said: string }
    | undefined;
  readonly label: string;
  /** What “favours” says on this criterion, or that it has no winner. */
  readonly polarity: string | undefined;
  /** Why the subject leads, and where else this is so. */
  readonly cause: { readonly name: string; readonly address: string } | undefined;
  /** Address of the rule that says what the certainty means. */
  readonly rule: string;
  readonly certainty: string;
  readonly reasons: string;
  readonly checked: CheckedView;
  readonly share: SharedText;
}

const causeOf = (knowledge: Knowledge, { cause }: Finding) =>
  cause === undefined
    ? undefined
    : { name: knowledge.cause(cause).name, address: addresses.cause(cause) };

function againstOf(knowledge: Knowledge, id: string, { againstSources: text }: Finding) {
  if (text === undefined) return undefined;
  return { label: againstLabel(positionsOn(knowledge, id)), text };
}

/** How far the articles on a criterion discuss it and agree. */
function agreementIn(knowledge: Knowledge, id: string): string {
  const positions = positionsOn(knowledge, id);
  return agreementPhrase(positions, knowledge.sources.length, agreementOn(knowledge, id));
}

const numbersIn = (text: string) => text.match(/\d+(?:[.,]\d+)*/g) ?? [];

/** An experiment with the first of what it shows. Where the finding has given most figures of that, with how they were measured instead. */
function experimentOf(knowledge: Knowledge, { experiment, text }: Finding) {
  if (experiment === undefined) return undefined;
  const { id, question, answer, reading } = knowledge.experiment(experiment);
  const { opening } = openingOf(answer);
  const given = new Set(numbersIn(text));
  const figures = numbersIn(opening);
  const isGiven = figures.filter((figure) => given.has(figure)).length * 2 > figures.length;
  return { id, question, said: isGiven ? openingOf(reading).opening : opening };
}

/** How sure it is, and why. */
const certaintyOf = (finding: Finding) => ({
  rule: addresses.word('certainty', finding.certainty),
  certainty: certaintyPhrase(finding),
  reasons: reasonsPhrase(finding),
});

export function findingView(
  knowledge: Knowledge,
  today: string,
  criterion: Criterion,
  numbers: Numbers,
): FindingView {
  const { id, finding } = criterion;
  return {
    favoured: knowledge.subjects.find((subject) => subject.id === finding?.favours),
    agreement: agreementIn(knowledge, id),
    shown: finding && {
      text: finding.text,
      cites: passageMarks(knowledge, numbers, finding),
      on: finding.on,
      against: againstOf(knowledge, id, finding),
      experiment: experimentOf(knowledge, finding),
      label: findingLabel(knowledge, finding),
      polarity: betterPhrase(criterion),
      cause: causeOf(knowledge, finding),
      ...certaintyOf(finding),
      checked: checkedView(knowledge, today, finding),
      share: shareCriterion(knowledge, criterion),
    },
  };
}
