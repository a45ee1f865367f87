import { kinds, metIn, pastDates } from '../../schema/index.ts';
import { everyRecord, type Rule } from '../records.ts';

export const rule: Rule = {
  name: 'dates-past',
  description: 'A day on which something was done, read or published has begun.',
  check: (records, report, { today }) => {
    for (const { kind, record, at } of everyRecord(records))
      for (const { schema, value, path } of metIn(kinds[kind].schema, record))
        if (
          pastDates.get(schema) &&
          typeof value === 'string' &&
          value > today.slice(0, value.length)
        )
          report(at(path), `${path.at(-1)} is ${value}, which is still to come`, {
            allowed: `${today} or earlier`,
          });
  },
};
