import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, expect, test } from 'vitest';

// A knowledge base of one's own, begun in a folder beside the project: it checks and builds as it is.

const folder = mkdtempSync(join(tmpdir(), 'crosscheck-own-'));
const home = join(folder, 'brakes');
afterAll(() => rmSync(folder, { recursive: true }));

function command(name: string, args: readonly string[] = [], content = home) {
  const { status, stdout, stderr } = spawnSync('node', [`src/cli/${name}.ts`, ...args], {
    encoding: 'utf8',
    env: {
      ...process.env,
      CONTENT: content,
      NODE_ENV: 'production',
      SITE_URL: 'https://own.example/',
    },
  });
  return { status, said: stdout + stderr };
}

const textOf = (path: string) => readFileSync(join(home, 'dist', path), 'utf8');
const files = (pattern: string) => globSync(pattern, { cwd: join(home, 'dist') });

test('a base of three subjects checks and builds by an absolute path, into its own folder', () => {
  expect(command('init', [home, '--subjects', 'disc,drum,rim'])).toMatchObject({ status: 0 });
  expect(command('check').said).toMatch(/^Content is sound: 3 subjects, 1 criterion, 1 source/);
  expect(command('sources', [join(home, '.archive')]).said).toMatch(/^1 place of 1 saying/);
  expect(command('build', ['--precompress'])).toMatchObject({
    status: 0,
    said: expect.stringMatching(/^\d+ files, [\d.]+ MB; the largest is /m),
  });
  expect(files('index.html*')).toEqual(['index.html', 'index.html.br', 'index.html.gz']);
  expect(textOf('index.html')).toContain('Disc or Drum or Rim');
  expect(command('addresses').said).toMatch(/\d+ addresses answer as registered/);
  expect(readFileSync(join(home, 'addresses.json'), 'utf8')).toContain('/criteria/licence/');
});

test('what is built from it names nothing that another base compares', () => {
  const foreign = files('**/*.{html,json,md,txt,xml}')
    .filter((path) => !path.startsWith('search/'))
    .filter((path) => /django|flask|framework|python/i.test(textOf(path)));
  expect(foreign).toEqual([]);
});

test('its links lead to pages that were built', () => {
  const lost = files('**/*.html').flatMap((path) => {
    const links = [...parseHTML(textOf(path)).document.querySelectorAll('a[href^="/"]')];
    return links
      .map((link) => (link.getAttribute('href') ?? '').replace(/[?#].*/, ''))
      .filter(
        (href) => !existsSync(join(home, 'dist', href, href.endsWith('/') ? 'index.html' : '')),
      )
      .map((href) => `${path} → ${href}`);
  });
  expect([...new Set(lost)]).toEqual([]);
});

test('the folder of the base, that of its records and a relative path are one', () => {
  const said = command('check').said;
  for (const other of [
    join(home, 'content'),
    relative('', home),
    relative('', join(home, 'content')),
  ])
    expect(command('check', [], other).said).toBe(said);
});

test('a folder that holds something is left as it is', () => {
  expect(command('init', [home])).toMatchObject({ status: 2 });
  expect(command('init', [home]).said).toMatch(
    /a folder that holds something; allowed: a new or an empty/,
  );
});

test('the example with records of every kind checks as well', () => {
  const example = join(folder, 'example');
  expect(command('init', [example, '--from', 'brakes'])).toMatchObject({ status: 0 });
  expect(command('check', [], example).said).toMatch(/^Content is sound: 3 subjects, 3 criteria/);
});
