import type { Rule } from '../records.ts';

export const rule: Rule = {
  name: 'claims-said',
  description: 'Every claim is made by at least one source.',
  check: ({ claims, sayings, damaged }, report) => {
    // What a damaged file says is not known.
    if (damaged.kinds.has('saying')) return;
    const said = new Set(sayings.map(({ record }) => record.claim));
    for (const { record, at } of claims)
      if (!said.has(record.id))
        report(at(['id']), `claim "${record.id}" is made by no source`, {
          hint: 'add a saying to the source that makes it, or remove the claim',
        });
  },
};
