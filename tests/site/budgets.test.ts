import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Load, loadOf, paintWeight, scriptWeight } from '../weigh.ts';

/** Bytes, brotli. One initial congestion window for HTML and style sheet; lists and long records may take a little more, pages that only lead on far less. */
const limits = { window: 14_600, longest: 20_000, moved: 8_000, script: 4_000 };
const list = /^((claims|references|disagreements)\/(\d+\/)?|compare\/[^/]+\/)index\.html$/;
const record = /^(criteria|sources)\/[^/]+\/(\d+\/)?index\.html$/;
/** A record with so many claims may be long. */
const many = 10;

const claimsOf = (page: string) =>
  (
    JSON.parse(
      readFileSync(join('dist', page.replace(/(\d+\/)?index\.html$/, ''), 'index.json'), 'utf8'),
    ) as { claims: unknown[] }
  ).claims.length;

const isLong = (page: string) => list.test(page) || (record.test(page) && claimsOf(page) >= many);

const pages = globSync('**/*.html', { cwd: 'dist' }).toSorted();
const loads = new Map(pages.map((page) => [page, loadOf('dist', page)]));

const limitOf = (page: string) =>
  loads.get(page)?.html.includes('http-equiv="refresh"')
    ? limits.moved
    : isLong(page)
      ? limits.longest
      : limits.window;

function overweight(page: string, load: Load): string[] {
  const paint = paintWeight(load, limits.window);
  const script = scriptWeight(load);
  return [
    ...(paint > limitOf(page)
      ? [`${page}: ${paint} bytes of HTML and style; at most ${limitOf(page)}`]
      : []),
    ...(script > limits.script
      ? [`${page}: ${script} bytes of script before interaction; at most ${limits.script}`]
      : []),
  ];
}

const tags = (html: string, name: string) => html.match(new RegExp(`<${name}\\b[^>]*>`, 'g')) ?? [];

/** What a page may not do, whatever it weighs. */
function careless({ html, sheets }: Load): string[] {
  const loading = [
    ...tags(html, 'link').filter((tag) =>
      /rel="(stylesheet|preload|modulepreload|icon)"/.test(tag),
    ),
    ...tags(html, '(script|img|iframe|source|video|audio|object|embed)'),
  ];
  return [
    ...(sheets.length > 1 ? [`${sheets.length} style sheets`] : []),
    ...tags(html, 'img').filter(
      (tag) =>
        !/ width="\d+"/.test(tag) || !/ height="\d+"/.test(tag) || !/ loading="lazy"/.test(tag),
    ),
    ...loading.filter((tag) => /(?:src|href|data)="(?:https?:)?\/\//.test(tag)),
    ...loading.filter((tag) => /\.(woff2?|ttf|otf)"/.test(tag)),
  ];
}

test('every page keeps to its weight', () => {
  expect([...loads].flatMap(([page, load]) => overweight(page, load))).toEqual([]);
});

test('no page could gain 10 kB unnoticed', () => {
  // The style sheet alone brings every page so near to the smaller limits; those that may be long have to be long.
  const allowed = [...loads].filter(([page]) => limitOf(page) === limits.longest);
  expect(
    allowed
      .filter(([, load]) => paintWeight(load) + 10_000 <= limits.longest)
      .map(([page]) => page),
  ).toEqual([]);
});

test('nineteen pages of twenty fit one initial congestion window', () => {
  const above = [...loads].filter(([, load]) => paintWeight(load, limits.window) > limits.window);
  expect(above.length / pages.length).toBeLessThanOrEqual(0.05);
});

test('no page loads a second sheet, a font, an image without its size, or anything from elsewhere', () => {
  expect(
    [...loads].flatMap(([page, load]) => careless(load).map((fault) => `${page}: ${fault}`)),
  ).toEqual([]);
});

test('no style sheet asks for a font or anything from elsewhere', () => {
  const sheets = globSync('_astro/*.css', { cwd: 'dist' }).map((file) =>
    readFileSync(join('dist', file), 'utf8'),
  );
  expect(sheets.length).toBeGreaterThan(0);
  for (const sheet of sheets) expect(sheet).not.toMatch(/@font-face|@import|url\(/);
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
    const image = '<img src="https://example.org/a.png" alt="">';
    expect(
      careless({ ...load, html: `${load.html}${image}`, sheets: [...load.sheets, 'b.css'] }),
    ).toEqual(['2 style sheets', image, image]);
  });
});
