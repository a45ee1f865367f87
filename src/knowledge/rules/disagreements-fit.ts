import type { Rule } from '../records.ts';

export const rule: Rule = {
  name: 'disagreements-fit',
  description:
    'A disagreement between sources names claims of at least two of them; one within a source names claims of that one only.',
  check: ({ claims, disagreements }, report) => {
    const sourceOf = new Map(claims.map(({ record }) => [record.id, record.source]));
    for (const { record, at } of disagreements) {
      const ids = record.sides.flatMap((side) => side.claims);
      const sources = new Set(ids.flatMap((id) => sourceOf.get(id) ?? []));
      const known = ids.every((id) => sourceOf.has(id));
      const fits = record.scope === 'within' ? sources.size === 1 : sources.size > 1;
      if (known && !fits)
        report(
          at(['scope']),
          `disagreement "${record.id}" is ${record.scope}, but its claims come from ${[...sources].join(', ')}`,
          { allowed: 'between for two sources or more, within for one' },
        );
    }
  },
};
