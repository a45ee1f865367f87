import { knownIds, type Records, type Rule, type Said } from '../records.ts';

/** The subjects of the site that have a file. */
function subjectsOf(records: Records): string[] {
  const known = knownIds(records).get('subject') ?? [];
  const named = records.site.flatMap(({ record }) => record.subjects);
  return named.filter((id) => known.includes(id));
}

function ofMissing(criterion: string, subject: string): Said {
  return [
    `criterion "${criterion}" has no cell for "${subject}"`,
    { hint: `add cells → ${subject}, with support unknown if need be` },
  ];
}

export const rule: Rule = {
  name: 'cells-complete',
  description: 'Every criterion has a cell for every subject of the site.',
  check: (records, report) => {
    const subjects = subjectsOf(records);
    for (const { record, at } of records.criteria)
      for (const id of subjects)
        if (!(id in record.cells)) report(at(['cells']), ...ofMissing(record.id, id));
  },
};
