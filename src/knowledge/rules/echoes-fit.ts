import type { Records, Rule, Said } from '../records.ts';

function ofStranger(id: string, source: string): Said {
  return [
    `echo "${id}" names "${source}", which makes none of its claims`,
    { hint: 'remove the source, or add the claim that it shares' },
  ];
}

/** Source and claim of every saying. */
const madeIn = ({ sayings }: Records): ReadonlySet<string> =>
  new Set(sayings.map(({ record }) => `${record.source} ${record.claim}`));

export const rule: Rule = {
  name: 'echoes-fit',
  description: 'Every source that an echo names makes at least one of its claims.',
  check: (records, report) => {
    // What a damaged file says is not known.
    if (records.damaged.kinds.has('saying')) return;
    const known = new Set(records.sources.map(({ names }) => names.id));
    const made = madeIn(records);
    for (const { record, at } of records.echoes)
      for (const [index, source] of record.sources.entries())
        if (known.has(source) && !record.claims.some((claim) => made.has(`${source} ${claim}`)))
          report(at(['sources', index]), ...ofStranger(record.id, source));
  },
};
