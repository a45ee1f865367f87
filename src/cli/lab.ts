/**
 * Runs the experiments of `lab/` and records what they show in `content/experiments/`. Figures are compared exactly, or within the stated
 * band for ratios; the texts are the questions, readings and answers of the manifests. Exits 1 where one failed, differs or could not run; the others go on, and their records are kept.
 */
import { ofBase } from '../home/base-folder.ts';
import { UsageError } from '../home/refusal.ts';
import { prepare, type Rerun } from '../lab/environment.ts';
import type { Bench } from '../lab/experiment.ts';
import { experimentIds, type Manifest, readManifests } from '../lab/manifest.ts';
import { type Outcome, outcomeOf, retell } from '../lab/outcome.ts';
import { orphans } from '../lab/records.ts';
import { readRerun, rerunRecord, retellReruns, writeRerun } from '../lab/rerun.ts';
import { counted } from '../sentences/numbers.ts';
import { usageOf } from './shared/command.ts';
import { contentHere } from './shared/content.ts';
import { run } from './shared/report.ts';

const command = {
  name: 'lab',
  does: 'runs the experiments, all or those named, and records what they show',
  takes: ['[<id>…]'],
  options: {
    check: { type: 'boolean', does: 'compares with the records, and changes nothing' },
    texts: {
      type: 'boolean',
      does: 'only renews the texts of the records and the paths of their programs, and runs nothing',
    },
    rerun: {
      type: 'string',
      value: '<name>',
      does: 'runs with the releases of lab/reruns/<name>.yaml, and records what comes out otherwise',
    },
  },
} as const;

const labDir = process.env['LAB'] || ofBase('lab');

const interruption = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const)
  process.once(name, () =>
    interruption.abort(new Error('stopped before the end; the records written so far are whole')),
  );

const together = (asked: readonly string[]) => ({
  place: 'lab',
  got: asked.join(' with '),
  allowed:
    'one of them: --check changes nothing, --texts runs nothing, --rerun leaves the records as they are',
  remedy: usageOf(command),
});

const indented = (lines: readonly string[]) =>
  lines.map((line) => `    ${line.replaceAll('\n', '\n    ')}\n`).join('');

type Work = (manifest: Manifest) => Outcome | Promise<Outcome>;

/** Work that runs programs needs Python and its packages, which are made ready first. */
const benchFor = async (rerun?: Rerun): Promise<Bench> => {
  const { signal } = interruption;
  return { lab: labDir, environment: await prepare(labDir, process.env, signal, rerun), signal };
};

/** Runs with other releases; the record is of all experiments, so a run of some writes none. */
async function rerun(
  name: string,
  manifests: readonly Manifest[],
  content: string,
  whole: boolean,
) {
  const releases = readRerun(labDir, name);
  const bench = await benchFor(releases);
  const outcomes = await workOn(manifests, (each) => outcomeOf(each, bench, content, 'rerun'));
  summarise(outcomes);
  if (!whole || outcomes.some(({ state }) => state === 'failed')) return;
  console.log(writeRerun(content, rerunRecord(releases, bench.environment, outcomes)));
}

async function workFor(
  { texts, check }: { readonly texts: boolean; readonly check: boolean },
  content: string,
): Promise<Work> {
  if (texts) return (manifest) => retell(manifest, content);
  const bench = await benchFor();
  return (manifest) => outcomeOf(manifest, bench, content, check ? 'check' : 'record');
}

/** What is said of an experiment as it ends; why one stops is said below all of them. */
const endText = ({ state, passes, lines }: Outcome, seconds: number) =>
  `${state} (${seconds.toFixed(1)} s)\n${passes ? indented(lines) : ''}`;

async function workOn(manifests: readonly Manifest[], work: Work): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [index, manifest] of manifests.entries()) {
    process.stdout.write(`[${index + 1}/${manifests.length}] ${manifest.id} … `);
    const began = performance.now();
    const outcome = await work(manifest);
    process.stdout.write(endText(outcome, (performance.now() - began) / 1000));
    outcomes.push(outcome);
  }
  return outcomes;
}

function summarise(outcomes: readonly Outcome[]): void {
  const groups = Object.entries(Object.groupBy(outcomes, ({ state }) => state));
  console.log(
    `\n${counted(outcomes.length, 'experiment')}: ${groups.map(([state, group]) => `${group.length} ${state}`).join(', ')}.`,
  );
  const stopping = outcomes.filter(({ passes }) => !passes);
  for (const { id, state, lines } of stopping)
    process.stderr.write(`${id} ${state}:\n${indented(lines)}`);
  if (stopping.length > 0) process.exitCode = 1;
}

function reportOrphans(content: string): void {
  const found = orphans(content, experimentIds(labDir));
  for (const id of found)
    console.error(
      `${content}/experiments/${id}.json: no experiment in ${labDir}/experiments writes it; delete it`,
    );
  if (found.length > 0) process.exitCode = 1;
}

await run(command, async ({ values, positionals }) => {
  const asked = Object.entries(values).flatMap(([name, value]) => (value ? [`--${name}`] : []));
  if (asked.length > 1) throw new UsageError(together(asked));
  const content = contentHere();
  const manifests = readManifests(labDir, positionals);
  if (values.rerun !== undefined)
    return rerun(values.rerun, manifests, content, positionals.length === 0);
  if (values.texts) retellReruns(labDir, content);
  summarise(await workOn(manifests, await workFor(values, content)));
  if (positionals.length === 0) reportOrphans(content);
});
