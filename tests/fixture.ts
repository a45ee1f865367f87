import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** The small knowledge base that the tests use: three subjects of another field, two invented articles. */
export const fixtureDir = 'tests/fixtures/brakes';

/** Replaces `from` by `to` in a file of the copy; fails when `from` is not there, so that a test cannot pass by planting nothing. */
export type Plant = (file: string, from: string | RegExp, to: string) => void;

/** A copy of the fixture to break, removed when the test ends. */
export function fixtureCopy(): { dir: string; plant: Plant } {
  const dir = mkdtempSync(join(tmpdir(), 'crosscheck-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  cpSync(fixtureDir, dir, { recursive: true });
  const plant: Plant = (file, from, to) => {
    const path = join(dir, file);
    const text = readFileSync(path, 'utf8');
    const planted = text.replace(from, to);
    if (planted === text) throw new Error(`${file} does not hold ${from}`);
    writeFileSync(path, planted);
  };
  return { dir, plant };
}
