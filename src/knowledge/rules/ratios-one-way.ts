import type { Rule } from '../records.ts';

export const rule: Rule = {
  name: 'ratios-one-way',
  description:
    'Every ratio of a record divides what a subject needs by what a later one of the site needs, so that all read in one direction.',
  check: (records, report) => {
    const order = records.site.flatMap(({ record }) => record.subjects);
    for (const { record, at } of records.experiments)
      for (const [index, { id, ratio }] of record.figures.entries()) {
        const to = order.indexOf(ratio.to);
        // Who is not among the subjects has no place in their order, and known-ids speaks of it.
        if (to >= 0 && order.indexOf(ratio.of) >= to)
          report(
            at(['figures', index, 'ratio']),
            `the ratio of "${id}" divides ${ratio.of} by ${ratio.to}`,
            { allowed: `a subject by a later one in the order ${order.join(', ')}` },
          );
      }
  },
};
