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

const extraClaims = `  - { id: rim-mends-fast, subjects: [rim], stance: rim, kind: fact, text: A rim brake is mended fast. }
  - { id: drum-lasts-rim-mends, subjects: [drum, rim], stance: even, kind: fact, text: "A drum brake lasts, and a rim brake can be mended." }
`;
const extraSayings = `  - { claim: rim-mends-fast, lines: [{ line: 5, hash: "41aa68f7" }] }
  - { claim: drum-lasts-rim-mends, lines: [{ line: 5, hash: "41aa68f7" }] }
`;
const mergedSaying = '  - { claim: rim-one-spanner, lines: [{ line: 5, hash: "41aa68f7" }] }\n';
const moves = `- { kind: criterion, from: weight, to: mass, on: 2026-11-21 }
- { kind: claim, from: rim-easy-to-mend, to: rim-one-spanner, on: 2026-11-21 }
- { kind: claim, from: rim-mends-fast, to: rim-one-spanner, on: 2026-11-21 }
- { kind: claim, from: drum-lasts-rim-mends, split: [drum-no-care, rim-one-spanner], on: 2026-11-21 }
`;

describe('a renamed criterion, two claims that became one, and one that was split', () => {
  const out = '.dist-fixture';
  const content = '.content-fixture';
  const build = () =>
    spawnSync('npx', ['astro', 'build', '--silent'], {
      env: { ...process.env, NODE_ENV: 'production', CONTENT: content, OUT_DIR: out },
      encoding: 'utf8',
    });
  let before: Register = new Set();
  const page = (address: string) => readFileSync(join(out, address, 'index.html'), 'utf8');
  const claimsFile = 'claims/upkeep.yaml';
  const sayingsFile = 'sources/cycling-weekly/sayings.yaml';

  beforeAll(() => {
    const { plant, rename } = fixtureCopyIn(content);
    plant(claimsFile, /$/, extraClaims);
    plant(sayingsFile, /$/, extraSayings);
    expect(build().status).toBe(0);
    before = publishedIn(out);
    rename('criteria/weight.mdx', 'criteria/mass.mdx');
    rename('claims/weight.yaml', 'claims/mass.yaml');
    plant('groups.yaml', 'stopping, weight', 'stopping, mass');
    plant('criteria/upkeep.mdx', 'related: [weight]', 'related: [mass]');
    plant(claimsFile, extraClaims, '');
    plant(sayingsFile, extraSayings, mergedSaying);
    plant(claimsFile, 'id: rim-easy-to-mend', 'id: rim-one-spanner');
    plant('sources/hill-rider/sayings.yaml', 'claim: rim-easy-to-mend', 'claim: rim-one-spanner');
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
        '/claims/rim-easy-to-mend/',
        '/claims/rim-mends-fast/',
        '/claims/drum-lasts-rim-mends/',
        '/criteria/upkeep/#rim-easy-to-mend',
        '/sources/cycling-weekly/#drum-lasts-rim-mends',
      ]),
    );
  });

  test('go on answering, page and anchor, where it does', () => {
    writeFileSync(join(content, 'moved.yaml'), moves);
    expect(build().status).toBe(0);
    expect(lostFrom(before, publishedIn(out))).toEqual([]);
    expect(page('criteria/weight')).toContain('href="/criteria/mass/"');
    for (const old of ['rim-easy-to-mend', 'rim-mends-fast']) {
      expect(page(`claims/${old}`)).toContain('href="/claims/rim-one-spanner/"');
      expect(page('criteria/upkeep')).toContain(`id="${old}"`);
    }
    for (const part of ['drum-no-care', 'rim-one-spanner'])
      expect(page('claims/drum-lasts-rim-mends')).toContain(`href="/claims/${part}/"`);
  });
});
