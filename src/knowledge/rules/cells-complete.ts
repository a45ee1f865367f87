import { supports } from '../../schema/index.ts';
import { knownIds, type Rule } from '../records.ts';

export const rule: Rule = {
  name: 'cells-complete',
  description:
    'Every criterion has a cell for every subject of the site, and says what each support level used means.',
  check: (records) => {
    const known = new Set(knownIds(records).subject);
    const subjects = records.site?.subjects.filter((id) => known.has(id)) ?? [];
    return records.criteria.flatMap((criterion) => [
      ...subjects
        .filter((id) => !(id in criterion.cells))
        .map((id) => ({
          ...criterion.at(['cells']),
          message: `criterion "${criterion.id}" has no cell for "${id}"`,
          hint: `add cells → ${id}, with support unknown if need be`,
        })),
      ...Object.entries(criterion.cells)
        .filter(([, { support }]) => supports[support].answers && !criterion.levels[support])
        .map(([id, { support }]) => ({
          ...criterion.at(['cells', id, 'support']),
          message: `"${support}" is used but not explained`,
          hint: `add levels → ${support}: what it means under this criterion`,
        })),
    ]);
  },
};
