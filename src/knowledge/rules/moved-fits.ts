import type { Problem } from '../../reading/problem.ts';
import type { Moved } from '../../schema/index.ts';
import { knownIds, type Located, type Rule } from '../records.ts';

function check(record: Located<Moved>, ids: readonly string[]): Problem[] {
  const one = (record.to === undefined) !== (record.gone === undefined);
  const reused = ids.includes(record.from);
  return [
    ...(one
      ? []
      : [
          {
            ...record.at(),
            message: `moved "${record.from}" has ${record.to ? 'both "to" and "gone"' : 'neither "to" nor "gone"'}`,
            allowed: 'exactly one of them',
          },
        ]),
    ...(reused
      ? [
          {
            ...record.at(['from']),
            message: `moved "${record.from}" is an id in use`,
            hint: 'an id that moved is never given to another record',
          },
        ]
      : []),
  ];
}

export const rule: Rule = {
  name: 'moved-fits',
  description: 'An id that moved or is gone says where to, and is never used again.',
  check: (records) => {
    const known = knownIds(records);
    return records.moved.flatMap((record) => check(record, known[record.kind]));
  },
};
