import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** The small knowledge base that the tests use: three subjects of another field, two invented articles, and of every other kind of record one or two. */
export const fixtureDir = 'tests/fixtures/brakes';

export interface Copy {
  readonly dir: string;
  /** Replaces `from` by `to` in a file of the copy; fails when `from` is not there, so that a test cannot pass by planting nothing. */
  readonly plant: (file: string, from: string | RegExp, to: string) => void;
  readonly rename: (from: string, to: string) => void;
}

/** A copy of the fixture in `dir`, to break; whoever asks for it removes it. */
export function fixtureCopyIn(dir: string): Copy {
  rmSync(dir, { recursive: true, force: true });
  cpSync(fixtureDir, dir, { recursive: true });
  const plant: Copy['plant'] = (file, from, to) => {
    const path = join(dir, file);
    const text = readFileSync(path, 'utf8');
    const planted = text.replace(from, to);
    if (planted === text) throw new Error(`${file} does not hold ${from}`);
    writeFileSync(path, planted);
  };
  return { dir, plant, rename: (from, to) => renameSync(join(dir, from), join(dir, to)) };
}

/** A folder in memory, where there is one: hundreds of copies are made and removed. */
const temporary = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
/** Places of copies that were removed. In the place of one before, only what differs from it is read anew: `inspect.ts`. */
const free: string[] = [];
let places = 0;

/** A copy that is removed when the test ends. */
export function fixtureCopy(): Copy {
  const dir = free.pop() ?? join(temporary, `crosscheck-${process.pid}n${places++}`);
  onTestFinished(() => {
    rmSync(dir, { recursive: true });
    free.push(dir);
  });
  return fixtureCopyIn(dir);
}
