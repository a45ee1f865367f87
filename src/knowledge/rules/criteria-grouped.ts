import type { Rule } from '../records.ts';

export const rule: Rule = {
  name: 'criteria-grouped',
  description: 'Every criterion stands in exactly one group.',
  check: ({ groups, criteria }, report) => {
    const listed = groups.flatMap(({ record, at }) =>
      record.criteria.map((id, index) => ({ id, place: at(['criteria', index]) })),
    );
    const ids = listed.map(({ id }) => id);
    for (const { record, at } of groups.length > 0 ? criteria : [])
      if (!ids.includes(record.id))
        report({ ...at(), line: 1, column: 1 }, `criterion "${record.id}" stands in no group`, {
          hint: 'list it in groups.yaml',
        });
    for (const [index, { id, place }] of listed.entries())
      if (ids.indexOf(id) < index)
        report(place, `criterion "${id}" is listed twice`, { hint: 'keep one' });
  },
};
