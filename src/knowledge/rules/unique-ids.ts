import type { Place } from '../../reading/document.ts';
import { kindNames, kinds } from '../../schema/index.ts';
import {
  everyRecord,
  type Located,
  type Records,
  type Report,
  type Rule,
  type Said,
} from '../records.ts';

const where = ({ file, line }: Place) => `${file}:${line}`;

function ofTaken(what: string, id: unknown, earlier: Place): Said {
  return [
    `${what} id "${id}" is taken at ${where(earlier)}`,
    { hint: 'an id belongs to one record for ever: choose another' },
  ];
}

function refuseRepeated(what: string, records: readonly Located<object>[], report: Report): void {
  const first = new Map<unknown, Place>();
  for (const { record, at } of records) {
    if (!('id' in record)) continue;
    const place = at(['id']);
    const earlier = first.get(record.id);
    if (earlier) report(place, ...ofTaken(what, record.id, earlier));
    else first.set(record.id, place);
  }
}

/** Sections, which stand in the file of their source. */
function sectionsOf({ record, at }: Records['sources'][number]): Located<object>[] {
  return record.sections.map((section, index) => ({
    record: section,
    at: (path = []) => at(['sections', index, ...path]),
  }));
}

export const rule: Rule = {
  name: 'unique-ids',
  description: 'No two records of a kind share an id.',
  check: (records, report) => {
    // Where each record has a file of its own, the folder keeps their names apart.
    for (const kind of kindNames.filter((each) => 'list' in kinds[each].file))
      refuseRepeated(kind, everyRecord(records, [kind]), report);
    for (const source of records.sources)
      refuseRepeated(`section of "${source.record.id}"`, sectionsOf(source), report);
  },
};
