import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { afterAll, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';

// A knowledge base of one's own, begun in a folder beside the project: it checks and builds as it is.

const folder = mkdtempSync(join(tmpdir(), 'crosscheck-own-'));
const home = join(folder, 'brakes');
afterAll(() => rmSync(folder, { recursive: true }));

function command(name: string, args: readonly string[] = [], content = home) {
  const { status, stdout, stderr } = spawnSync('node', [`src/cli/${name}.ts`, ...args], {
    encoding: 'utf8',
    env: {
      ...process.env,
      CONTENT: content,
      NODE_ENV: 'production',
      SITE_URL: 'https://own.example/',
    },
  });
  return { status, said: stdout + stderr };
}

const textOf = (path: string) => readFileSync(join(home, 'dist', path), 'utf8');
const files = (pattern: string) => globSync(pattern, { cwd: join(home, 'dist') });

/** What the base brings besides its content. */
const hooks = `import type { Hooks } from 'crosscheck';

export default {
  words: {
    verdict: { supported: { label: 'Holds' } },
    reference: { 'test-report': { label: 'test report', primary: true } },
  },
  rules: [
    {
      name: 'short-names',
      description: 'The name of a criterion has twelve characters at most.',
      check: ({ criteria }, report) => {
        for (const { record, at } of criteria)
          if (record.name.length > 12) report(at(['name']), 'the name is long');
      },
    },
  ],
  pages: [{ address: '/glossary/', file: 'pages/glossary.astro', menu: 'Glossary' }],
} satisfies Hooks;
`;
const glossary = `---
import { knowledge, site } from 'crosscheck/src/astro/base.ts';
import Page from 'crosscheck/src/layouts/Page.astro';
---

<Page site={site} title="Glossary" description="What the words mean." address="/glossary/">
  <h1>Glossary</h1>
  {knowledge.criteria.map(({ definition }) => <p>{definition}</p>)}
</Page>
`;
const hooksFile = join(home, 'crosscheck.config.mts');

test('a base of three subjects checks and builds by an absolute path, into its own folder', () => {
  expect(command('init', [home, '--subjects', 'disc,drum,rim'])).toMatchObject({ status: 0 });
  expect(command('test', ['--built'])).toMatchObject({
    status: 2,
    said: expect.stringMatching(/^Refused: .*dist: no site; allowed: /),
  });
  writeFileSync(hooksFile, hooks);
  mkdirSync(join(home, 'pages'));
  writeFileSync(join(home, 'pages/glossary.astro'), glossary);
  const references = join(home, 'content/references/example.yaml');
  writeFileSync(
    references,
    readFileSync(references, 'utf8').replace('kind: documentation', 'kind: test-report'),
  );
  expect(command('check').said).toMatch(/^Content is sound: 3 subjects, 1 criterion, 1 source/);
  expect(command('check').said).toMatch(/^The example of init still stands in .*licence\.mdx/m);
  expect(command('sources', [join(home, '.archive')]).said).toMatch(/^1 place of 1 saying/);
  expect(command('build', ['--precompress'])).toMatchObject({
    status: 0,
    said: expect.stringMatching(/^ {2}\d+ files, [\d.]+ MB; the largest is /m),
  });
  expect(files('index.html*')).toEqual(['index.html', 'index.html.br', 'index.html.gz']);
  expect(textOf('index.html')).toContain('Disc or Drum or Rim');
  expect(textOf('index.html')).not.toContain('The other topics:');
  expect(command('addresses').said).toMatch(/\d+ addresses answer as registered/);
  expect(readFileSync(join(home, 'addresses.json'), 'utf8')).toContain('/criteria/licence/');
});

/** A built text, the pieces of the search index unpacked where they are packed. */
function unpacked(path: string): string {
  const bytes = readFileSync(join(home, 'dist', path));
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return packed ? gunzipSync(bytes).toString('latin1') : textOf(path);
}

/** What our own knowledge base compares, reads and cites, by name. */
function ours(): RegExp {
  const { site, subjects, sources, references } = loadKnowledge('content');
  const names = [
    ...subjects.flatMap(({ id, name }) => [id, name]),
    ...site.called,
    ...sources.flatMap(({ id, title, publisher }) => [id, title, publisher.name ?? title]),
    ...references.map(({ id }) => id),
    site.description,
    'Python',
  ];
  const escaped = names.map((name) => RegExp.escape(name));
  return new RegExp(`(?<![\\w-])(?:${escaped.join('|')})(?![\\w-])`, 'i');
}

test('nothing that is built from it names what another base compares, reads or cites', () => {
  const names = ours();
  const foreign = files('**/*.{html,json,md,csv,txt,xml,svg,js,css,pf_*}').flatMap((path) => {
    const [found] = names.exec(unpacked(path)) ?? [];
    return found === undefined ? [] : [`${path}: ${found}`];
  });
  expect(foreign).toEqual([]);
  expect(names.test('Django’s own words')).toBe(true);
});

test('a page with nothing on it is neither built nor linked nor listed', () => {
  const empty = ['choose', 'faq', 'lab', 'disagreements', 'changes'];
  expect(files(`{${empty.join(',')}}/**`)).toEqual([]);
  expect(files('feed.xml')).toEqual([]);
  const lists = ['causes', 'disagreements', 'experiments', 'faq', 'needs'];
  expect(files(`api/**/{${lists.join(',')}}.json`)).toEqual([]);
  expect(files('api/*.json').toSorted()).toContain('api/references.json');
  const named = new RegExp(
    `/(${empty.join('|')})/|feed\\.xml|/api/(schema/)?(${lists.join('|')})\\.`,
  );
  const naming = files('**/*.{html,json,md,txt,xml}').filter((path) => named.test(textOf(path)));
  expect(naming).toEqual([]);
});

test('its links lead to pages that were built', () => {
  const lost = files('**/*.html').flatMap((path) => {
    const { document } = parseHTML(textOf(path));
    const links = [...document.querySelectorAll('a[href^="/"], link[href^="/"], img[src^="/"]')];
    return links
      .map((link) =>
        (link.getAttribute('href') ?? link.getAttribute('src') ?? '').replace(/[?#].*/, ''),
      )
      .filter(
        (href) => !existsSync(join(home, 'dist', href, href.endsWith('/') ? 'index.html' : '')),
      )
      .map((href) => `${path} → ${href}`);
  });
  expect([...new Set(lost)]).toEqual([]);
});

test('what was built is judged: links, weights, register and judged queries', () => {
  const { status, said } = command('test', ['--built']);
  expect(said.match(/^[✓✗].*/gm)).toEqual([
    expect.stringMatching(/^✓ \d+ links/),
    expect.stringMatching(/^✓ \d+ pages: the heaviest has [\d,]+ bytes/),
    expect.stringMatching(/^✓ \d+ registered addresses: all answer$/),
    expect.stringMatching(/^✓ 5 queries: answered/),
  ]);
  expect(status).toBe(0);
});

test('what does not hold of it is named', () => {
  const page = join(home, 'dist/glossary/index.html');
  const judged = join(home, 'tests/content/judged.yaml');
  const register = join(home, 'addresses.json');
  const kept = [page, judged, register].map((file) => [file, readFileSync(file, 'utf8')] as const);
  const noise = randomBytes(16_000).toString('base64');
  writeFileSync(page, `${kept[0]?.[1]}<a href="/nowhere/">${noise}</a>`);
  writeFileSync(
    judged,
    'hits: [{ query: licence, first: /method/ }]\nmisses: [{ query: licence }]\n',
  );
  writeFileSync(register, '{ "/gone/": [] }');
  const judgedFile = relative('', judged);
  const { status, said } = command('test', ['--built']);
  for (const [file, text] of kept) writeFileSync(file, text);
  expect(said.match(/^[✓✗].*/gm)).toEqual([
    '✗ glossary/index.html → /nowhere/ leads nowhere',
    expect.stringMatching(/^✗ glossary\/index.html: \d+ bytes of HTML and style; at most 20000$/),
    expect.stringMatching(/^✗ \/gone\/ is in .*addresses.json and answers no more/),
    `✗ ${judgedFile}: "licence" finds /criteria/licence/ first; wanted: /method/; give what should answer such a name or alias, or mend the query`,
    `✗ ${judgedFile}: "licence" is answered by /criteria/licence/; wanted: no exact match; mend the query`,
  ]);
  expect(status).toBe(1);
});

test('its own words, rules and pages stand beside those of the engine', () => {
  expect(textOf('index.html')).toContain('<a href="/glossary/">');
  expect(textOf('glossary/index.html')).toContain('<p>The terms of the thing itself');
  expect(textOf('sitemap-0.xml')).toContain('https://own.example/glossary/');
  expect(textOf('method/index.html')).toContain('Holds');
  expect(files('_astro/*.js').filter((path) => textOf(path).includes('`Holds`'))).toHaveLength(1);
  expect(textOf('references/index.html')).toContain('test report');
});

test('a breach of its own rule is told with its place, and a mistake in its hooks in a sentence', () => {
  const criterion = join(home, 'content/criteria/licence.mdx');
  const text = readFileSync(criterion, 'utf8');
  writeFileSync(criterion, text.replace('name: Licence', 'name: Licence and terms'));
  expect(command('check').said).toMatch(
    /licence\.mdx:2:\d+ the name is long → .*crosscheck\.config\.mts#short-names/,
  );
  writeFileSync(criterion, text);
  writeFileSync(
    hooksFile,
    hooks.replace('supported:', 'suported:').replace("'/glossary/'", "'/lab/'"),
  );
  const { status, said } = command('check');
  expect(status).toBe(2);
  expect(said).toMatch(
    /^Refused: .*crosscheck\.config\.mts: [\s\S]*suported[\s\S]*not the engine’s own/,
  );
  writeFileSync(hooksFile, 'export default {');
  expect(command('check')).toMatchObject({ status: 2, said: expect.stringMatching(/^Refused: /) });
  writeFileSync(hooksFile, hooks);
});

test('the folder of the base, that of its records and a relative path are one', () => {
  const said = command('check').said;
  for (const other of [
    join(home, 'content'),
    relative('', home),
    relative('', join(home, 'content')),
  ])
    expect(command('check', [], other).said).toBe(said);
});

test('a folder that holds something is left as it is', () => {
  expect(command('init', [home])).toMatchObject({ status: 2 });
  expect(command('init', [home]).said).toMatch(
    /a folder that holds something; allowed: a new or an empty/,
  );
});

test('the example with records of every kind checks as well', () => {
  const example = join(folder, 'example');
  expect(command('init', [example, '--from', 'brakes'])).toMatchObject({ status: 0 });
  expect(command('check', [], example).said).toMatch(/^Content is sound: 3 subjects, 3 criteria/);
});
