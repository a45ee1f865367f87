import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Base } from '../../src/outputs/base.ts';
import { changesFeed } from '../../src/outputs/feed/feed.ts';
import { listSchema } from '../../src/outputs/json/published.ts';
import { kindRow } from '../../src/outputs/row.ts';
import { endings, isListed, places, publishedFiles, rows } from '../../src/outputs/table.ts';
import type { Change } from '../../src/schema/index.ts';

const knowledge = loadKnowledge('tests/fixtures/brakes');
const base: Base = {
  knowledge,
  href: (address) => `/x${address}`,
  absolute: (address) => `https://site.example/x${address}`,
};
const files = publishedFiles(knowledge);
const made = (path: string) => files.find((file) => file.path === path)?.body(base);

test('no two files have one path, and each has an ending that there is a route for', () => {
  const paths = files.map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths.filter((path) => !/^\/[^.]+\.[a-z]+$/.test(path))).toEqual([]);
  expect(paths.filter((path) => !endings.includes(path.split('.')[1] ?? ''))).toEqual([]);
});

test('every record with a page has it as JSON and as Markdown beside it', () => {
  const paths = files.map(({ path }) => path);
  const wanted = knowledge.criteria.flatMap(({ id }) =>
    ['index.json', 'index.md'].map((name) => `/criteria/${id}/${name}`),
  );
  expect(paths).toEqual(expect.arrayContaining(wanted));
});

test('the files of a row stand in its folder, or in one that is shared', () => {
  const strays = rows.flatMap(({ folder, files: own }) =>
    own(knowledge).filter(
      ({ path }) =>
        ![folder, ...places.sharedFolders].some((known) => path.startsWith(`/${known}/`)),
    ),
  );
  expect(strays).toEqual([]);
});

test('search engines are shown neither the search, nor the page for lost readers, nor what is embedded', () => {
  const hidden = ['/search/', '/404/', '/embed/criteria/weight/'];
  expect(hidden.filter(isListed)).toEqual([]);
  expect(isListed('/criteria/weight/')).toBe(true);
});

test('a reading is published as plain Markdown: citations and claims as links, addresses with the base', async () => {
  const page = '/criteria/stopping/';
  const { reading, disagreements } = JSON.parse(String(await made(`${page}index.json`))) as {
    reading: string;
    disagreements: string[];
  };
  const { title, url } = knowledge.reference('manual-stopping');
  const { text } = knowledge.claim('cycling-weekly-disc-stops-sooner');
  expect(reading).toBe(
    `The reading of stopping [\\[1\\]](${url}), with a claim: “${text.replace(/\.$/, '')}” ([Supported](/x/claims/cycling-weekly-disc-stops-sooner/)).\n`,
  );
  expect(disagreements).toEqual(['which-stops-best']);
  const markdown = String(await made(`${page}index.md`));
  expect(markdown).toContain(`## The reading\n\n${reading}`);
  expect(markdown).toContain(`## References\n\n1. [${title}](${url})`);
  expect(markdown).toContain('### Does the kind of brake matter for stopping?');
});

test('a digest is published section by section, each claim as a link to its check', async () => {
  const page = '/sources/hill-rider/';
  const { digest } = JSON.parse(String(await made(`${page}index.json`))) as { digest: string };
  expect(digest).toMatch(/^## /);
  expect(digest).toContain('](/x/claims/hill-rider-');
  expect(digest).not.toMatch(/<[A-Z]/);
});

test('a kind with nothing of its own is published as its schema has it', async () => {
  const rumour = z.strictObject({
    id: z.string(),
    says: z.string().max(9),
    heard: z.array(z.strictObject({ by: z.string() })),
  });
  const record = { id: 'loud', says: 'It squeaks', heard: [{ by: 'riders' }] };
  const row = kindRow(
    {
      schema: rumour,
      plural: 'rumours',
      address: '/rumours/<id>/',
      title: ({ says }: typeof record) => says,
      inApi: true,
    },
    () => [record],
  );
  expect([row.name, row.folder]).toEqual(['rumours', 'rumours']);
  expect(row.entries(base)).toEqual([{ ...record, url: '/x/rumours/loud/' }]);
  const own = await Promise.all(
    row.files(knowledge).map(async ({ path, body }) => [path, await body(base)]),
  );
  expect(Object.fromEntries(own)).toEqual({
    '/rumours/loud/index.json': expect.stringContaining('"url": "/x/rumours/loud/"'),
    '/rumours/loud/index.md':
      '# It squeaks\n\n- **id**: loud\n- **says**: It squeaks\n- **heard**\n  - - **by**: riders\n',
  });
  // What is written may quote a figure by a short address; what is published holds the figure.
  expect(JSON.stringify(listSchema('rumours', rumour))).not.toContain('maxLength');
});

describe('the feed', () => {
  const change: Change = {
    id: 'rim-pads',
    on: '2026-10-02',
    kind: 'correction',
    criterion: 'weight',
    said: 'Rims weigh <b>less</b>.',
    says: 'They weigh as much.',
    why: 'Weighed & compared.',
  };
  const feed = (on: Change) => changesFeed({ ...base, knowledge: { ...knowledge, changes: [on] } });

  test('escapes what it is given', () =>
    expect(feed(change)).toContain(
      '<summary>It said: Rims weigh &lt;b&gt;less&lt;/b&gt;. They weigh as much. Weighed &amp; compared.</summary>',
    ));
  test('keeps the id of an entry when its page gets another address', () => {
    const idOf = (text: string) => /<entry>\s*<id>(.*?)<\/id>/s.exec(text)?.[1];
    const elsewhere = feed({ ...change, criterion: 'stopping' });
    expect(elsewhere).not.toBe(feed(change));
    expect(idOf(elsewhere)).toBe(idOf(feed(change)));
    expect(idOf(elsewhere)).toBe('tag:site.example,2026-10-02:change/rim-pads');
  });
});
