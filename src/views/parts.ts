import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import type { Picture, Support } from '../schema/index.ts';
import { addresses } from '../sentences/addresses.ts';
import { supportLabel } from '../sentences/labels.ts';
import { partsSentence } from '../sentences/pictures.ts';

/** How one subject has a part. */
export interface PartCell {
  readonly subject: string;
  readonly level: Support;
  /** `built in`, or the package that fills its place. */
  readonly words: string;
  readonly address: string;
}

interface PartRow {
  readonly name: string;
  readonly cells: readonly PartCell[];
}

/** The parts of a project, and which of them each subject brings. */
export interface PartsView {
  readonly id: string;
  readonly sentence: string;
  readonly subjects: readonly Subject[];
  /** Two tables that stand beside each other where there is room; the first has the odd row. */
  readonly halves: readonly (readonly PartRow[])[];
}

type Part = NonNullable<Picture['parts']>[number];

function partCell(
  { criterion: on }: Knowledge,
  { criterion, support, by }: Part,
  { id }: Subject,
): PartCell {
  const level = support?.[id] ?? on(criterion).cells[id]?.support ?? 'unknown';
  const package_ = by[id];
  return {
    subject: id,
    level,
    words: level !== 'built-in' && package_ ? package_ : supportLabel(level),
    address: addresses.cell(criterion, id),
  };
}

function halvesOf(rows: readonly PartRow[]) {
  const middle = Math.ceil(rows.length / 2);
  return [rows.slice(0, middle), rows.slice(middle)].filter(({ length }) => length > 0);
}

/** How many of the parts a subject has built in. */
function builtInto({ id }: Subject, rows: readonly PartRow[]): number {
  const isBuiltIn = ({ subject, level }: PartCell) => subject === id && level === 'built-in';
  return rows.filter(({ cells }) => cells.some(isBuiltIn)).length;
}

function sentenceOf(subjects: readonly Subject[], rows: readonly PartRow[]): string {
  const counts = subjects.map((subject) => ({
    name: subject.name,
    has: builtInto(subject, rows),
  }));
  return partsSentence(counts, rows.length);
}

function rowsOf(knowledge: Knowledge, parts: readonly Part[]): PartRow[] {
  return parts.map((part) => ({
    name: part.name,
    cells: knowledge.subjects.map((subject) => partCell(knowledge, part, subject)),
  }));
}

export function partsView(knowledge: Knowledge, id: string, parts: readonly Part[]): PartsView {
  const { subjects } = knowledge;
  const rows = rowsOf(knowledge, parts);
  const sentence = sentenceOf(subjects, rows);
  return { id, sentence, subjects, halves: halvesOf(rows) };
}
