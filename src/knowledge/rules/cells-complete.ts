import { knownIds, type Rule } from '../records.ts';

export const rule: Rule = {
  name: 'cells-complete',
  description: 'Every criterion has a cell for every subject of the site.',
  check: (records, report) => {
    const known = knownIds(records).get('subject') ?? [];
    const subjects = records.site
      .flatMap(({ record }) => record.subjects)
      .filter((id) => known.includes(id));
    for (const { record, at } of records.criteria) {
      for (const id of subjects)
        if (!(id in record.cells))
          report(at(['cells']), `criterion "${record.id}" has no cell for "${id}"`, {
            hint: `add cells → ${id}, with support unknown if need be`,
          });
    }
  },
};
