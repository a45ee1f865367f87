import type { Knowledge } from '../knowledge/knowledge.ts';
import { ownPrograms } from '../reading/snippet.ts';
import type { Experiment } from '../schema/index.ts';
import { addresses } from '../sentences/addresses.ts';
import { printedDate } from '../sentences/dates.ts';
import { counted, listed, percent } from '../sentences/numbers.ts';
import { shorten } from '../sentences/text.ts';
import { figuresView } from './figures.ts';
import type { PageHead } from './head.ts';
import { oldIds } from './moved.ts';
import { criterionAddress, neighbours } from './navigation.ts';
import { runLab } from './run-lab.ts';

const entryOf = (knowledge: Knowledge, { id, question, answer }: Experiment) => ({
  id,
  oldIds: oldIds(knowledge, 'experiment', id),
  question,
  address: addresses.experiment(id),
  answer,
});

/** The page of all experiments, by the criterion that each bears on first; a guide of that name introduces it. */
export function labPage(knowledge: Knowledge) {
  const { criteria, experiments, guides } = knowledge;
  const guide = guides.find(({ id }) => id === 'lab');
  const byCriterion = Map.groupBy(experiments, (experiment) => experiment.criteria[0]);
  return {
    head: {
      title: `The lab: ${counted(experiments.length, 'experiment')}`,
      description: guide?.description ?? 'Experiments, with what they showed.',
      address: addresses.lab(),
    } satisfies PageHead,
    run: runLab({ experiments }),
    groups: criteria.flatMap((criterion) => {
      const own = byCriterion.get(criterion.id);
      return own
        ? [
            {
              ...criterionAddress(criterion),
              id: criterion.id,
              experiments: own.map((each) => entryOf(knowledge, each)),
            },
          ]
        : [];
    }),
    none: experiments.length === 0,
  };
}

/** How closely a second run must agree with the first. */
function repeats({ band, kind }: Experiment): string | undefined {
  if (band !== undefined) return `a second run must come within ±${percent(band)}`;
  return kind === 'exact' ? 'a second run must give the same output' : undefined;
}

function headOf(
  experiment: Experiment,
  on: readonly { name: string; address: string }[],
): PageHead {
  const { id, question, answer, reading } = experiment;
  return {
    title: shorten(question, 80),
    description: shorten(`${answer} ${reading}`, 220),
    address: addresses.experiment(id),
    crumbs: [{ name: 'Lab', address: addresses.lab() }, ...on.slice(0, 1)],
  };
}

/** A text in pieces, with a link where it names another experiment; a name of one word is a word. */
function withExperiments({ experiments }: Knowledge, own: string, text: string) {
  const ids = new Set(
    experiments.map(({ id }) => id).filter((id) => id !== own && id.includes('-')),
  );
  return text
    .split(/([a-z0-9-]+)/)
    .map((piece) =>
      ids.has(piece) ? { name: piece, address: addresses.experiment(piece) } : piece,
    );
}

/** The page of one experiment. */
export function experimentPage(knowledge: Knowledge, experiment: Experiment) {
  const { figures, versions, code } = experiment;
  const criteria = experiment.criteria.map(knowledge.criterion).map(criterionAddress);
  const programs = ownPrograms(experiment);
  return {
    head: headOf(experiment, criteria),
    experiment,
    reading: withExperiments(knowledge, experiment.id, experiment.reading),
    caveat: experiment.caveat && withExperiments(knowledge, experiment.id, experiment.caveat),
    date: printedDate(experiment.date),
    repeats: repeats(experiment),
    figures: figures.length > 0 ? figuresView(knowledge, figures) : undefined,
    observed: JSON.stringify(experiment.observed, null, 2),
    /** What it runs, with the text of the programs that are the experiment's own. */
    code: code.map((path) => ({ path, text: programs.get(path) })),
    versions: listed(Object.entries(versions).map(([product, version]) => `${product} ${version}`)),
    criteria,
    neighbours: neighbours(knowledge.experiments, experiment.id, (other) => ({
      name: shorten(other.question, 60),
      address: addresses.experiment(other.id),
    })),
  };
}

export type ExperimentPage = ReturnType<typeof experimentPage>;
