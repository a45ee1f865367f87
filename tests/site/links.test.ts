import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { type Link, leaves, linksOf, resolves } from '../links.ts';

const knowledge = loadKnowledge('content');
const origin =
  /<loc>(https?:\/\/[^/]+\/)/.exec(readFileSync('dist/sitemap-0.xml', 'utf8'))?.[1] ?? '';
const links = linksOf('dist');
const [outward = [], inward = []] = [true, false].map((out) =>
  links.filter((link) => leaves(origin, link) === out),
);
const described = ({ from, to }: Link) => `${from} → ${to}`;

test('every link within the site leads to a page, and to an anchor of it', () => {
  expect(inward.length).toBeGreaterThan(10_000);
  expect(new Set(inward.filter((link) => !resolves('dist', origin, link)).map(described))).toEqual(
    new Set(),
  );
});

test('a dead page, a dead anchor and a dead link of a twin are found', () => {
  const dead = [
    { from: 'index.html', to: '/criteria/no-such/' },
    { from: 'criteria/index.html', to: '#no-such' },
    { from: 'claims/index.html', to: '/method/#no-such' },
    { from: 'llms.txt', to: `${origin}no-such/index.md` },
  ];
  expect(dead.filter((link) => resolves('dist', origin, link))).toEqual([]);
});

test('links are read of pages, drawings, twins, feed, sitemap and llms.txt', () => {
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
  const list = globSync('references/{,*/}index.html', { cwd: 'dist' })
    .map((file) => readFileSync(join('dist', file), 'utf8'))
    .join('');
  const opened = new Map(
    [...list.matchAll(/<li id="[^"]+"><a href="([^"]+)">.*?opened \d+ \w+ \d{4}/g)].map(
      ([row, url = '']) => [url.replaceAll('&amp;', '&'), row],
    ),
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
  const own = [knowledge.site.repository ?? 'none:'];
  const unlisted = [...urls].filter(
    (url) => !opened.has(url) && !about.includes(url) && !own.some((each) => url.startsWith(each)),
  );
  expect(unlisted).toEqual([]);
});
