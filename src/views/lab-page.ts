import type { Criterion, Knowledge } from '../knowledge/knowledge.ts';
import { ownPrograms } from '../reading/snippet.ts';
import type { Experiment } from '../schema/index.ts';
import { addresses } from '../sentences/addresses.ts';
import { printedDate } from '../sentences/dates.ts';
import { counted, listed, percent } from '../sentences/numbers.ts';
import { rerunPhrase, rerunSentence } from '../sentences/reruns.ts';
import { shorten } from '../sentences/text.ts';
import { figuresView } from './figures.ts';
import type { PageHead } from './head.ts';
import { oldIds } from './moved.ts';
import { type Address, criterionAddress, neighbours } from './navigation.ts';
import { runLab } from './run-lab.ts';

const entryOf = (knowledge: Knowledge, { id, question, answer }: Experiment) => ({
  id,
  oldIds: oldIds(knowledge, 'experiment', id),
  question,
  address: addresses.experiment(id),
  answer,
});

function headOfLab({ experiments, guides }: Knowledge): PageHead {
  const guide = guides.find(({ id }) => id === 'lab');
  return {
    title: `The lab: ${counted(experiments.length, 'experiment')}`,
    description: guide?.description ?? 'Experiments, with what they showed.',
    address: addresses.lab(),
  };
}

const groupOf = (
  knowledge: Knowledge,
  criterion: Criterion,
  experiments: readonly Experiment[],
) => ({
  ...criterionAddress(criterion),
  id: criterion.id,
  experiments: experiments.map((each) => entryOf(knowledge, each)),
});

/** The experiments by the criterion that each bears on first. */
function groupsOf(knowledge: Knowledge) {
  const byFirst = Map.groupBy(knowledge.experiments, ({ criteria }) => criteria[0]);
  return knowledge.criteria.flatMap((criterion) => {
    const own = byFirst.get(criterion.id);
    return own ? [groupOf(knowledge, criterion, own)] : [];
  });
}

/** The page of all experiments, by the criterion that each bears on first; a guide of that name introduces it. */
export function labPage(knowledge: Knowledge) {
  const { experiments } = knowledge;
  return {
    head: headOfLab(knowledge),
    run: runLab({ experiments }),
    reruns: allReruns(knowledge),
    groups: groupsOf(knowledge),
    none: experiments.length === 0,
  };
}

/** `Linux x64, 2 × processor, 25 GB of memory`: a record ends with how much memory there was. */
const machineOf = ({ machine }: Experiment) => machine.replace(/ GB$/, ' GB of memory');

/** How closely a second run must agree with the first. */
function repeats({ band, kind }: Experiment): string | undefined {
  if (band !== undefined)
    return `a second run should give ratios within ±${percent(band)} of these`;
  return kind === 'exact' ? 'a second run should give the same output' : undefined;
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

/** The other experiments that a text can name; a name of one word is a word. */
function namesBeside({ experiments }: Knowledge, own: string): ReadonlySet<string> {
  const names = experiments.map(({ id }) => id);
  return new Set(names.filter((id) => id !== own && id.includes('-')));
}

/** A text in pieces, with a link where it names another experiment. */
function withExperiments(knowledge: Knowledge, own: string, text: string) {
  const names = namesBeside(knowledge, own);
  return text
    .split(/([a-z0-9-]+)/)
    .map((piece) =>
      names.has(piece) ? { name: piece, address: addresses.experiment(piece) } : piece,
    );
}

const neighbourOf = ({ id, question }: Experiment): Address => ({
  name: shorten(question, 60),
  address: addresses.experiment(id),
});

/** `Disc 2.1 and Rim 3.0`: what was measured. */
const versionsPhrase = ({ versions }: Experiment) =>
  listed(Object.entries(versions).map(([product, version]) => `${product} ${version}`));

/** What it runs, with the text of the programs that are the experiment's own. */
function codeOf(experiment: Experiment) {
  const programs = ownPrograms(experiment);
  return experiment.code.map((path) => ({ path, text: programs.get(path) }));
}

/** How it came out with other releases: in a sentence, and what was otherwise. */
const rerunsOf = (knowledge: Knowledge, experiment: Experiment) =>
  knowledge.reruns.flatMap((rerun) => {
    const result = rerun.results[experiment.id];
    if (!result) return [];
    const { differences } = result;
    return [{ phrase: rerunPhrase(knowledge, rerun, experiment, differences), differences }];
  });

/** What came out otherwise where there is little room: the shortest of it, and how much more. */
function briefly(differences: readonly string[]) {
  const [first = ''] = differences.toSorted((a, b) => a.length - b.length);
  return {
    first: first.replace('observed → ', ''),
    more:
      differences.length > 1
        ? `; ${counted(differences.length - 1, 'more value')} ${differences.length === 2 ? 'differs' : 'differ'}`
        : '',
  };
}

/** The runs with other releases, each with the experiments that came out otherwise and the first of what was. */
const allReruns = (knowledge: Knowledge) =>
  knowledge.reruns.map((rerun) => ({
    sentence: `${rerunSentence(knowledge, rerun)} ${rerun.reading}`,
    different: knowledge.experiments.flatMap(({ id, question }) => {
      const differences = rerun.results[id]?.differences ?? [];
      if (differences.length === 0) return [];
      const { first, more } = briefly(differences);
      return [{ name: question, address: addresses.experiment(id), first, more }];
    }),
  }));

/** What it showed, in words. */
function wordsOf(knowledge: Knowledge, { id, reading, caveat }: Experiment) {
  return {
    reading: withExperiments(knowledge, id, reading),
    caveat: caveat && withExperiments(knowledge, id, caveat),
  };
}

/** The page of one experiment. */
export function experimentPage(knowledge: Knowledge, experiment: Experiment) {
  const { figures } = experiment;
  const criteria = experiment.criteria.map(knowledge.criterion).map(criterionAddress);
  return {
    head: headOf(experiment, criteria),
    experiment,
    ...wordsOf(knowledge, experiment),
    date: printedDate(experiment.date),
    machine: machineOf(experiment),
    repeats: repeats(experiment),
    reruns: rerunsOf(knowledge, experiment),
    run: runLab(knowledge, experiment),
    figures: figures.length > 0 ? figuresView(knowledge, figures) : undefined,
    observed: JSON.stringify(experiment.observed, null, 2),
    code: codeOf(experiment),
    versions: versionsPhrase(experiment),
    criteria,
    neighbours: neighbours(knowledge.experiments, experiment.id, neighbourOf),
  };
}

export type ExperimentPage = ReturnType<typeof experimentPage>;
