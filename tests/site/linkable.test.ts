import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inspect } from '../../src/knowledge/load.ts';
import { linkable } from '../../src/knowledge/places.ts';
import { publishedIn } from '../../src/register/register.ts';
import { fixtureCopyIn } from '../fixture.ts';

const out = '.dist-linkable';
const content = '.content-linkable';

/** A site that has records of every kind, each list on one page. */
beforeAll(() => {
  fixtureCopyIn(content);
  const { status } = spawnSync('npx', ['astro', 'build', '--silent'], {
    env: { ...process.env, NODE_ENV: 'production', CONTENT: content, OUT_DIR: out },
  });
  expect(status).toBe(0);
});
afterAll(() => {
  for (const folder of [out, content]) rmSync(folder, { recursive: true, force: true });
});

const fileOf = (page: string) => join(out, page.endsWith('/') ? `${page}index.html` : page);

const pages = new Map<string, Document>();
function documentOf(page: string): Document {
  const document = pages.get(page) ?? parseHTML(readFileSync(fileOf(page), 'utf8')).window.document;
  pages.set(page, document);
  return document;
}

const partsOf = (address: string) => {
  const [page = '', anchor] = address.split('#');
  return { page, anchor };
};

test('every address that content may link to is there', () => {
  const addresses = linkable(inspect(content).records);
  const lost = [...addresses].filter((address) => {
    const { page, anchor } = partsOf(address);
    if (!existsSync(fileOf(page))) return true;
    return anchor !== undefined && documentOf(page).getElementById(anchor) === null;
  });
  expect(addresses.size).toBeGreaterThan(150);
  expect(lost).toEqual([]);
});

test('content may link to every address that is registered, unless it only leads on from an old one', () => {
  const { records } = inspect(content);
  const old = new Set(records.moved.map(({ record }) => record.from));
  const leadsOn = (page: string) =>
    documentOf(page).getElementById('moved') !== null ||
    old.has(page.split('/').findLast(Boolean) ?? '');
  const known = linkable(records);
  const unknown = [...publishedIn(out)].filter((address) => {
    const { page, anchor = '' } = partsOf(address);
    return !known.has(address) && !leadsOn(page) && !old.has(anchor);
  });
  expect(unknown).toEqual([]);
});
