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

/** The parts of a project, and which of them each subject brings. */
export interface PartsView {
  readonly id: string;
  readonly sentence: string;
  readonly subjects: readonly Subject[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly PartCell[] }[];
}

type Part = NonNullable<Picture['parts']>[number];

function partCell(
  { criterion: on }: Knowledge,
  { criterion, by }: Part,
  { id }: Subject,
): PartCell {
  const level = on(criterion).cells[id]?.support ?? 'unknown';
  const package_ = by[id];
  return {
    subject: id,
    level,
    words: level !== 'built-in' && package_ ? package_ : supportLabel(level),
    address: addresses.cell(criterion, id),
  };
}

export function partsView(knowledge: Knowledge, id: string, parts: readonly Part[]): PartsView {
  const { subjects } = knowledge;
  const rows = parts.map((part) => ({
    name: part.name,
    cells: subjects.map((subject) => partCell(knowledge, part, subject)),
  }));
  const has = ({ id: subject }: Subject) =>
    rows.filter(({ cells }) =>
      cells.some((cell) => cell.subject === subject && cell.level === 'built-in'),
    ).length;
  return {
    id,
    sentence: partsSentence(
      subjects.map((subject) => ({ name: subject.name, has: has(subject) })),
      rows.length,
    ),
    subjects,
    rows,
  };
}
