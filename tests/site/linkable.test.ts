import { expect, test } from 'vitest';
import { linkable } from '../../src/knowledge/places.ts';
import { listOf, publishedIn } from '../../src/register/register.ts';
import { referenceKinds } from '../../src/schema/vocabularies.ts';
import { documentOf, files, idsOf, leadsOn, pages, records, site } from '../built.ts';

const addresses = linkable(records);

const addressOf = (path: string) => `/${path.replace(/index\.html$/, '')}`;

/** Address of a page → every id in it, the pages of a list as one. */
const ids = new Map(
  [...Map.groupBy(pages, (path) => listOf(addressOf(path)))].map(([page, paths]) => [
    page,
    new Set(paths.flatMap((path) => [...idsOf(path)])),
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
  const old = new Set<string>(records.moved.map(({ record }) => record.from));
  const isOld = (page: string) => old.has(page.split('/').findLast(Boolean) ?? '');
  // What a kind of reference was called before leads to it still.
  for (const kind of Object.values(referenceKinds)) if ('was' in kind) old.add(`kind-${kind.was}`);
  const leading = new Set(pages.filter(leadsOn).map(addressOf));
  const unknown = [...publishedIn(site.dist, documentOf).addresses].filter((address) => {
    const { page, anchor = '' } = partsOf(address);
    return !addresses.has(address) && !leading.has(page) && !isOld(page) && !old.has(anchor);
  });
  expect(unknown).toEqual([]);
});
