import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { isOf, stamped } from '../../../src/publish/stamp.ts';

const sources = { content: ['content'] };
const build = async () => void mkdirSync('dist', { recursive: true });

beforeEach(() => {
  const from = process.cwd();
  const dir = mkdtempSync(join(tmpdir(), 'crosscheck-'));
  process.chdir(dir);
  onTestFinished(() => {
    process.chdir(from);
    rmSync(dir, { recursive: true });
  });
  for (const folder of ['content', 'src']) mkdirSync(folder);
  writeFileSync('content/a.yaml', 'a: 1\n');
  writeFileSync('src/a.ts', '');
});

test('a site is of the sources that it was built from', async () => {
  expect(isOf('dist', sources)).toBe(false);
  await stamped('dist', sources, build);
  expect(isOf('dist', sources)).toBe(true);
});

test.each([
  ['content that changed', () => writeFileSync('content/a.yaml', 'a: 2\n')],
  ['content that was added', () => writeFileSync('content/b.yaml', '')],
  ['code that changed', () => writeFileSync('src/a.ts', 'export {};\n')],
  ['a lock file that was added', () => writeFileSync('package-lock.json', '{}')],
  ['no site', () => rmSync('dist', { recursive: true })],
])('it is not with %s', async (_, change) => {
  await stamped('dist', sources, build);
  change();
  expect(isOf('dist', sources)).toBe(false);
});

test('it is not for another place', async () => {
  await stamped('dist', { ...sources, base: '/x/' }, build);
  expect(isOf('dist', sources)).toBe(false);
  expect(isOf('dist', { ...sources, base: '/x/' })).toBe(true);
});

test('it is not with drafts', async () => {
  await stamped('dist', { ...sources, drafts: true }, build);
  expect(isOf('dist', sources)).toBe(false);
});

test('what changes during the build is not what it was built from', async () => {
  await stamped('dist', sources, async () => {
    await build();
    writeFileSync('content/a.yaml', 'a: 2\n');
  });
  expect(isOf('dist', sources)).toBe(false);
});

test('a build that fails leaves a site of no sources', async () => {
  await stamped('dist', sources, build);
  await expect(
    stamped('dist', sources, () => Promise.reject(new Error('disk full'))),
  ).rejects.toThrow('disk full');
  expect(isOf('dist', sources)).toBe(false);
});
