import { expect, test } from 'vitest';
import { inspect } from '../../src/knowledge/load.ts';
import { linkable } from '../../src/knowledge/places.ts';
import { listOf, publishedIn } from '../../src/register/register.ts';
import { documentOf, files, leadsOn, pages, site } from '../built.ts';

const { records } = inspect(site.content);
const addresses = linkable(records);

const addressOf = (path: string) => `/${path.replace(/index\.html$/, '')}`;

/** Address of a page → every id in it, the pages of a list as one. */
const ids = new Map(
  [...Map.groupBy(pages, (path) => listOf(addressOf(path)))].map(([page, paths]) => [
    page,
    new Set(
      paths.flatMap((path) => [...documentOf(path).querySelectorAll('[id]')].map(({ id }) => id)),
    ),
  ]),
);

const partsOf = (address: string) => {
  const [page = '', anchor] = address.split('#');
  return { page, anchor };
};

test('every address that content may link to is there', () => {
  const lost = [...addresses].filter((address) => {
    const { page, anchor } = partsOf(address);
    if (anchor !== undefined) return !ids.get(page)?.has(anchor);
    return !ids.has(page) && !files.includes(page.slice(1));
  });
  expect(addresses.size).toBeGreaterThan(150);
  expect(lost).toEqual([]);
});

test('content may link to every address that is registered, unless it is an old one or leads on from it', () => {
  const old = new Set(records.moved.map(({ record }) => record.from));
  const isOld = (page: string) => old.has(page.split('/').findLast(Boolean) ?? '');
  const leading = new Set(pages.filter(leadsOn).map(addressOf));
  const unknown = [...publishedIn(site.dist).addresses].filter((address) => {
    const { page, anchor = '' } = partsOf(address);
    return !addresses.has(address) && !leading.has(page) && !isOld(page) && !old.has(anchor);
  });
  expect(unknown).toEqual([]);
});
