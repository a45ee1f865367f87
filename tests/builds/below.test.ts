import { expect, test } from 'vitest';
import { deadLinks, described, leaves, linksOf } from '../../src/judge/links.ts';
import { siteIn } from '../../src/judge/site.ts';
import { requireFresh, sites } from '../sites.ts';

test('every link of a site below a path leads to a page below it, and to an anchor of it', () => {
  requireFresh('subPath');
  const { dist, base } = sites.subPath;
  const site = siteIn(dist);
  const links = linksOf(site);
  expect(site.home.pathname).toBe(base);
  expect(links.filter((link) => !leaves(site, link)).length).toBeGreaterThan(
    10 * site.pages.length,
  );
  expect(deadLinks(site, links).map(described)).toEqual([]);
});
