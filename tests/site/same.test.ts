import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { build, checksums, projectElsewhere } from '../elsewhere.ts';

const SOURCE_DATE_EPOCH = '1795219200';
const made: string[] = [];
const project = (folder: string) => {
  const dir = projectElsewhere(folder);
  made.push(dir);
  return dir;
};
afterAll(() => {
  for (const dir of made) rmSync(dir, { recursive: true, force: true });
});

/** As a machine elsewhere would: another zone, language and clock, folders that list their files the other way round. */
const elsewhere = {
  SOURCE_DATE_EPOCH,
  TZ: 'Pacific/Kiritimati',
  LANG: 'tr_TR.UTF-8',
  LC_ALL: 'tr_TR.UTF-8',
  NODE_OPTIONS: `--import ${resolve('tests/another-day.mjs')}`,
};
const here = { SOURCE_DATE_EPOCH, TZ: 'America/Los_Angeles', LANG: 'de_DE.UTF-8', LC_ALL: 'C' };

test('two builds of one state are the same to the byte, wherever and whenever they are made, and so is a third from warm caches', async () => {
  const [near, far] = [project('a'), project('très/deep folder/b')];
  for (const args of [
    ['init', '-q'],
    [
      '-c',
      'user.name=a',
      '-c',
      'user.email=a@example.org',
      'commit',
      '-q',
      '--allow-empty',
      '-m',
      'Start',
    ],
  ])
    spawnSync('git', args, { cwd: near });
  const [first, second] = await Promise.all([build(near, here), build(far, elsewhere)]);
  expect([first.status, second.status], first.said + second.said).toEqual([0, 0]);
  const expected = checksums(join(near, 'dist'));
  expect(Object.keys(expected).length).toBeGreaterThan(100);
  expect(checksums(join(far, 'dist'))).toEqual(expected);
  expect((await build(near, elsewhere)).status).toBe(0);
  expect(checksums(join(near, 'dist'))).toEqual(expected);
});
