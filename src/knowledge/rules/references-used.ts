import { namedIds } from '../mentions.ts';
import type { Rule } from '../records.ts';
import { lostKinds } from '../unknown-ids.ts';

export const rule: Rule = {
  name: 'references-used',
  description: 'Every reference is cited somewhere.',
  check: (records, report) => {
    // What a damaged or missing file cites is not known.
    if (records.damaged.kinds.size > 0 || lostKinds(records).size > 0) return;
    const cited = namedIds(records).filter(({ kind }) => kind === 'reference');
    const used = new Set(cited.map(({ got }) => got));
    for (const { record, at } of records.references)
      if (!used.has(record.id))
        report(at(['id']), `reference "${record.id}" is cited nowhere`, {
          hint: 'cite it or remove it',
        });
  },
};
