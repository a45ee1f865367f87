import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { searchRecords } from '../../src/outputs/search/records.ts';
import { addresses } from '../../src/sentences/addresses.ts';
import { addressOnCriterion } from '../../src/views/claims.ts';
import {
  attributeOf,
  documentOf,
  files,
  flat,
  idsOf,
  jsonOf,
  knowledge,
  leadsOn,
  pageOf,
  pages,
  site,
  textsOf,
} from '../built.ts';

/** Addresses of the records that have a page, without the slash at either end. */
const records = [
  ...knowledge.criteria.map(({ id }) => `criteria/${id}`),
  ...knowledge.claims.map(({ id }) => `claims/${id}`),
  ...knowledge.sources.map(({ id }) => `sources/${id}`),
  ...knowledge.subjects.map(({ id }) => `subjects/${id}`),
  ...knowledge.disagreements.map(({ id }) => `disagreements/${id}`),
];

test('every record has its page', () => {
  expect(records.filter((address) => !pages.includes(`${address}/index.html`))).toEqual([]);
});

test('a claim has six files at most: its page, what stands beside it, its image and its entry in the search index', () => {
  const entries = searchRecords(knowledge).map(({ address }) => address.slice(1));
  for (const { id } of knowledge.claims) {
    const own = [...files, ...entries]
      .filter((path) => path.startsWith(`claims/${id}/`) || path === `og/claims/${id}.png`)
      .filter((path) => !/\.(br|gz)$/.test(path));
    expect(own.length, id).toBeGreaterThan(2);
    expect(own.length, id).toBeLessThanOrEqual(6);
  }
});

test('every criterion is a row of the summary table, with a cell per subject', () => {
  const [first, second] = knowledge.site.subjects;
  const table = documentOf(`compare/${first}-vs-${second}/index.html`);
  for (const { id } of knowledge.criteria)
    expect(table.querySelectorAll(`tr[id="${id}"] .answer`), id).toHaveLength(2);
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
    const [page = '', anchor = ''] = address.split('#');
    return !idsOf(pageOf(page)).has(anchor);
  });
  expect(missing).toEqual([]);
});

test('every page is valid HTML without inline script or style', async () => {
  const loader = new FileSystemConfigLoader();
  const settings = await loader.getConfigFor(join(site.dist, 'index.html'));
  // One file has the settings of all pages: to resolve them anew for each takes two fifths of the time.
  loader.getConfigFor = () => Promise.resolve(settings);
  const validator = new HtmlValidate(loader);
  const report = await validator.validateMultipleFiles(pages.map((path) => join(site.dist, path)));
  expect(
    report.results
      .flatMap(({ filePath, messages }) =>
        messages.map(({ line, ruleId, message }) => `${filePath}:${line} ${ruleId} ${message}`),
      )
      .slice(0, 20),
  ).toEqual([]);
});

test('nothing stands behind the end of a page, where no browser and no validator looks for it', () => {
  const ends = pages.filter(
    (path) => !/<\/body>\s*<\/html>\s*$/.test(readFileSync(join(site.dist, path), 'utf8')),
  );
  expect(ends).toEqual([]);
});

/** What a template prints where a value is missing, or where it counts one thing as many. */
const hole =
  /^\s*(undefined|null|NaN)\b|\[object Object\]|\b1 (claims|articles|criteria|disagreements|lines)\b/;

test('no page has the output of a template with a hole', () => {
  const faults = pages.flatMap((path) => {
    const page = documentOf(path);
    const empty = [...page.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(
      ({ innerHTML }) => innerHTML.trim() === '',
    );
    const attributes = [...page.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes].map(({ value }) => value),
    );
    return [
      ...empty.map(({ localName }) => `${path}: empty ${localName}`),
      ...textsOf(page)
        .filter((text) => hole.test(text))
        .map((text) => `${path}: ${flat(text)}`),
      ...attributes
        .filter((value) =>
          /\[object Object\]|\b1 (claims|articles|criteria|disagreements|lines)\b/.test(value),
        )
        .map((value) => `${path}: ${value}`),
    ];
  });
  expect(faults).toEqual([]);
});

test('titles and descriptions are each their own', () => {
  const own = pages.filter((path) => !leadsOn(path));
  for (const of of [
    (path: string) => flat(documentOf(path).querySelector('title')?.textContent),
    (path: string) => attributeOf(path, 'meta[name=description]', 'content'),
  ]) {
    const texts = own.map(of);
    expect(texts.filter((text) => text === '')).toEqual([]);
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  }
});

test('the search index is whole and carries no unused interface', () => {
  const entry = jsonOf<{ languages: Record<string, { page_count: number }> }>(
    'pagefind/pagefind-entry.json',
  );
  expect(entry.languages['en']?.page_count).toBeGreaterThan(
    knowledge.claims.length + knowledge.criteria.length,
  );
  expect(files.filter((path) => /^pagefind\/[^/]*(ui|highlight)/.test(path))).toEqual([]);
  expect(files).toContain('pagefind/pagefind.js');
});

test('every record has a preview image of its own, 1200×630, with words for those who do not see it', () => {
  const size = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];
  const faults = records.flatMap((record) => {
    const path = `${record}/index.html`;
    const image = new URL(attributeOf(path, 'meta[property="og:image"]', 'content')).pathname.slice(
      1,
    );
    const alt = attributeOf(path, 'meta[property="og:image:alt"]', 'content');
    const file = join(site.dist, image);
    const whole =
      image === `og/${record}.png` &&
      existsSync(file) &&
      size(readFileSync(file)).join() === '1200,630';
    return whole && alt.length > 20 ? [] : [`${path}: ${image} “${alt}”`];
  });
  expect(faults).toEqual([]);
});
