import type { Rule } from '../records.ts';
import { isSealed } from '../sealed.ts';

export const rule: Rule = {
  name: 'records-sealed',
  description:
    'The record of an experiment, or of a release that was followed, stands as the tool wrote it.',
  check: ({ experiments, upgrades }, report) => {
    for (const { record, at } of experiments)
      if (!isSealed(record))
        report(at(), `the record of "${record.id}" is not as the lab wrote it`, {
          hint: `undo what was edited by hand, or run it again: npm run lab -- ${record.id}`,
        });
    for (const { record, at } of upgrades)
      if (!isSealed(record))
        report(at(), `the record of "${record.id}" is not as the tool wrote it`, {
          hint: `undo what was edited by hand, or write it again: npm run release -- ${record.subject} ${record.from} ${record.to} --confirm`,
        });
  },
};
