import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import {
  listOf,
  lostFrom,
  parseRegister,
  publishedIn,
  type Register,
} from '../../src/register/register.ts';
import { fixtureCopyIn } from '../fixture.ts';

const published = publishedIn('dist');

test('every address and anchor ever published still answers; a new one is registered by `npm run addresses`', () => {
  const register = parseRegister(readFileSync('addresses.json', 'utf8'));
  expect(lostFrom(register, published)).toEqual([]);
  expect([...published.difference(register)]).toEqual([]);
});

test('every address of llms.txt, feed and sitemap answers', () => {
  const texts = ['llms.txt', 'feed.xml', 'sitemap-0.xml'].map((name) =>
    readFileSync(join('dist', name), 'utf8'),
  );
  const paths = texts.flatMap((text) =>
    [...text.matchAll(/https:\/\/crosscheck\.example(\/[^\s"<)#]*)/g)].map(
      (match) => match[1] ?? '',
    ),
  );
  const pages = [...published].filter((address) => !address.includes('#'));
  expect(paths.length).toBeGreaterThan(pages.length);
  const missing = [...new Set(paths)].filter(
    (path) =>
      !published.has(listOf(path)) &&
      !published.has(path.replace(/index\.md$/, '')) &&
      !/^\/(api\/\w+\.json|feed\.xml)$/.test(path),
  );
  expect(missing).toEqual([]);
});

test('every address of the API answers', () => {
  const lists = JSON.parse(readFileSync('dist/api/index.json', 'utf8')) as {
    lists: { name: string; url: string }[];
  };
  const urls = lists.lists
    .flatMap(
      ({ name, url }) =>
        (JSON.parse(readFileSync(`dist${url}`, 'utf8')) as Record<string, { url: string }[]>)[
          name
        ] ?? [],
    )
    .map(({ url }) => url);
  const lost = urls.filter((url) => {
    if (/^https?:/.test(url)) return false;
    return !published.has(url);
  });
  expect(urls.length).toBeGreaterThan(100);
  expect(lost).toEqual([]);
});

describe('a renamed criterion and a renamed claim', () => {
  const out = '.dist-fixture';
  const content = '.content-fixture';
  const build = () =>
    spawnSync('npx', ['astro', 'build', '--silent'], {
      env: { ...process.env, NODE_ENV: 'production', CONTENT: content, OUT_DIR: out },
      encoding: 'utf8',
    });
  let before: Register = new Set();
  const page = (address: string) => readFileSync(join(out, address, 'index.html'), 'utf8');

  beforeAll(() => {
    const { plant, rename } = fixtureCopyIn(content);
    expect(build().status).toBe(0);
    before = publishedIn(out);
    rename('criteria/weight.mdx', 'criteria/mass.mdx');
    plant('groups.yaml', 'stopping, weight', 'stopping, mass');
    plant('criteria/upkeep.mdx', 'related: [weight]', 'related: [mass]');
    plant('claims/cycling-weekly/brakes.yaml', 'criterion: weight', 'criterion: mass');
    plant('claims/hill-rider/hills.yaml', 'criterion: weight', 'criterion: mass');
    plant(
      'claims/hill-rider/hills.yaml',
      'id: hill-rider-rim-easy-to-mend',
      'id: hill-rider-rim-one-spanner',
    );
  });
  afterAll(() => {
    for (const folder of [out, content]) rmSync(folder, { recursive: true, force: true });
  });

  test('are missed where moved.yaml does not name them', () => {
    expect(loadKnowledge(content).criteria.map(({ id }) => id)).toContain('mass');
    expect(build().status).toBe(0);
    const lost = lostFrom(before, publishedIn(out));
    expect(lost).toEqual(
      expect.arrayContaining([
        '/criteria/weight/',
        '/claims/hill-rider-rim-easy-to-mend/',
        '/criteria/upkeep/#hill-rider-rim-easy-to-mend',
      ]),
    );
  });

  test('go on answering, page and anchor, where it does', () => {
    writeFileSync(
      join(content, 'moved.yaml'),
      '- { kind: criterion, from: weight, to: mass, on: 2026-11-21 }\n- { kind: claim, from: hill-rider-rim-easy-to-mend, to: hill-rider-rim-one-spanner, on: 2026-11-21 }\n',
    );
    expect(build().status).toBe(0);
    expect(lostFrom(before, publishedIn(out))).toEqual([]);
    expect(page('criteria/weight')).toContain('href="/criteria/mass/"');
    expect(page('criteria/upkeep')).toContain('id="hill-rider-rim-easy-to-mend"');
  });
});
