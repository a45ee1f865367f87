import type { Rule } from '../records.ts';

export const rule: Rule = {
  name: 'changes-ordered',
  description: 'Changes stand newest first.',
  check: ({ changes }, report) => {
    for (const [index, { record, at }] of changes.entries()) {
      const before = changes[index - 1]?.record;
      if (before && before.on < record.on)
        report(
          at(['on']),
          `the change "${record.id}" of ${record.on} stands below one of ${before.on}`,
          { hint: 'put it above, newest first' },
        );
    }
  },
};
