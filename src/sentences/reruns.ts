import type { Knowledge } from '../knowledge/knowledge.ts';
import { sameIn } from '../knowledge/reruns.ts';
import type { Experiment, Rerun } from '../schema/index.ts';
import { printedDate } from './dates.ts';
import { counted, listed, percent } from './numbers.ts';
import { capital } from './text.ts';

type Base = Pick<Knowledge, 'subjects'>;

/** `Disc 3 and Python 3.13.0`: what took the place of other releases. */
function releasesIn({ subjects }: Base, { versions }: Rerun): string {
  const names = new Map<string, string>(subjects.map(({ id, name }) => [id, name]));
  return listed(
    Object.entries(versions).map(
      ([product, version]) => `${names.get(product) ?? capital(product)} ${version}`,
    ),
  );
}

/** What a second run with the same result has in common with the first. */
const sameness = ({ band }: Pick<Experiment, 'band'>) =>
  band === undefined ? 'the same output' : `every ratio within ±${percent(band)} of these`;

/** `Run again on 1 October 2026 with Disc 3: the same output`, `…: every ratio within ±20% of these`, `…: 2 values differ`. */
export function rerunPhrase(
  knowledge: Base,
  rerun: Rerun,
  experiment: Pick<Experiment, 'band'>,
  differences: readonly string[],
): string {
  const result =
    differences.length === 0
      ? sameness(experiment)
      : `${counted(differences.length, 'value')} ${differences.length === 1 ? 'differs' : 'differ'}`;
  return `Run again on ${printedDate(rerun.date)} with ${releasesIn(knowledge, rerun)}: ${result}`;
}

/** `42 experiments were run again on 1 October 2026 with Disc 3; 34 gave the same result.` */
export function rerunSentence(knowledge: Base, rerun: Rerun): string {
  const { same, all } = sameIn(rerun);
  return `${counted(all, 'experiment')} ${all === 1 ? 'was' : 'were'} run again on ${printedDate(rerun.date)} with ${releasesIn(knowledge, rerun)}; ${same} gave the same result.`;
}
