import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { execute, type Limits } from './execute.ts';
import type { Manifest } from './manifest.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/** The virtual environment of the lab, or of a run with other releases; git ignores both. */
const venvOf = (rerun: string | undefined) => (rerun === undefined ? '.venv' : `.venv-${rerun}`);
const pythonIn = (venv: string) => resolve(venv, 'bin', 'python');
const installLimit = { cwd: '.', seconds: 600 };

const defined = (variables: Variables) =>
  Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined),
  ) as Record<string, string>;

/** Pinned packages of a requirements file: lower-case name → version. */
export const pinsOf = (requirements: string): Record<string, string> =>
  Object.fromEntries(
    [...requirements.matchAll(/^([\w.-]+)==(\S+)/gm)].map(([, name = '', version = '']) => [
      name.toLowerCase(),
      version,
    ]),
  );

/** The requirements with the versions of `pins` in place of their own. */
export const withPins = (
  requirements: string,
  pins: Readonly<Record<string, string>> | undefined,
): string =>
  requirements.replaceAll(/^([\w.-]+)==\S+/gm, (line, name: string) => {
    const version = pins?.[name.toLowerCase()];
    return version === undefined ? line : `${name}==${version}`;
  });

/** Requirements of an experiment that must not share an environment with the others: name → path of the file. */
export const ownEnvironments = ({ folder }: Manifest): Record<string, string> =>
  Object.fromEntries(
    globSync(`${folder}/environments/*.txt`)
      .toSorted()
      .map((file) => [basename(file, '.txt'), file]),
  );

/** What the programs need: the applications use names of this version's library. */
const oldestPython = '3.11';

function refuseOlder(command: string, version: string): void {
  if (version.localeCompare(oldestPython, 'en', { numeric: true }) >= 0) return;
  throw new Error(
    `"${command}" is Python ${version}, and the lab needs ${oldestPython} or newer; name one in LAB_PYTHON`,
  );
}

async function findPython(
  variables: Variables,
  signal: AbortSignal,
): Promise<{ command: string; version: string }> {
  const command = variables['LAB_PYTHON'] || 'python3';
  const probe = 'import ensurepip, platform, venv; print(platform.python_version())';
  try {
    const version = await execute(command, ['-c', probe], {
      cwd: '.',
      env: defined(variables),
      seconds: 20,
      signal,
    });
    return { command, version: version.trim() };
  } catch (error) {
    signal.throwIfAborted();
    throw new Error(
      `no usable Python as "${command}": ${(error as Error).message}\nInstall it with its venv module (Debian: apt-get install python3 python3-venv), or name one in LAB_PYTHON.`,
    );
  }
}

/** Where packages are installed. */
interface Place {
  readonly venv: string;
  readonly variables: Variables;
  readonly signal: AbortSignal;
}

/** Installs `requirements`, which come from `file`, with what else `options` say. */
async function pip(
  { venv, variables, signal }: Place,
  file: string,
  requirements: string,
  options: readonly string[] = [],
): Promise<void> {
  const wanted = join(venv, 'requirements.txt');
  writeFileSync(wanted, requirements);
  const quietly = ['--quiet', '--disable-pip-version-check', '--no-input'];
  const args = ['-m', 'pip', 'install', ...quietly, ...options, '--requirement', wanted];
  try {
    await execute(pythonIn(venv), args, { ...installLimit, env: defined(variables), signal });
  } catch (error) {
    signal.throwIfAborted();
    throw new Error(
      `pip could not install ${file}; is there a network? It ${(error as Error).message}`,
    );
  }
}

/** Runs `install` unless `folder` was already filled for the same `key`; a half-filled folder never passes for a full one. */
async function once(folder: string, key: string, install: () => Promise<void>): Promise<void> {
  const stamp = join(folder, '.lab-installed');
  const digest = createHash('sha256').update(key).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  rmSync(folder, { recursive: true, force: true });
  await install();
  writeFileSync(stamp, digest);
}

/** A run with other releases than those pinned. */
export interface Rerun {
  readonly name: string;
  /** What takes the place of other pins: lower-case name → version. */
  readonly pins: Readonly<Record<string, string>>;
  /** What its differences come to. */
  readonly reading: string;
}

export interface Environment {
  /** Path of the virtual environment. */
  readonly venv: string;
  /** The other releases that it has, where the run is one with such. */
  readonly rerun: Rerun | undefined;
  /** Path of the interpreter. */
  readonly python: string;
  /** Its version, e.g. `3.11.7`. */
  readonly version: string;
  /** Pinned packages: lower-case name → version. */
  readonly pins: Readonly<Record<string, string>>;
}

/** Makes the virtual environment with the packages of `<lab>/requirements.txt`, those of `rerun` in place of others, unless it is there already. */
export async function prepare(
  lab: string,
  variables: Variables,
  signal: AbortSignal,
  rerun?: Rerun,
): Promise<Environment> {
  const { command, version } = await findPython(variables, signal);
  refuseOlder(command, version);
  const file = join(lab, 'requirements.txt');
  const requirements = withPins(readFileSync(file, 'utf8'), rerun?.pins);
  const pins = pinsOf(requirements);
  const venv = venvOf(rerun?.name);
  await once(venv, `${version}\n${requirements}`, async () => {
    console.log(`Installing ${Object.keys(pins).length} packages of ${file} into ${venv} …`);
    await execute(command, ['-m', 'venv', venv], {
      ...installLimit,
      env: defined(variables),
      signal,
    });
    await pip({ venv, variables, signal }, file, requirements);
  });
  return { venv, python: pythonIn(venv), version, pins, rerun };
}

/** Where the experiment's own environments are installed, one folder each. */
const environmentsFolder = ({ id }: Manifest, { venv }: Environment) =>
  join(venv, 'environments', id);

/** Installs the experiment's own environments, unless they are there already. */
export async function prepareOwn(
  manifest: Manifest,
  environment: Environment,
  variables: Variables,
  signal: AbortSignal,
): Promise<void> {
  const { venv, version, rerun } = environment;
  for (const [name, file] of Object.entries(ownEnvironments(manifest))) {
    const folder = join(environmentsFolder(manifest, environment), name);
    const requirements = withPins(readFileSync(file, 'utf8'), rerun?.pins);
    await once(folder, `${version}\n${requirements}`, async () => {
      mkdirSync(folder, { recursive: true });
      await pip({ venv, variables, signal }, file, requirements, ['--target', folder]);
    });
  }
}

/** What a program sees of the machine: the same few variables everywhere, so that no setting of the user's answers for it. */
export function variablesFor(
  manifest: Manifest,
  lab: string,
  environment: Environment,
  scratch: string,
): Limits['env'] {
  return {
    PATH: `${resolve(environment.venv, 'bin')}:${process.env['PATH'] ?? ''}`,
    HOME: scratch,
    TMPDIR: scratch,
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    PYTHONPATH: resolve(lab),
    PYTHONDONTWRITEBYTECODE: '1',
    PYTHONHASHSEED: '0',
    LAB: resolve(lab),
    LAB_ENVIRONMENTS: resolve(environmentsFolder(manifest, environment)),
  };
}
