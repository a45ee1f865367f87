import type { Rule } from '../records.ts';

export const rule: Rule = {
  name: 'echoes-fit',
  description: 'Every source that an echo names makes at least one of its claims.',
  check: ({ echoes, sayings, sources, damaged }, report) => {
    // What a damaged file says is not known.
    if (damaged.kinds.has('saying')) return;
    const known = new Set(sources.map(({ names }) => names.id));
    const made = new Set(sayings.map(({ record }) => `${record.source} ${record.claim}`));
    for (const { record, at } of echoes)
      for (const [index, source] of record.sources.entries())
        if (known.has(source) && !record.claims.some((claim) => made.has(`${source} ${claim}`)))
          report(
            at(['sources', index]),
            `echo "${record.id}" names "${source}", which makes none of its claims`,
            { hint: 'remove the source, or add the claim that it shares' },
          );
  },
};
