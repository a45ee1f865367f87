import { spawnSync } from 'node:child_process';
import {
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withLock } from '../../src/publish/lock.ts';
import { build, checksums, projectElsewhere, startBuild } from '../elsewhere.ts';

const SOURCE_DATE_EPOCH = '1795219200';
const here = { SOURCE_DATE_EPOCH, TZ: 'America/Los_Angeles', LANG: 'de_DE.UTF-8', LC_ALL: 'C' };
/** As a machine elsewhere would: another zone, language and clock, folders that list their files the other way round. */
const elsewhere = {
  SOURCE_DATE_EPOCH,
  TZ: 'Pacific/Kiritimati',
  LANG: 'tr_TR.UTF-8',
  LC_ALL: 'tr_TR.UTF-8',
  NODE_OPTIONS: `--import ${resolve('tests/another-day.mjs')}`,
};
let dir = '';
let far = '';
let whole: Readonly<Record<string, string>> = {};
/** How long a whole build takes here, in milliseconds. */
let span = 0;
const served = () => checksums(join(dir, 'dist'));
const leftovers = () => readdirSync(dir).filter((name) => name.startsWith('.dist-'));

/** A repository of one commit, which a build must not notice. */
function commitIn(folder: string): void {
  const git = (...args: string[]) => spawnSync('git', args, { cwd: folder });
  git('init', '-q');
  git(
    '-c',
    'user.name=a',
    '-c',
    'user.email=a@example.org',
    'commit',
    '-q',
    '--allow-empty',
    '-m',
    'Start',
  );
}

beforeAll(async () => {
  dir = projectElsewhere('near');
  far = projectElsewhere('très/deep folder/far');
  commitIn(dir);
  const builds = await Promise.all([build(dir, here), build(far, elsewhere)]);
  for (const { status, said } of builds) expect(status, said).toBe(0);
  whole = served();
});
afterAll(() => {
  for (const folder of [dir, far]) rmSync(folder, { recursive: true, force: true });
});

test('two builds of one state are the same to the byte, wherever and whenever they are made, and so is a third from warm caches', async () => {
  expect(Object.keys(whole).length).toBeGreaterThan(100);
  expect(checksums(join(far, 'dist'))).toEqual(whole);
  const start = Date.now();
  const { status, said } = await build(dir, elsewhere);
  span = Date.now() - start;
  expect(status, said).toBe(0);
  expect(served()).toEqual(whole);
});

/** Spoils cards that are kept, each in another way, and whatever Astro keeps. */
function damageCaches(): void {
  const cards = join(dir, 'node_modules/.cache/crosscheck-cards');
  const [first, second, third] = readdirSync(cards);
  truncateSync(join(cards, first ?? ''), 1000);
  writeFileSync(join(cards, second ?? ''), '');
  writeFileSync(join(cards, third ?? ''), readFileSync(join(cards, third ?? '')).fill(0, 40, 60));
  const kept = readdirSync(join(dir, '.astro'), { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile(),
  );
  expect(kept.length).toBeGreaterThan(0);
  for (const { parentPath, name } of kept) writeFileSync(join(parentPath, name), '{"garbage');
}

/** Kills of a build; set KILLS for more of them than a test run has time for. */
const kills = Number(process.env['KILLS'] ?? 4);

test('a build killed at any moment leaves the whole site before it, and the next one needs no cleaning and believes no damaged cache', {
  timeout: 600_000,
}, async () => {
  for (let at = 0; at < kills; at++) {
    const after = Math.round(span * ((at + Math.random()) / kills));
    const { kill, ended } = startBuild(dir, here);
    await Promise.race([pause(after), ended]);
    try {
      kill();
    } catch {
      // It had ended already.
    }
    await ended;
    expect(served(), `killed after ${after} of ${span} ms`).toEqual(whole);
  }
  damageCaches();
  const { status, said } = await build(dir, here);
  expect(status, said).toBe(0);
  expect(served()).toEqual(whole);
  expect(leftovers()).toEqual([]);
});

/** A build that must fail, say why, and leave what is served. */
async function fails(
  why: RegExp,
  more: Readonly<Record<string, string>> = {},
  command?: string,
): Promise<void> {
  const { status, said } = await build(dir, { ...here, ...more }, command);
  expect(said).toMatch(why);
  expect(status).not.toBe(0);
  expect(served()).toEqual(whole);
  expect(leftovers()).toEqual([]);
}

test('a disk that takes no more fails the build', () =>
  fails(/EFBIG|file too large/i, {}, "trap '' XFSZ; ulimit -f 8; exec node src/cli/build.ts"));

test('an index that cannot be written fails the build', () =>
  fails(/search index|pagefind/i, { PAGEFIND_BINARY_PATH: '/bin/false' }));

test('a content file that is missing fails the build', async () => {
  const file = join(dir, 'content/criteria/weight.mdx');
  renameSync(file, `${dir}/weight.mdx`);
  await fails(/no criterion "weight"/);
  renameSync(`${dir}/weight.mdx`, file);
});

test('a second build says that there is another one and touches nothing', () =>
  withLock(join(dir, '.dist-lock'), 0, async () => {
    const { status, said } = await build(dir, here);
    expect(said).toContain(`another build (process ${process.pid}) is at work in this folder`);
    expect(status).toBe(1);
    expect(served()).toEqual(whole);
  }));
