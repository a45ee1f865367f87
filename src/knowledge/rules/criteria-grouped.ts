import type { Rule } from '../records.ts';

export const rule: Rule = {
  name: 'criteria-grouped',
  description: 'Every criterion stands in exactly one group.',
  check: (records) => {
    if (records.groups.length === 0) return [];
    const listed = records.groups.flatMap((group) =>
      group.criteria.map((id, index) => ({ id, place: group.at(['criteria', index]) })),
    );
    const missing = records.criteria
      .filter((criterion) => !listed.some(({ id }) => id === criterion.id))
      .map((criterion) => ({
        ...criterion.at(),
        line: 1,
        column: 1,
        message: `criterion "${criterion.id}" stands in no group`,
        hint: 'list it in groups.yaml',
      }));
    const twice = listed
      .filter(({ id }, index) => listed.findIndex((other) => other.id === id) !== index)
      .map(({ id, place }) => ({
        ...place,
        message: `criterion "${id}" is listed twice`,
        hint: 'keep one',
      }));
    return [...missing, ...twice];
  },
};
