import { evidenceOf, type Ground, groundsOf, stampOn } from '../knowledge/basis.ts';
import type { Criterion, Knowledge, Subject } from '../knowledge/knowledge.ts';
import type { Cell, Question } from '../schema/index.ts';
import { addresses } from './addresses.ts';
import { answerLabel, cellTitle } from './cells.ts';
import { findingPhrase } from './findings.ts';
import { inTheLab } from './labels.ts';
import { listed } from './numbers.ts';
import { stampOfWhole } from './stamps.ts';
import { openingOf, shorten } from './text.ts';
import type { Meta } from './titles.ts';

/** The oldest day and the versions of what grounds rest on, as checks have them. */
export const evidenceOn = (knowledge: Knowledge, grounds: readonly Ground[]) =>
  stampOn(knowledge, grounds, listed);

/** `Checked 21 November 2026 against Disc 2 and Rim 2.`; empty where nothing was checked. */
export function groundsStamp(knowledge: Knowledge, grounds: readonly Ground[]): string {
  const evidence = evidenceOn(knowledge, grounds);
  if (!evidence) return '';
  const ran = evidenceOf(knowledge, grounds).some(({ experiment }) => experiment !== undefined);
  return stampOfWhole(knowledge, evidence, ran);
}

export const questionStamp = (knowledge: Knowledge, question: Question) =>
  groundsStamp(knowledge, groundsOf(knowledge, question));

export const questionMeta = (knowledge: Knowledge, question: Question): Meta => ({
  title: question.question,
  description: `${shorten(question.answer, 210)} ${questionStamp(knowledge, question)}`.trim(),
});

/** One thing that an answer rests on: what it is called, what it says, and where. */
export interface GroundLine {
  readonly name: string;
  /** `Favours Disc, high certainty`; `4 metres` */
  readonly says: string;
  readonly address: string;
}

function findingLine(knowledge: Knowledge, { id, name, finding }: Criterion): GroundLine {
  const says = findingPhrase(knowledge, finding);
  return { name, says, address: addresses.criterion(id) };
}

const cellLine = (criterion: Criterion, subject: Subject, cell: Cell): GroundLine => ({
  name: cellTitle(criterion, subject),
  says: answerLabel(cell),
  address: addresses.cell(criterion.id, subject.id),
});

/** The finding of a criterion and the cells of subjects, each on a line. */
function criterionLines(
  knowledge: Knowledge,
  { criterion: id, finding, subjects }: Ground,
): readonly GroundLine[] {
  const criterion = knowledge.criterion(id);
  const cells = subjects.flatMap((subject) => {
    const cell = criterion.cells[subject];
    return cell ? [cellLine(criterion, knowledge.subject(subject), cell)] : [];
  });
  return finding ? [findingLine(knowledge, criterion), ...cells] : cells;
}

/** How it was measured: `In the lab: How far does a wet disc stop? Ten riders braked from 25 km/h.` */
function labLine({ experiment: find }: Knowledge, id: string): GroundLine {
  const { question, reading } = find(id);
  const says = `${question} ${openingOf(reading).opening}`;
  return { name: inTheLab, says, address: addresses.experiment(id) };
}

/** What an answer rests on, each on a line: findings and cells, then the experiments behind them, each once. */
export function groundLines(knowledge: Knowledge, question: Question): readonly GroundLine[] {
  const grounds = groundsOf(knowledge, question);
  const experiments = evidenceOf(knowledge, grounds).flatMap(({ experiment }) => experiment ?? []);
  return [
    ...grounds.flatMap((ground) => criterionLines(knowledge, ground)),
    ...[...new Set(experiments)].map((id) => labLine(knowledge, id)),
  ];
}
