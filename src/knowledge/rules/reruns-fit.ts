import type { Rule, Said } from '../records.ts';
import { shownSeal } from '../sealed.ts';

const outdated = (id: string, experiment: string): Said => [
  `"${id}" was compared with an older record of "${experiment}"`,
  { hint: `run it again: npm run lab -- --rerun ${id}` },
];

export const rule: Rule = {
  name: 'reruns-fit',
  description: 'A run with other releases was compared with the records as they are.',
  check: ({ reruns, experiments }, report) => {
    const shown = new Map(experiments.map(({ record }) => [record.id, shownSeal(record)]));
    for (const { record, at } of reruns)
      for (const [experiment, { of }] of Object.entries(record.results)) {
        const seal = shown.get(experiment);
        if (seal !== undefined && seal !== of)
          report(at(['results', experiment]), ...outdated(record.id, experiment));
      }
  },
};
