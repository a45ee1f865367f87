import { supports } from '../../schema/index.ts';
import { knownIds, type Rule } from '../records.ts';

export const rule: Rule = {
  name: 'cells-complete',
  description:
    'Every criterion has a cell for every subject of the site, and says what each support level used means.',
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
      for (const [id, { support }] of Object.entries(record.cells))
        if (supports[support].answers && !record.levels[support])
          report(at(['cells', id, 'support']), `"${support}" is used but not explained`, {
            hint: `add levels → ${support}: what it means under this criterion`,
          });
    }
  },
};
