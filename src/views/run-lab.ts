import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Experiment, siteFiles } from '../schema/index.ts';
import { counted } from '../sentences/numbers.ts';

/** How to run the experiments from what the site gives out. */
export interface RunLabView {
  /** Where the archive is. */
  readonly archive: string;
  /** What is in it. */
  readonly holds: string;
  readonly needs: string;
  /** What to type once it is there, a command a line. */
  readonly commands: string;
}

/** A measurement that needs no program to make load: what who doubts a figure tries first. */
const measuresAlone = ({ figures, versions }: Pick<Experiment, 'figures' | 'versions'>) =>
  figures.length > 0 && !('wrk' in versions);

/** How to run `one` again, or a measurement; none where no experiment is recorded. */
export function runLab(
  { experiments }: Pick<Knowledge, 'experiments'>,
  one?: Pick<Experiment, 'id'>,
): RunLabView | undefined {
  const first = one ?? experiments.find(measuresAlone) ?? experiments[0];
  const name = siteFiles.labArchive.split('/').at(-1);
  return (
    first && {
      archive: siteFiles.labArchive,
      holds: `${counted(experiments.length, 'experiment')} with their programs and recorded output`,
      needs:
        'npm, Python 3.11 or later and, the first time, a network; measurements under load also need wrk',
      commands: [
        `tar -xzf ${name} && cd package`,
        'npm install',
        `npm run lab -- ${first.id} --check`,
      ].join('\n'),
    }
  );
}
