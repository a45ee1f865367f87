import type { Rule } from '../records.ts';
import { isSealed } from '../sealed.ts';

export const rule: Rule = {
  name: 'records-sealed',
  description: 'The record of an experiment stands as the lab wrote it.',
  check: ({ experiments }, report) => {
    for (const { record, at } of experiments)
      if (!isSealed(record))
        report(at(), `the record of "${record.id}" is not as the lab wrote it`, {
          hint: `undo what was edited by hand, or run it again: npm run lab -- ${record.id}`,
        });
  },
};
