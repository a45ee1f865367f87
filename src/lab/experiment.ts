import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem, type } from 'node:os';
import { join, resolve } from 'node:path';
import { todayOf } from '../knowledge/freshness.ts';
import { type Experiment, experiment, type Figure } from '../schema/index.ts';
import { answerOf } from './answer.ts';
import {
  type Environment,
  ownEnvironments,
  pinsOf,
  prepareOwn,
  variablesFor,
  withPins,
} from './environment.ts';
import { execute } from './execute.ts';
import { codeOf, type Manifest } from './manifest.ts';
import { merge, type Output, parseOutput } from './output.ts';

/** What every experiment of one run shares. */
export interface Bench {
  /** The lab folder. */
  readonly lab: string;
  readonly environment: Environment;
  readonly signal: AbortSignal;
}

/** Runs one program in a folder of its own, which is gone afterwards. */
async function runProgram(
  manifest: Manifest,
  file: string,
  { lab, environment, signal }: Bench,
): Promise<Output> {
  const scratch = mkdtempSync(join(tmpdir(), `lab-${manifest.id}-`));
  const limits = {
    cwd: scratch,
    env: variablesFor(manifest, lab, environment, scratch),
    seconds: manifest.seconds,
    signal,
  };
  try {
    return parseOutput(await execute(environment.python, [resolve(manifest.folder, file)], limits));
  } catch (error) {
    if (error instanceof Error && !signal.aborted)
      error.message = `${manifest.folder}/${file} ${error.message}`;
    throw error;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function runPrograms(manifest: Manifest, bench: Bench): Promise<Output> {
  if (manifest.program !== undefined) return runProgram(manifest, manifest.program, bench);
  const outputs: [string, Output][] = [];
  for (const [subject, file] of Object.entries(manifest.programs ?? {}))
    outputs.push([subject, await runProgram(manifest, file, bench)]);
  return merge(outputs);
}

/** Versions of the packages that the manifest names. Throws for one that nothing pins. */
function packageVersions(manifest: Manifest, { pins, rerun }: Environment): Record<string, string> {
  const own = Object.values(ownEnvironments(manifest)).map((file) =>
    pinsOf(withPins(readFileSync(file, 'utf8'), rerun?.pins)),
  );
  const all: Record<string, string> = Object.assign({}, pins, ...own);
  const versions = manifest.packages.map((name) => [name, all[name.toLowerCase()]] as const);
  const loose = versions.filter(([, version]) => version === undefined).map(([name]) => name);
  if (loose.length > 0)
    throw new Error(`the manifest names packages that nothing pins: ${loose.join(', ')}`);
  return Object.fromEntries(versions) as Record<string, string>;
}

/** `Linux x64, 2 processors, 24 GB`: enough to judge a figure by, nothing that names the machine. */
export const machineClass = () =>
  `${type()} ${process.arch}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'processor'}, ${Math.round(totalmem() / 1e9)} GB`;

/** What the manifest’s answer may name: what was observed, and the figures by id. */
export const scopeOf = ({ observed, figures }: Pick<Experiment, 'observed' | 'figures'>) => ({
  ...(observed as object),
  figures: Object.fromEntries(figures.map((figure) => [figure.id, figure])),
});

/** What a record takes from its manifest as it stands, without a run. */
const textsOf = ({ question, reading, caveat, kind, band, criteria }: Manifest) => ({
  question,
  reading,
  caveat,
  kind,
  band,
  criteria,
});

/** Figures under the names that the manifest gives them. */
const named = ({ labels }: Manifest, figures: readonly Figure[]) =>
  figures.map((figure) => ({ ...figure, label: labels[figure.id] ?? figure.label }));

/** The record with the texts of its manifest and the paths of its programs as they are now; what was observed, measured and when stays. */
export const retold = (manifest: Manifest, recorded: Experiment): Experiment =>
  experiment.parse({
    ...recorded,
    ...textsOf(manifest),
    answer: answerOf(manifest.answer, scopeOf(recorded)),
    figures: named(manifest, recorded.figures),
    code: codeOf(manifest),
  });

/** Runs an experiment and gives its record. Throws Skipped or an Error that says which program failed and how. */
export async function perform(manifest: Manifest, bench: Bench): Promise<Experiment> {
  await prepareOwn(manifest, bench.environment, process.env, bench.signal);
  const { observed, figures, tools } = await runPrograms(manifest, bench);
  return experiment.parse({
    id: manifest.id,
    answer: answerOf(manifest.answer, scopeOf({ observed, figures })),
    ...textsOf(manifest),
    versions: {
      ...packageVersions(manifest, bench.environment),
      python: bench.environment.version,
      ...tools,
    },
    command: `npm run lab -- ${manifest.id}`,
    code: codeOf(manifest),
    observed,
    figures: named(manifest, figures),
    date: todayOf(process.env, new Date()),
    machine: machineClass(),
  });
}
