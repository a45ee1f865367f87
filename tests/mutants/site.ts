/** Changes tried on the built site of the made-up base, for builds load what no unit test does. Each takes a build and the suite that judges it: minutes. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Mutant } from './mutants.ts';

/** What is made, or nothing to a build. */
const left = /^(?:\.git|\.(?:dist|content)-.+|\.astro|dist|node_modules|test-results)$/;

/** A copy of the repository: sources are loaded from their files here, and those are not to be changed. */
function copied(): string {
  const dir = mkdtempSync(join(tmpdir(), 'crosscheck-mutants-'));
  for (const name of readdirSync('.'))
    if (!left.test(name)) cpSync(name, join(dir, name), { recursive: true });
  mkdirSync(join(dir, 'node_modules'));
  // Without the caches: what a changed program puts there would outlive it.
  for (const name of readdirSync('node_modules'))
    if (name === '.bin' || !name.startsWith('.'))
      symlinkSync(resolve('node_modules', name), join(dir, 'node_modules', name));
  return dir;
}

const steps = [
  ['tests/sites.ts', 'grown'],
  ['node_modules/vitest/vitest.mjs', 'run', '--project', 'site', 'tests/site'],
];

const holds = (cwd: string) =>
  steps.every((step) => spawnSync(process.execPath, step, { cwd, stdio: 'ignore' }).status === 0);

/** Those of the changes that building or judging the site notices. Throws where it does not hold as it is. */
export function noticedBySite(mutants: readonly Mutant[]): Mutant[] {
  const dir = copied();
  try {
    if (!holds(dir)) throw new Error('the site suite fails with nothing changed');
    return mutants.filter(({ file, from, to, becomes }) => {
      const text = readFileSync(file, 'utf8');
      writeFileSync(join(dir, file), `${text.slice(0, from)}(${becomes})${text.slice(to)}`);
      const isNoticed = !holds(dir);
      writeFileSync(join(dir, file), text);
      return isNoticed;
    });
  } finally {
    rmSync(dir, { recursive: true });
  }
}
