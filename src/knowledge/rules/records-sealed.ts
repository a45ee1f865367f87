import type { Experiment, Rerun, Upgrade } from '../../schema/index.ts';
import type { Rule, Said } from '../records.ts';
import { isSealed } from '../sealed.ts';

function ofExperiment({ id }: Experiment): Said {
  return [
    `the record of "${id}" is not as the lab wrote it`,
    { hint: `undo what was edited by hand, or run it again: npm run lab -- ${id}` },
  ];
}

function ofUpgrade({ id, subject, from, to }: Upgrade): Said {
  const again = `npm run release -- ${subject} ${from} ${to} --confirm`;
  return [
    `the record of "${id}" is not as the tool wrote it`,
    { hint: `undo what was edited by hand, or write it again: ${again}` },
  ];
}

const ofRerun = ({ id }: Rerun): Said => [
  `the record of "${id}" is not as the lab wrote it`,
  { hint: `undo what was edited by hand, or run it again: npm run lab -- --rerun ${id}` },
];

export const rule: Rule = {
  name: 'records-sealed',
  description:
    'The record of an experiment, of a run with other releases, or of a release that was followed, stands as the tool wrote it.',
  check: ({ experiments, reruns, upgrades }, report) => {
    for (const { record, at } of experiments)
      if (!isSealed(record)) report(at(), ...ofExperiment(record));
    for (const { record, at } of reruns) if (!isSealed(record)) report(at(), ...ofRerun(record));
    for (const { record, at } of upgrades)
      if (!isSealed(record)) report(at(), ...ofUpgrade(record));
  },
};
