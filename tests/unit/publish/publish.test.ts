import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { compressAll } from '../../../src/publish/compress.ts';
import { extentLines, extentOf } from '../../../src/publish/hosts.ts';
import { withLock } from '../../../src/publish/lock.ts';
import { putInPlace, recover } from '../../../src/publish/swap.ts';

function emptyFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'crosscheck-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  return dir;
}

/** Folders of a build, each in `states` holding a page that says what it is. */
function folders(...states: readonly ('staging' | 'place' | 'before')[]) {
  const dir = emptyFolder();
  const all = {
    staging: join(dir, 'staging'),
    place: join(dir, 'place'),
    before: join(dir, 'before'),
  };
  for (const state of states) {
    mkdirSync(all[state]);
    writeFileSync(join(all[state], 'index.html'), state);
  }
  return {
    ...all,
    there: () => readdirSync(dir),
    served: () => readFileSync(join(all.place, 'index.html'), 'utf8'),
  };
}

describe('the site built in staging', () => {
  test.each([[['staging']], [['staging', 'place']]] as const)(
    'takes the place, with %j there',
    async (states) => {
      const site = folders(...states);
      expect(await putInPlace(site)).toEqual([]);
      expect([site.served(), site.there()]).toEqual(['staging', ['place']]);
    },
  );

  test('takes the place of a site that says it may not be changed', async () => {
    const site = folders('staging', 'place');
    mkdirSync(join(site.place, 'claims'));
    for (const folder of ['claims', '']) chmodSync(join(site.place, folder), 0o500);
    expect(await putInPlace(site)).toEqual([]);
    expect([site.served(), site.there()]).toEqual(['staging', ['place']]);
  });

  test('is not put in place where there is none: the site before stays', async () => {
    const site = folders('place');
    await expect(putInPlace(site)).rejects.toThrow(/ENOENT/);
    expect([site.served(), site.there()]).toEqual(['place', ['place']]);
  });

  test('fills a place that cannot be renamed, and nothing of the site before is left there', async () => {
    const site = folders('staging', 'place');
    for (const [path, text] of [
      ['staging/claims/index.html', 'new'],
      ['staging/faq', 'a file now'],
      ['place/claims/index.html', 'old'],
      ['place/claims/old/index.html', 'old'],
      ['place/faq/index.html', 'a folder before'],
      ['place/gone.txt', 'old'],
    ] as const) {
      mkdirSync(join(site.place, '..', path, '..'), { recursive: true });
      writeFileSync(join(site.place, '..', path), text);
    }
    // The renames fail where this folder is in the way.
    mkdirSync(join(site.before, 'in the way'), { recursive: true });
    await putInPlace(site);
    expect(readdirSync(site.place, { recursive: true, encoding: 'utf8' }).toSorted()).toEqual([
      'claims',
      'claims/index.html',
      'faq',
      'index.html',
    ]);
    expect(readFileSync(join(site.place, 'claims/index.html'), 'utf8')).toBe('new');
    expect(existsSync(site.staging)).toBe(false);
  });

  test.each([
    ['while building the first time', ['staging'], []],
    ['while building', ['staging', 'place'], ['place']],
    ['between the two renames', ['staging', 'before'], ['place']],
    ['before the old site was deleted', ['before', 'place'], ['place']],
  ] as const)('is cleared away where the build was killed %s', (_, states, left) => {
    const site = folders(...states);
    recover(site);
    expect(site.there()).toEqual(left);
    if (left.length > 0)
      expect(site.served()).toBe(states.includes('place' as never) ? 'place' : 'before');
  });
});

/** A process as Linux tells of it: its state and when it started; nothing on other systems. */
function told(pid: number): { readonly state: string; readonly start: string } {
  const file = `/proc/${pid}/stat`;
  const fields = existsSync(file) ? readFileSync(file, 'utf8').split(') ').at(-1)?.split(' ') : [];
  return { state: fields?.[0] ?? '', start: fields?.[19] ?? '' };
}

describe('a lock', () => {
  /** A lock in a folder of its own, and what of it stands there. */
  function lock() {
    const dir = emptyFolder();
    return { file: join(dir, 'lock'), there: () => readdirSync(dir) };
  }

  test('is held while the work goes on, and let go of when it fails', async () => {
    const { file, there } = lock();
    expect(await withLock(file, 0, async () => there().length)).toBe(1);
    await expect(withLock(file, 0, () => Promise.reject(new Error('no disk')))).rejects.toThrow(
      'no disk',
    );
    expect(there()).toEqual([]);
  });

  test('lets one in at a time, and names the holder to the other', async () => {
    const { file } = lock();
    await withLock(file, 0, async () => {
      await expect(withLock(file, 150, async () => 'in')).rejects.toThrow(
        `another build (process ${process.pid}) is at work in this folder`,
      );
    });
    expect(await withLock(file, 0, async () => 'in')).toBe('in');
  });

  test('names a holder that is another process, and leaves it the lock', async () => {
    const { file, there } = lock();
    const held = `lock-${process.ppid}-${told(process.ppid).start}`;
    writeFileSync(join(dirname(file), held), '');
    await expect(withLock(file, 0, async () => 'in')).rejects.toThrow(`(process ${process.ppid})`);
    expect(there()).toEqual([held]);
  });

  test('waits for a holder that is ending', async () => {
    const { file } = lock();
    const order: string[] = [];
    const first = withLock(
      file,
      0,
      () => new Promise((done) => setTimeout(() => done(order.push('first')), 150)),
    );
    await withLock(file, 60_000, async () => order.push('second'));
    await first;
    expect(order).toEqual(['first', 'second']);
  });

  test('is taken over from a process that is gone, from a later one with its number, and from what is no process', async () => {
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'exit');
    for (const stale of [`${child.pid}-1`, `${process.ppid}-1`, '1-1', '0-0', '', 'no-number']) {
      const { file, there } = lock();
      writeFileSync(`${file}-${stale}`, '');
      expect(await withLock(file, 0, async () => 'in'), stale).toBe('in');
      expect(there(), stale).toEqual([]);
    }
  });

  test.runIf(existsSync('/proc'))(
    'is taken over from a process that has ended and that nobody asked how',
    async () => {
      const { file } = lock();
      // The shell becomes a sleeper, which never asks for the child of the shell. A child that ended sooner, the shell might still ask for.
      const parent = spawn('sh', ['-c', 'sleep 0.5 & echo $!; exec sleep 60']);
      onTestFinished(() => void parent.kill('SIGKILL'));
      const pid = Number(String((await once(parent.stdout, 'data'))[0]));
      await vi.waitUntil(() => told(pid).state === 'Z', { timeout: 20_000 });
      writeFileSync(`${file}-${pid}-${told(pid).start}`, '');
      expect(await withLock(file, 0, async () => 'in')).toBe('in');
    },
  );

  test('is in the way of nobody where a folder has its name', async () => {
    const { file, there } = lock();
    for (const name of [file, `${file}-1-1`]) mkdirSync(name);
    expect(await withLock(file, 0, async () => 'in')).toBe('in');
    expect(there()).toEqual(['lock', 'lock-1-1']);
  });

  /** Goes in and out a few times, killed at times while it is in, and tells whom it met there. */
  const goingInAndOut = (file: string) => `
    import { appendFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
    import { setTimeout as pause } from 'node:timers/promises';
    import { withLock } from ${JSON.stringify(pathToFileURL('src/publish/lock.ts').href)};
    const file = ${JSON.stringify(file)};
    for (let round = 0; round < 12; round++)
      await withLock(file, 60_000, async () => {
        if (existsSync(file + '.in')) appendFileSync(file + '.met', process.pid + ' ');
        writeFileSync(file + '.in', '');
        await pause(5 * Math.random());
        rmSync(file + '.in');
        if (round === 8 && process.pid % 2 === 0) process.kill(process.pid, 'SIGKILL');
      });`;

  test('lets in one of many at once, each in a process of its own and some of them killed', async () => {
    const { file, there } = lock();
    writeFileSync(`${file}-1-1`, '');
    const args = ['--input-type=module', '-e', goingInAndOut(file)];
    const starts = Array.from({ length: 6 }, () => once(spawn(process.execPath, args), 'exit'));
    for (const [status, signal] of await Promise.all(starts))
      expect(signal ?? status).toBeOneOf([0, 'SIGKILL']);
    expect(existsSync(`${file}.met`)).toBe(false);
    expect(await withLock(file, 0, async () => there().filter((name) => /-\d/.test(name)))).toEqual(
      [expect.stringContaining(`lock-${process.pid}-`)],
    );
  });
});

describe('what is compressed', () => {
  const page = '<p>one</p>'.repeat(200);
  function site(): { dir: string; cache: string } {
    const [dir, cache] = [emptyFolder(), emptyFolder()];
    mkdirSync(join(dir, 'deep'));
    writeFileSync(join(dir, 'deep/index.html'), page);
    writeFileSync(join(dir, 'short.txt'), 'x');
    writeFileSync(join(dir, 'card.png'), 'not text');
    return { dir, cache };
  }

  test('lies beside its file, holds the same, and only where it is smaller', async () => {
    const { dir, cache } = site();
    await compressAll(dir, cache);
    expect(readdirSync(dir, { recursive: true, encoding: 'utf8' }).toSorted()).toEqual([
      'card.png',
      'deep',
      'deep/index.html',
      'deep/index.html.br',
      'deep/index.html.gz',
      'short.txt',
    ]);
    const read = (ending: string) => readFileSync(join(dir, `deep/index.html.${ending}`));
    expect(brotliDecompressSync(read('br')).toString()).toBe(page);
    expect(gunzipSync(read('gz')).toString()).toBe(page);
    // No time in it: two builds agree.
    expect(read('gz').readUInt32LE(4)).toBe(0);
  });

  test('is of the search index what it unpacks to, which the engine reads as well', async () => {
    const { dir, cache } = site();
    const index = Buffer.from(`pagefind_dcd${page}`);
    for (const name of ['wasm.en.pagefind', 'en_1.pf_index'])
      writeFileSync(join(dir, name), gzipSync(index));
    writeFileSync(join(dir, 'en_2.pf_fragment'), gzipSync(index));
    await compressAll(dir, cache);
    for (const name of ['wasm.en.pagefind', 'en_1.pf_index']) {
      expect(readFileSync(join(dir, name))).toEqual(index);
      expect(brotliDecompressSync(readFileSync(join(dir, `${name}.br`)))).toEqual(index);
      expect(gunzipSync(readFileSync(join(dir, `${name}.gz`)))).toEqual(index);
    }
    expect(readdirSync(dir)).not.toContain('en_2.pf_fragment.br');
    await compressAll(dir, cache);
    expect(readFileSync(join(dir, 'en_1.pf_index'))).toEqual(index);
  });

  test('is not believed when the cache is damaged, and what no file needs is not kept', async () => {
    const { dir, cache } = site();
    await compressAll(dir, cache);
    const right = readFileSync(join(dir, 'deep/index.html.br'));
    for (const name of readdirSync(cache)) writeFileSync(join(cache, name), 'garbage');
    writeFileSync(join(cache, 'old'), 'unused');
    await compressAll(dir, cache);
    expect(readFileSync(join(dir, 'deep/index.html.br'))).toEqual(right);
    expect(readdirSync(cache)).toHaveLength(2);
  });
});

describe('what a site comes to', () => {
  const fits = { files: 12, bytes: 34_000, largest: { path: 'a.json', bytes: 5600 } };

  test('is counted in every folder, by the bytes of each file', () => {
    const dir = emptyFolder();
    mkdirSync(join(dir, 'deep'));
    writeFileSync(join(dir, 'index.html'), 'x'.repeat(10));
    writeFileSync(join(dir, 'deep/data.json'), 'x'.repeat(200));
    expect(extentOf(dir)).toEqual({
      files: 2,
      bytes: 210,
      largest: { path: 'deep/data.json', bytes: 200 },
    });
  });

  test('is refused where a file is empty', () => {
    const dir = emptyFolder();
    writeFileSync(join(dir, 'whole.html'), 'x');
    writeFileSync(join(dir, 'index.html'), '');
    expect(() => extentOf(dir)).toThrow(/index\.html is empty/);
  });

  test('is told in one line while every host takes it', () => {
    expect(extentLines(fits)).toEqual(['12 files, 0.034 MB; the largest is a.json, 0.0056 MB']);
  });

  test.each([
    ['Cloudflare Pages, which takes at most 20,000 files', { ...fits, files: 20_001 }],
    [
      'Cloudflare Pages, which takes at most 25 MiB in one file',
      { ...fits, largest: { path: 'a.json', bytes: 25 * 2 ** 20 + 1 } },
    ],
    ['GitHub Pages, which takes at most 1 GB', { ...fits, bytes: 1_000_000_001 }],
  ])('names %s, where it is larger', (host, extent) => {
    expect(extentLines(extent).slice(1)).toEqual([`Too large for ${host}`]);
  });
});
