import { knownIds, type Rule } from '../records.ts';

export const rule: Rule = {
  name: 'moved-fits',
  description: 'An id that moved or is gone says where to, and is never used again.',
  check: (records, report) => {
    const known = knownIds(records);
    for (const { record, at } of records.moved) {
      const { from, to, gone, kind } = record;
      if ((to === undefined) === (gone === undefined))
        report(
          at(),
          `moved "${from}" has ${to ? 'both "to" and "gone"' : 'neither "to" nor "gone"'}`,
          { allowed: 'exactly one of them' },
        );
      if (known.get(kind)?.includes(from))
        report(at(['from']), `moved "${from}" is an id in use`, {
          hint: 'an id that moved is never given to another record',
        });
    }
  },
};
