import { expect, test } from 'vitest';
import { deadLinks, described, leaves, linksOf } from '../../src/judge/links.ts';
import { built, documentOf, flat, knowledge, pages } from '../built.ts';

const links = linksOf(built);
const [outward = [], inward = []] = [true, false].map((out) =>
  links.filter((link) => leaves(built, link) === out),
);

test('every link within the site leads to a page, and to an anchor of it', () => {
  expect(inward.length).toBeGreaterThan(10 * pages.length);
  expect(new Set(deadLinks(built, links).map(described))).toEqual(new Set());
});

test('a dead page, a dead anchor and a dead link of a twin are found', () => {
  const dead = [
    { from: 'index.html', to: '/criteria/no-such/' },
    { from: 'criteria/index.html', to: '#no-such' },
    { from: 'claims/index.html', to: '/method/#no-such' },
    { from: 'llms.txt', to: `${built.home.href}no-such/index.md` },
  ];
  expect(deadLinks(built, dead)).toEqual(dead);
});

test('links are read of pages, twins, feed, sitemap and llms.txt', () => {
  const kinds = new Set(links.map(({ from }) => from.replace(/^.*\./, '')));
  expect([...kinds].toSorted()).toEqual(['html', 'json', 'md', 'txt', 'xml']);
});

test('every link that leaves the site is well-formed, and what is cited is listed with the day it was opened', () => {
  const urls = new Set(outward.map(({ to }) => to));
  expect(
    [...urls].filter(
      (url) => !URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol) || /\s/.test(url),
    ),
  ).toEqual([]);
  const opened = new Set(
    pages
      .filter((path) => /^references\/(\d+\/)?index\.html$/.test(path))
      .flatMap((path) => [...documentOf(path).querySelectorAll('li[id]')])
      .filter((row) => /opened \d+ \w+ \d{4}/.test(flat(row.textContent)))
      .map((row) => row.querySelector('a')?.getAttribute('href') ?? ''),
  );
  expect(knowledge.references.filter(({ url }) => !opened.has(url)).map(({ id }) => id)).toEqual(
    [],
  );
  const about = [
    ...knowledge.subjects.flatMap(({ homepage, documentation, repository }) => [
      homepage,
      documentation,
      repository,
    ]),
    ...knowledge.sources.flatMap(({ url }) => url ?? []),
  ];
  const own = [knowledge.site.repository ?? 'none:', 'https://creativecommons.org/licenses/'];
  /** The page of a passage: a citation opens at its words, or at its lines. */
  const pageOf = (url: string) => url.replace(/#(?:.*:~:text=.*|L\d+(?:-L\d+)?)$/, '');
  const read = new Set([...opened].map((url) => url.split('#')[0]));
  const unlisted = [...urls].filter(
    (url) =>
      !opened.has(url) &&
      !read.has(pageOf(url)) &&
      !about.includes(url) &&
      !own.some((each) => url.startsWith(each)),
  );
  expect(unlisted).toEqual([]);
});
