import { kinds, mentionsIn, type Path } from '../../schema/index.ts';
import {
  type AnyRecord,
  everyRecord,
  type ReadRecord,
  type Report,
  type Rule,
} from '../records.ts';

/** Kinds whose lists have a rule of their own, which can say more. */
const held = new Set(['group', 'disagreement']);

/** What a list holds, each with its place: the list goes by its path. */
function listsIn({ kind, record }: AnyRecord): Map<string, { got: string; path: Path }[]> {
  const items = mentionsIn(kinds[kind].schema, record).filter(
    ({ path }) => typeof path.at(-1) === 'number',
  );
  return Map.groupBy(items, ({ path }) => path.slice(0, -1).join(' → '));
}

function twice(read: AnyRecord, report: Report): void {
  for (const [list, items] of listsIn(read)) {
    const ids = items.map(({ got }) => got);
    for (const [index, { got, path }] of items.entries())
      if (ids.indexOf(got) < index)
        report(read.at(path), `${list} names "${got}" twice`, { hint: 'keep one' });
  }
}

function itself({ names, record, at }: ReadRecord<'criterion'>, report: Report): void {
  const index = record.related.indexOf(names.id);
  if (index >= 0)
    report(at(['related', index]), `"${names.id}" is related to itself`, { hint: 'take it out' });
}

function reasonsTwice({ record: { id, reasons }, at }: ReadRecord<'need'>, report: Report): void {
  const subjects = reasons.map(({ subject }) => subject);
  for (const [index, subject] of subjects.entries())
    if (subjects.indexOf(subject) < index)
      report(at(['reasons', index, 'subject']), `need "${id}" gives two reasons for "${subject}"`, {
        hint: 'make one of them, or name the subject that it is for',
      });
}

export const rule: Rule = {
  name: 'named-once',
  description:
    'No list names one thing twice, no criterion is related to itself, and a need gives one reason for a subject.',
  check: (records, report) => {
    for (const read of everyRecord(records)) if (!held.has(read.kind)) twice(read, report);
    for (const criterion of records.criteria) itself(criterion, report);
    for (const need of records.needs) reasonsTwice(need, report);
  },
};
