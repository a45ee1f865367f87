import type { Criterion, Knowledge, Subject } from '../knowledge/knowledge.ts';
import { checkedOn, positionsOn } from '../knowledge/scorecard.ts';
import type { Cell, Experiment, Support } from '../schema/index.ts';
import { addresses, formAddress } from '../sentences/addresses.ts';
import { answerKind, answerLabel } from '../sentences/cells.ts';
import { type SharedText, shareCell, shareCriterion } from '../sentences/copied.ts';
import { printedDate } from '../sentences/dates.ts';
import { supportLabel } from '../sentences/labels.ts';
import { counted, listed } from '../sentences/numbers.ts';
import { changeHistory } from './changes.ts';
import {
  type CheckedView,
  type CitationsView,
  checkedView,
  citationsView,
  type Numbers,
  type PassageMark,
  passageMarks,
} from './evidence.ts';
import { measurementsView } from './figures.ts';
import { findingView } from './finding.ts';
import { oldIds } from './moved.ts';
import { criterionAddress } from './navigation.ts';
import { picturesOn } from './pictures.ts';
import { snippetsView } from './snippets.ts';
import { stripView } from './strip.ts';

/** How a subject answers the question. */
export interface CellView {
  readonly subject: Subject;
  /** Ids that the subject had before. */
  readonly oldIds: readonly string[];
  readonly criterion: string;
  /** `built in`, `4 metres` */
  readonly label: string;
  /** Classes: a level of support and which, or a fact. */
  readonly kind: string;
  /** What a level means on this criterion. */
  readonly means: string | undefined;
  readonly text: string;
  readonly cites: readonly PassageMark[];
  /** `What it rests on: 2 references`; none where it rests on nothing. */
  readonly rests: string | undefined;
  readonly citations: CitationsView;
  readonly checked: CheckedView;
  readonly share: SharedText;
}

function restsOn({ references, experiment }: Cell): string | undefined {
  const parts = [
    ...(references.length > 0 ? [counted(references.length, 'reference')] : []),
    ...(experiment === undefined ? [] : ['an experiment']),
  ];
  return parts.length === 0 ? undefined : `What it rests on: ${listed(parts)}`;
}

function cellView(
  knowledge: Knowledge,
  today: string,
  criterion: Criterion,
  subject: Subject,
  numbers: Numbers,
): CellView | undefined {
  const cell = criterion.cells[subject.id];
  const share = shareCell(knowledge, criterion, subject);
  return (
    cell &&
    share && {
      subject,
      oldIds: oldIds(knowledge, 'subject', subject.id),
      criterion: criterion.name,
      label: answerLabel(cell),
      kind: answerKind(cell),
      means: cell.support && criterion.levels[cell.support],
      text: cell.text,
      cites: passageMarks(knowledge, numbers, cell),
      rests: restsOn(cell),
      citations: citationsView(knowledge, cell, numbers),
      checked: checkedView(knowledge, today, cell),
      share,
    }
  );
}

/** What the criterion asks, and what else it is called. */
const definitionOf = (
  knowledge: Knowledge,
  { definition, levels, aliases, related }: Criterion,
) => ({
  definition,
  levels: Object.entries(levels).map(([level, means]) => ({
    label: supportLabel(level as Support),
    means,
  })),
  aliases: aliases.join(', '),
  related: related.map(knowledge.criterion).map(criterionAddress),
});

/** Whether it measured something, and did not only observe. */
const hasFigures = ({ figures }: Experiment) => figures.length > 0;

export function experimentsOn(knowledge: Knowledge, criterion: string): Experiment[] {
  return knowledge.experiments.filter(({ criteria }) => criteria.includes(criterion));
}

/** `3 experiments (8 measured figures in all)`; none where there is no experiment. */
function labCounted(experiments: readonly Experiment[]): string | undefined {
  if (experiments.length === 0) return undefined;
  const figures = experiments.flatMap((experiment) => experiment.figures).length;
  const beside = figures > 0 ? ` (${counted(figures, 'measured figure')} in all)` : '';
  return counted(experiments.length, 'experiment') + beside;
}

function measuredIn(knowledge: Knowledge, experiments: readonly Experiment[]) {
  const measured = experiments.filter(hasFigures);
  return measured.length > 0 ? measurementsView(knowledge, measured) : undefined;
}

function labOf(knowledge: Knowledge, criterion: string) {
  const experiments = experimentsOn(knowledge, criterion);
  return {
    count: experiments.length,
    counted: labCounted(experiments),
    observed: experiments.filter((each) => !hasFigures(each)),
    measured: measuredIn(knowledge, experiments),
  };
}

/** What somebody puts into a page of theirs. */
function embeddingOf(knowledge: Knowledge, criterion: Criterion) {
  const page = addresses.criterion(criterion.id);
  return {
    title: shareCriterion(knowledge, criterion).title,
    card: addresses.embed(criterion.id),
    badge: formAddress(page, 'badge'),
    page,
  };
}

/** What only the first page of a criterion shows: the answer, the cells and the reading. */
export function answerOf(
  knowledge: Knowledge,
  today: string,
  criterion: Criterion,
  numbers: Numbers,
) {
  const checked = checkedOn(knowledge, criterion);
  return {
    finding: findingView(knowledge, today, criterion, numbers),
    strip: stripView(knowledge, positionsOn(knowledge, criterion.id), criterion.finding),
    oldestCheck: checked && printedDate(checked),
    cells: knowledge.subjects.flatMap(
      (subject) => cellView(knowledge, today, criterion, subject, numbers) ?? [],
    ),
    pictures: picturesOn(knowledge, criterion.id),
    definition: definitionOf(knowledge, criterion),
    snippets: snippetsView(knowledge, criterion),
    lab: labOf(knowledge, criterion.id),
    history: changeHistory(knowledge, criterion.id),
    embedding: embeddingOf(knowledge, criterion),
  };
}
