import type { Records, Rule } from '../records.ts';

type Groups = Records['groups'];

/** What the groups list, in their order. */
const listedIn = (groups: Groups) =>
  groups.flatMap(({ record, at }) =>
    record.criteria.map((id, index) => ({ id, place: at(['criteria', index]) })),
  );
type Listed = ReturnType<typeof listedIn>;

/** Criteria that no group lists; where there are no groups, nothing is said of them. */
function ungrouped({ groups, criteria }: Records, listed: Listed): Records['criteria'] {
  if (groups.length === 0) return [];
  const ids = listed.map(({ id }) => id);
  return criteria.filter(({ record }) => !ids.includes(record.id));
}

/** Places at which a criterion is listed again. */
function repeated(listed: Listed): Listed {
  const ids = listed.map(({ id }) => id);
  return listed.filter(({ id }, index) => ids.indexOf(id) < index);
}

export const rule: Rule = {
  name: 'criteria-grouped',
  description: 'Every criterion stands in exactly one group.',
  check: (records, report) => {
    const listed = listedIn(records.groups);
    for (const { record, at } of ungrouped(records, listed))
      report({ ...at(), line: 1, column: 1 }, `criterion "${record.id}" stands in no group`, {
        hint: 'list it in groups.yaml',
      });
    for (const { id, place } of repeated(listed))
      report(place, `criterion "${id}" is listed twice`, { hint: 'keep one' });
  },
};
