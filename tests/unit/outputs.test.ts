import { Ajv2020 } from 'ajv/dist/2020.js';
import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { fromMarkdown } from '../../src/judge/markdown.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Base } from '../../src/outputs/base.ts';
import { changesFeed } from '../../src/outputs/feed/feed.ts';
import { claimJson } from '../../src/outputs/json/claim.ts';
import { listSchema } from '../../src/outputs/json/published.ts';
import { code, paragraph, toMarkdown } from '../../src/outputs/markdown/markdown.ts';
import { kindRow } from '../../src/outputs/row.ts';
import { isListed } from '../../src/outputs/sitemap.ts';
import { endings, places, publishedFiles, rows } from '../../src/outputs/table.ts';
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
  expect(hidden.filter((address) => isListed(knowledge, address))).toEqual([]);
  expect(isListed(knowledge, '/criteria/weight/')).toBe(true);
});

test('what stood beside a page that moved stands there still', async () => {
  const files = new Map(publishedFiles(knowledge).map((file) => [file.path, file]));
  for (const form of [
    '/criteria/<id>/index.md',
    '/criteria/<id>/index.json',
    '/og/criteria/<id>.png',
    '/badge/criteria/<id>.svg',
  ]) {
    const [old, now] = ['braking', 'stopping'].map((id) => files.get(form.replace('<id>', id)));
    expect(old?.type, form).toBe(now?.type);
    if (!form.endsWith('.png')) expect(await old?.body(base), form).toBe(await now?.body(base));
  }
  expect([...files.keys()].filter((path) => path.includes('daily-pedal'))).toEqual([]);
});

test('a reading is published as plain Markdown: citations and claims as links, addresses with the base', async () => {
  const page = '/criteria/stopping/';
  const { reading, disagreements } = JSON.parse(String(await made(`${page}index.json`))) as {
    reading: string;
    disagreements: string[];
  };
  const { title, url } = knowledge.reference('manual-stopping');
  const words = '#on-wet-roads:~:text=A%20disc%20brake%20stops%20within%20four,in%20the%20rain';
  // Cited for the reading alone.
  const dry = '#on-dry-roads:~:text=A%20disc%20brake%20stops%20within%20three,it%20is%20dry';
  const { text } = knowledge.claim('disc-stops-sooner');
  expect(reading).toBe(
    `The reading of stopping [\\[1\\]](${url}${words}), also on dry roads [\\[1\\]](${url}${dry}), with a claim: “${text.replace(/\.$/, '')}” ([Supported](/x/claims/disc-stops-sooner/)).\n`,
  );
  expect(disagreements).toEqual(['which-stops-best']);
  const markdown = String(await made(`${page}index.md`));
  // What is read elsewhere names its host.
  const elsewhere = reading.replace('](/x/', '](https://site.example/x/');
  expect(markdown).toContain(`## In detail\n\n${elsewhere}`);
  expect(markdown).toContain(`## References\n\n1. [${title}](${url})`);
  expect(markdown).toContain('### Does the kind of brake matter for stopping?');
});

test('a digest is published section by section, each claim as a link to its check', async () => {
  const page = '/sources/hill-rider/';
  const { digest } = JSON.parse(String(await made(`${page}index.json`))) as { digest: string };
  expect(digest).toMatch(/^## /);
  expect(digest).toContain('](/x/claims/drum-fades/');
  expect(digest).not.toMatch(/<[A-Z]/);
});

const json = async (path: string): Promise<unknown> => JSON.parse(String(await made(path)));
test('code within a line of Markdown stays there, whatever it holds', () => {
  const said = toMarkdown([paragraph(code('a ```\n\n<script>\n- # b'))]);
  expect(fromMarkdown(said)).toMatchObject({
    children: [
      { type: 'paragraph', children: [{ type: 'inlineCode', value: 'a ``` <script> - # b' }] },
    ],
  });
});

const markdown = async (path: string) => String(await made(path));

describe('a claim', () => {
  test('is published once, with everyone who says it, where and how', async () => {
    const claim = await json('/claims/disc-stops-sooner/index.json');
    expect(Object.keys(Object(claim))).toEqual(
      'id url criterion subjects stance kind text said check'.split(' '),
    );
    expect(claim).toMatchObject({
      id: 'disc-stops-sooner',
      url: '/x/claims/disc-stops-sooner/',
      criterion: 'stopping',
      said: [
        {
          source: 'cycling-weekly',
          lines: [3],
          url: '/x/claims/disc-stops-sooner/#cycling-weekly',
        },
        {
          source: 'hill-rider',
          lines: [3],
          note: 'The article says this more strongly. On long descents, wet or dry.',
          url: '/x/claims/disc-stops-sooner/#hill-rider',
        },
      ],
      check: { verdict: 'supported' },
    });
  });
  test('names a line once however often it says it there', () => {
    const lines = [
      { line: 5, hash: '00000000' },
      { line: 3, hash: '00000000', note: 'first' },
      { line: 3, hash: '00000000', note: 'again' },
    ];
    const sayings = knowledge.sayingsOf('drum-fades').map((saying) => ({ ...saying, lines }));
    const repeated = { ...base, knowledge: { ...knowledge, sayingsOf: () => sayings } };
    expect(claimJson(repeated, knowledge.claim('drum-fades')).said).toEqual([
      {
        source: 'hill-rider',
        lines: [3, 5],
        note: 'Line 3: first. Line 3: again.',
        url: '/x/claims/drum-fades/#hill-rider',
      },
    ]);
  });
  test('meets the schema that is published for it, as do sources and disagreements', async () => {
    for (const name of ['claims', 'sources', 'disagreements']) {
      const schema = await json(`/api/schema/${name}.json`);
      const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
        Object(schema),
      );
      expect(validate(await json(`/api/${name}.json`)) || validate.errors, name).toBe(true);
    }
  });
  test('as Markdown gives verdict and idea, why, references, who says it and what contradicts it', async () => {
    expect(await markdown('/claims/disc-stops-sooner/index.md')).toBe(
      `> All of this site in Markdown: [llms.txt](https://site.example/x/llms.txt)

# **✓ Supported** Cycling Weekly and Hill Rider say: In rain, disc brakes stop sooner than rim brakes.

The manual gives four metres against seven.

Checked 1 October 2026 against Disc brakes 2 and Rim brakes 2.

- [The brake manual: stopping distances](https://example.org/manual/stopping/): The table of distances

## Who says this

Said by 2 of the 2 articles that we check.

- 1 [Cycling Weekly](https://site.example/x/claims/disc-stops-sooner/#cycling-weekly) May 2024, line 3.
- 2 [Hill Rider](https://site.example/x/claims/disc-stops-sooner/#hill-rider) undated, line 3. The article says this more strongly. On long descents, wet or dry.

## Disagreements about this claim

### Does the kind of brake matter for stopping?

- **Cycling Weekly and Hill Rider:** **✓ Supported** [In rain, disc brakes stop sooner than rim brakes.](https://site.example/x/claims/disc-stops-sooner/)
- **Hill Rider:** Not on dry roads.
  - **– Opinion** [On dry roads each of the three stops well enough.](https://site.example/x/claims/all-fine-when-dry/)

**The answer.** Both can be true, of different weather.

## Where this check is used

[Stopping, in detail](https://site.example/x/criteria/stopping/#reading)

- Topic: [Stopping](https://site.example/x/criteria/stopping/#disc-stops-sooner): How soon does it stop? The finding on that topic: Favours Disc brakes, high certainty
- About: Disc brakes, Rim brakes
- Argues for: Disc brakes
- Kind: factual claim
- Second judgement: A second judge, who had not seen the first verdict, also said **✓ Supported**.
`,
    );
  });
});

test('an experiment as Markdown has its figures, the recorded output and the programs, as its page has', async () => {
  const twin = await markdown('/lab/wet-stop/index.md');
  for (const part of [
    /^# How far does each brake roll on in the wet\?$/m,
    /^- run 1 October 2026$/m,
    /^\| In the rain metres \| 4 3\.5 to 4\.5 \|/m,
    /^```\n\{\n {2}"disc": \{/m,
    /^`npm run lab -- wet-stop`, in \[the lab that can be downloaded\]\(https:/m,
    /^`lab\/wet-stop\.py`$/m,
  ])
    expect(twin).toMatch(part);
});

test('a disagreement is published with its scope and sides, which follow from who says what', async () => {
  expect(await json('/disagreements/which-stops-best/index.json')).toMatchObject({
    criterion: 'stopping',
    scope: 'between',
    sides: [
      {
        says: knowledge.claim('disc-stops-sooner').text,
        claims: ['disc-stops-sooner'],
        sources: ['cycling-weekly', 'hill-rider'],
      },
      { says: 'Not on dry roads.', claims: ['all-fine-when-dry'], sources: ['hill-rider'] },
    ],
    claims: ['disc-stops-sooner', 'all-fine-when-dry'],
  });
});

test('a criterion as Markdown lists each claim once in a table, what needs correcting first', async () => {
  const text = await markdown('/criteria/stopping/index.md');
  const { children } = fromMarkdown(text);
  const tables = children.filter((node) => node.type === 'table');
  expect(tables.map((table) => table.children.length)).toEqual([4]);
  expect(text).toContain(
    '| [In rain, disc brakes stop sooner than rim brakes.](https://site.example/x/claims/disc-stops-sooner/) | Cycling Weekly and Hill Rider | **Supported** | The manual gives four metres against seven. · [The brake manual: stopping distances](https://example.org/manual/stopping/) |',
  );
  const places = ['drum-fades', 'disc-stops-sooner', 'all-fine-when-dry'].map((id) =>
    text.indexOf(`| [${knowledge.claim(id).text}`),
  );
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(text).toContain('- **Hill Rider:** Disc brakes, 3 claims');
});

test('a source as Markdown lists what it says in order, with verdict and reason, and marks what only it says', async () => {
  const text = await markdown('/sources/hill-rider/index.md');
  expect(text).toContain(
    '- [In rain, disc brakes stop sooner than rim brakes.](https://site.example/x/claims/disc-stops-sooner/#hill-rider) **Supported.** The manual gives four metres against seven. Line 3. The article says this more strongly. On long descents, wet or dry.\n',
  );
  expect(text).toContain('Line 4. Said by 1 of the 2 articles that we check: Hill Rider.\n');
  const places = knowledge
    .claimsBy('hill-rider')
    .map(({ id }) => text.indexOf(`/x/claims/${id}/#hill-rider`));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places).not.toContain(-1);
  expect(text).toContain('| Lines | What');
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
      '> All of this site in Markdown: [llms.txt](https://site.example/x/llms.txt)\n\n# It squeaks\n\n- **id**: loud\n- **says**: It squeaks\n- **heard**\n  - - **by**: riders\n',
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
      '<summary>Before: Rims weigh &lt;b&gt;less&lt;/b&gt;. Now: They weigh as much. Weighed &amp; compared.</summary>',
    ));
  test('keeps the id of an entry when its page gets another address', () => {
    const idOf = (text: string) => /<entry>\s*<id>(.*?)<\/id>/s.exec(text)?.[1];
    const elsewhere = feed({ ...change, criterion: 'stopping' });
    expect(elsewhere).not.toBe(feed(change));
    expect(idOf(elsewhere)).toBe(idOf(feed(change)));
    expect(idOf(elsewhere)).toMatch(
      /^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
    );
  });
  test('keeps its ids when the site moves to another host, and no two changes or sites have one', () => {
    const idsOf = (text: string) => [...text.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id);
    const moved = { ...base, absolute: (address: string) => `https://other.example${address}` };
    const changes = [change, { ...change, id: 'disc-pads' }, { ...change, on: '2026-10-03' }];
    const here = changesFeed({ ...base, knowledge: { ...knowledge, changes } });
    expect(idsOf(changesFeed({ ...moved, knowledge: { ...knowledge, changes } }))).toEqual(
      idsOf(here),
    );
    const site = { ...knowledge.site, name: 'Another' };
    const other = changesFeed({ ...base, knowledge: { ...knowledge, changes, site } });
    expect(new Set([...idsOf(here), ...idsOf(other)]).size).toBe(8);
  });
  test('gives changes of one day times a second apart, the newest the latest, and no two the same', () => {
    const days = ['2026-10-03', '2026-10-02', '2026-10-02', '2026-10-02', '2026-09-30'];
    const changes = days.map((on, index) => ({ ...change, on, id: `c${index}` }));
    const text = changesFeed({ ...base, knowledge: { ...knowledge, changes } });
    expect([...text.matchAll(/<updated>(.*?)<\/updated>/g)].map(([, moment]) => moment)).toEqual([
      '2026-10-03T00:00:00Z',
      '2026-10-03T00:00:00Z',
      '2026-10-02T00:00:02Z',
      '2026-10-02T00:00:01Z',
      '2026-10-02T00:00:00Z',
      '2026-09-30T00:00:00Z',
    ]);
  });
  test('titles an entry by what changed and where, which stands by itself', () => {
    const titleOf = (on: Change) => /<entry>.*?<title>(.*?)<\/title>/s.exec(feed(on))?.[1];
    expect(titleOf(change)).toBe('Correction on Weight: They weigh as much.');
    const { criterion: _, ...general } = change;
    expect(titleOf({ ...general, kind: 're-check', claim: 'drum-fades', says: 'It stands.' })).toBe(
      'Re-check on a claim (verdict today: partly): Going down for long, drum brakes fade and disc brakes…: It stands.',
    );
    expect(titleOf({ ...general, kind: 'addition', says: 'A first edition. It opens.' })).toBe(
      'Addition: A first edition.',
    );
  });
});
