import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { addresses } from '../../src/sentences/addresses.ts';
import { addressOnCriterion } from '../../src/views/claims.ts';
import { oldAddresses } from '../../src/views/moved.ts';

const knowledge = loadKnowledge('content');
const pages = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.html'),
);
const read = (address: string) => readFileSync(join('dist', address, 'index.html'), 'utf8');

test('every record has its page', () => {
  const addresses = [
    ...knowledge.criteria.map(({ id }) => `criteria/${id}`),
    ...knowledge.claims.map(({ id }) => `claims/${id}`),
    ...knowledge.sources.map(({ id }) => `sources/${id}`),
    ...knowledge.subjects.map(({ id }) => `subjects/${id}`),
    ...knowledge.disagreements.map(({ id }) => `disagreements/${id}`),
  ];
  expect(addresses.filter((address) => !existsSync(join('dist', address, 'index.html')))).toEqual(
    [],
  );
});

test('every criterion is a row of the summary table, with a cell per subject', () => {
  const [first, second] = knowledge.site.subjects;
  const html = read(`compare/${first}-vs-${second}`);
  const rows = html.split('<tr ').slice(1);
  for (const { id } of knowledge.criteria) {
    const row = rows.find((each) => each.startsWith(`id="${id}"`));
    expect(row?.match(/class="answer"/g), id).toHaveLength(2);
  }
});

test('every claim is an anchor of its criterion, every saying one of its claim and its article, every line one of its article', () => {
  const wanted = [
    ...knowledge.claims.map((claim) => addressOnCriterion(knowledge, claim)),
    ...knowledge.sayings.flatMap(({ claim, source }) => [
      addresses.saying(claim, source),
      addresses.statement(source, claim),
    ]),
    ...knowledge.sources.flatMap(({ id, lines }) =>
      Array.from({ length: lines }, (_, index) => addresses.line(id, index + 1)),
    ),
  ];
  const missing = wanted.filter((address) => {
    const [page = '', anchor] = address.split('#');
    return !read(page).includes(` id="${anchor}"`);
  });
  expect(missing).toEqual([]);
});

test('every page is valid HTML without inline script or style', async () => {
  const validator = new HtmlValidate(new FileSystemConfigLoader());
  const report = await validator.validateMultipleFiles(pages.map((path) => join('dist', path)));
  expect(
    report.results
      .flatMap(({ filePath, messages }) =>
        messages.map(({ line, ruleId, message }) => `${filePath}:${line} ${ruleId} ${message}`),
      )
      .slice(0, 20),
  ).toEqual([]);
});

test('no page has the output of a template with a hole', () => {
  const holes =
    />\s*(undefined|null|NaN)\b|\[object Object\]|<h[1-6][^>]*>\s*<\/h[1-6]>|\b1 (claims|articles|criteria|disagreements|lines)\b/;
  expect(pages.filter((path) => holes.test(readFileSync(join('dist', path), 'utf8')))).toEqual([]);
});

test('titles and descriptions are each their own', () => {
  const heads = pages
    .map((path) => readFileSync(join('dist', path), 'utf8'))
    .filter((html) => !html.includes('http-equiv="refresh"'))
    .filter((html) => !html.includes('content="noindex"'));
  for (const pattern of [/<title>([^<]*)<\/title>/, /<meta name="description" content="([^"]*)"/]) {
    const texts = heads.map((html) => pattern.exec(html)?.[1] ?? '');
    expect(texts.filter((text) => text === '')).toEqual([]);
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  }
});

test('the search index is whole and carries no unused interface', () => {
  const entry = JSON.parse(readFileSync('dist/pagefind/pagefind-entry.json', 'utf8')) as {
    languages: Record<string, { page_count: number }>;
  };
  expect(entry.languages['en']?.page_count).toBeGreaterThan(
    knowledge.claims.length + knowledge.criteria.length,
  );
  expect(readdirSync('dist/pagefind').filter((name) => /ui|highlight/.test(name))).toEqual([]);
  expect(statSync('dist/pagefind/pagefind.js').size).toBeGreaterThan(0);
});

test('every record has a preview image of its own, 1200×630, with words for those who do not see it', () => {
  const size = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];
  const old = new Set(oldAddresses(knowledge).map(({ from }) => `${from.slice(1)}index.html`));
  const own = pages.filter(
    (path) =>
      /^(criteria|claims|sources|subjects|disagreements)\/[a-z][^/]*\/index\.html$/.test(path) &&
      !old.has(path),
  );
  const faults = own.flatMap((path) => {
    const html = readFileSync(join('dist', path), 'utf8');
    const image =
      /<meta property="og:image" content="https?:\/\/[^/]+\/([^"]+)"/.exec(html)?.[1] ?? '';
    const alt = /<meta property="og:image:alt" content="([^"]+)"/.exec(html)?.[1] ?? '';
    const whole =
      image === `og/${path.replace('/index.html', '.png')}` &&
      existsSync(join('dist', image)) &&
      size(readFileSync(join('dist', image))).join() === '1200,630';
    return whole && alt.length > 20 ? [] : [`${path}: ${image} “${alt}”`];
  });
  expect(faults).toEqual([]);
});
