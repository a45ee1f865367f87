import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { type Load, loadOf, paintWeight, scriptWeight } from '../../src/judge/weigh.ts';
import { limits, scriptLimitOf } from '../../src/judge/weights.ts';
import { built, documentOf, files, jsonOf, leadsOn, pages, site, textOf } from '../built.ts';

const list = /^((claims|references|disagreements)\/(\d+\/)?|compare\/[^/]+\/|method\/)index\.html$/;
const record = /^(criteria|sources)\/[^/]+\/(\d+\/)?index\.html$/;
/** A record with so many claims may be long, if the page shows as much: its last pages and light lists may not. */
const many = { claims: 6, links: 110 };

const claimsOf = (page: string) =>
  jsonOf<{ claims: unknown[] }>(page.replace(/(\d+\/)?index\.html$/, 'index.json')).claims.length;

const mayBeLong = (page: string) =>
  (list.test(page) || (record.test(page) && claimsOf(page) >= many.claims)) &&
  documentOf(page).querySelectorAll('main a[href]').length >= many.links;

const loads = new Map(pages.map((page) => [page, loadOf(built, page)]));

/** What each page weighs as it is. */
const weights = new Map([...loads].map(([page, load]) => [page, paintWeight(load, limits.window)]));
const weightOf = (page: string) => weights.get(page) ?? 0;

/** A page that may be long and is light is held to the window, so that none gains 10 kB unnoticed; of a new article some are. */
const isLong = (page: string) => mayBeLong(page) && weightOf(page) + 10_000 > limits.longest;

const limitOf = (page: string) =>
  leadsOn(page) ? limits.moved : isLong(page) ? limits.longest : limits.window;

function overweight(page: string, load: Load, paint = paintWeight(load, limits.window)): string[] {
  const script = scriptWeight(load);
  return [
    ...(paint > limitOf(page)
      ? [`${page}: ${paint} bytes of HTML and style; at most ${limitOf(page)}`]
      : []),
    ...(script > scriptLimitOf(page)
      ? [`${page}: ${script} bytes of script before interaction; at most ${scriptLimitOf(page)}`]
      : []),
  ];
}

const loading =
  'link[rel=stylesheet], link[rel=preload], link[rel=modulepreload], link[rel=icon], script, img, iframe, source, video, audio, object, embed';
const sourceOf = (element: Element) =>
  ['src', 'href', 'data'].map((name) => element.getAttribute(name) ?? '').find(Boolean) ?? '';
/** What stands at the head of every page is in view at once: to wait with it until the page is laid out would only make it late. All else waits. */
const isInView = (image: Element) => image.closest('.brand') !== null;
const isSized = (image: Element) =>
  ['width', 'height'].every((name) => /^\d+$/.test(image.getAttribute(name) ?? '')) &&
  isInView(image) === (image.getAttribute('loading') !== 'lazy');

/** What a page may not do, whatever it weighs. */
function careless({ document, sheets }: Pick<Load, 'document' | 'sheets'>): string[] {
  const loaded = [...document.querySelectorAll(loading)];
  return [
    ...(sheets.length > 1 ? [`${sheets.length} style sheets`] : []),
    ...[...document.querySelectorAll('img')].filter((image) => !isSized(image)).map(sourceOf),
    ...loaded.map(sourceOf).filter((url) => /^(https?:)?\/\//.test(url)),
    ...loaded.map(sourceOf).filter((url) => /\.(woff2?|ttf|otf)$/.test(url)),
  ];
}

test('every page keeps to its weight', () => {
  expect([...loads].flatMap(([page, load]) => overweight(page, load, weightOf(page)))).toEqual([]);
});

test('nineteen pages of twenty fit one initial congestion window', () => {
  const above = pages.filter((page) => weightOf(page) > limits.window);
  expect(above.length / pages.length).toBeLessThanOrEqual(0.05);
});

test('no page loads a second sheet, a font, an image without its size, or anything from elsewhere', () => {
  expect(
    [...loads].flatMap(([page, load]) => careless(load).map((fault) => `${page}: ${fault}`)),
  ).toEqual([]);
});

test('no style sheet asks for a font or anything from elsewhere', () => {
  const sheets = files.filter((file) => /^_astro\/.*\.css$/.test(file)).map(textOf);
  expect(sheets.length).toBeGreaterThan(0);
  for (const sheet of sheets) expect(sheet).not.toMatch(/@font-face|@import|url\(/);
});

test('a piece of the search index is a small part of what a question costs', () => {
  const pieces = files.filter((file) => file.startsWith('pagefind/index/'));
  expect(pieces.length).toBeGreaterThan(0);
  const sizes = pieces.map((piece) => statSync(join(site.dist, piece)).size);
  expect(Math.max(...sizes)).toBeLessThan(14_000);
});

describe('a page that grows', () => {
  /** Text that compression does nothing for. */
  const noise = Array.from({ length: 300 }, (_, index) =>
    createHash('sha256').update(`${index}`).digest('base64'),
  )
    .join('')
    .slice(0, 13_400);
  test.each([
    'index.html',
    'claims/index.html',
    'references/index.html',
    'changes/index.html',
    '404.html',
  ])('%s is told when it gains 10 kB', (page) => {
    const load = loads.get(page);
    expect(load && overweight(page, load)).toEqual([]);
    expect(
      load &&
        overweight(page, { ...load, html: load.html.replace('</main>', `<p>${noise}</p></main>`) }),
    ).toHaveLength(1);
  });
  test('is told when it takes a second sheet, an image without its size or one from elsewhere', () => {
    const load = loads.get('index.html') as Load;
    const away = 'https://example.org/a.png';
    const image = `<img src="${away}" alt="">`;
    expect(
      careless({
        document: parseHTML(load.html.replace('</main>', `${image}</main>`)).document,
        sheets: [...load.sheets, 'b.css'],
      }),
    ).toEqual(['2 style sheets', away, away]);
  });
});
