import type { Place } from '../../reading/document.ts';
import { kindNames, kinds } from '../../schema/index.ts';
import { everyRecord, type Located, type Report, type Rule } from '../records.ts';

const where = ({ file, line }: Place) => `${file}:${line}`;

function refuseRepeated(what: string, records: readonly Located<object>[], report: Report): void {
  const first = new Map<unknown, Place>();
  for (const { record, at } of records) {
    if (!('id' in record)) continue;
    const place = at(['id']);
    const earlier = first.get(record.id);
    if (!earlier) first.set(record.id, place);
    else
      report(place, `${what} id "${record.id}" is taken at ${where(earlier)}`, {
        hint: 'an id belongs to one record for ever: choose another',
      });
  }
}

export const rule: Rule = {
  name: 'unique-ids',
  description: 'No two records of a kind share an id.',
  check: (records, report) => {
    // Where each record has a file of its own, the folder keeps their names apart.
    for (const kind of kindNames.filter((each) => 'list' in kinds[each].file))
      refuseRepeated(kind, everyRecord(records, [kind]), report);
    for (const { record, at } of records.sources)
      refuseRepeated(
        `section of "${record.id}"`,
        record.sections.map((section, index) => ({
          record: section,
          at: (path = []) => at(['sections', index, ...path]),
        })),
        report,
      );
  },
};
