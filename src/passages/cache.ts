import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Distribution, releaseName } from '../schema/index.ts';
import { type Release, releaseIn } from './release.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/** Where distributions are kept: outside git, because they are other people's. */
export const cacheDir = (env: Variables) => env['RELEASES'] || '.releases';

/** What is asked of the index; without an archive, whichever it has. */
export type Wanted = Pick<Distribution, 'package' | 'version'> & Partial<Distribution>;

/** What became of it. */
export type Fetched = Wanted & { readonly error?: string };

const program = join(import.meta.dirname, 'fetch.py');
const pythonOf = (env: Variables) => env['LAB_PYTHON'] || 'python3';

const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

const filesOf = (dir: string, archive: string) => join(dir, `${archive}.files`);

/** Whether the archive is there as it is pinned, and unpacked. */
const isThere = (dir: string, { archive, sha256: pinned }: Distribution) =>
  existsSync(filesOf(dir, archive)) &&
  existsSync(join(dir, archive)) &&
  sha256(join(dir, archive)) === pinned;

const failed = (wanted: readonly Wanted[], error: string): Fetched[] =>
  wanted.map((each) => ({ ...each, error }));

/** Fetches distributions through pip's index and unpacks them into `dir`; nothing of them is run. Says of each what became of it, and throws for none. */
export function fetchAll(dir: string, wanted: readonly Wanted[], env: Variables): Fetched[] {
  if (wanted.length === 0) return [];
  const python = pythonOf(env);
  const run = spawnSync(python, [program, dir], {
    input: JSON.stringify(wanted),
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'pipe'],
    maxBuffer: 1e8,
  });
  if (run.error) return failed(wanted, `no Python as "${python}": ${run.error.message}`);
  const said = run.stdout.split('\n').filter((line) => line !== '');
  const fetched = said.map((line) => JSON.parse(line) as Fetched);
  const reason = run.stderr.trim().split('\n').at(-1) ?? '';
  return [...fetched, ...failed(wanted.slice(fetched.length), `pip could not: ${reason}`)];
}

/** What was fetched without a pin, so that it is fetched once as well. */
const ledgerOf = (dir: string) => join(dir, 'fetched.json');

const fetchedBefore = (dir: string): Distribution[] =>
  existsSync(ledgerOf(dir)) ? JSON.parse(readFileSync(ledgerOf(dir), 'utf8')) : [];

const isWhole = (fetched: Fetched): fetched is Distribution =>
  fetched.archive !== undefined && fetched.sha256 !== undefined && fetched.error === undefined;

/** The distribution of a release whether it is pinned or not: as it is pinned, or as it was fetched before, or from the index. Throws where it cannot be had. */
export function distributionOf(
  dir: string,
  wanted: Wanted,
  pins: readonly Distribution[],
  env: Variables,
): Distribution {
  const before = fetchedBefore(dir);
  const known = [...pins, ...before].find((each) => releaseName(each) === releaseName(wanted));
  if (known) return known;
  const [fetched] = fetchAll(dir, [wanted], env);
  if (!fetched || !isWhole(fetched))
    throw new Error(`${releaseName(wanted)}: ${fetched?.error ?? 'nothing was fetched'}`);
  writeFileSync(ledgerOf(dir), JSON.stringify([...before, fetched], null, 1));
  return fetched;
}

/** The releases that are at hand, and why others are not. */
export interface Shelf {
  readonly releases: ReadonlyMap<string, Release>;
  /** Name of the release → why it could not be had. */
  readonly missing: ReadonlyMap<string, string>;
}

/** The pinned distributions, from the folder or else from the index. */
export function shelfOf(dir: string, pins: readonly Distribution[], env: Variables): Shelf {
  const wanted = pins.filter((pin) => !isThere(dir, pin));
  const missing = new Map(
    fetchAll(dir, wanted, env).flatMap((each) =>
      each.error === undefined ? [] : [[releaseName(each), each.error] as const],
    ),
  );
  const there = pins.filter((pin) => !missing.has(releaseName(pin)));
  return {
    releases: new Map(
      there.map((pin) => [
        releaseName(pin),
        releaseIn(releaseName(pin), filesOf(dir, pin.archive)),
      ]),
    ),
    missing,
  };
}
