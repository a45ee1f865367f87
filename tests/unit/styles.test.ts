import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

const bundles = [
  'plain',
  'choose',
  'claims',
  'table',
  'home',
  'pictures',
  'criterion',
  'drawn',
  'article',
  'search',
  'embed',
].map((name) => `src/styles/${name}.css`);
const layers = ['tokens', 'base', 'layout', 'parts', 'pages'];

/** The sheets that one imports, at any depth, each with its layer. */
function importedBy(sheet: string): { readonly path: string; readonly layer: string }[] {
  const imports = readFileSync(sheet, 'utf8').matchAll(/@import "(.+?)"(?: layer\((\w+)\))?;/g);
  return [...imports].flatMap(([, path = '', layer]) => {
    const found = normalize(join(dirname(sheet), path));
    return layer === undefined ? importedBy(found) : [{ path: found, layer }];
  });
}

const collected = bundles.flatMap(importedBy);
const sheets = [...new Set(collected.map(({ path }) => path))];

/** The first class or id of each selector: the block that a rule belongs to. */
function blocksOf(css: string): string[] {
  const heads = css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{};]+)\{/g);
  const selectors = [...heads].flatMap(([, head = '']) =>
    head.trim().startsWith('@') ? [] : head.split(/,(?![^(]*\))/),
  );
  return selectors.flatMap((selector) => /[.#][a-z][\w-]*/i.exec(selector)?.[0] ?? []);
}

test('every style sheet is collected, in one known layer, and none twice into a bundle', () => {
  const written = globSync('src/**/*.css').filter(
    (path) => ![...bundles, 'src/styles/common.css', 'src/styles/words.css'].includes(path),
  );
  expect(sheets.toSorted()).toEqual(written.toSorted());
  for (const { layer } of collected) expect(layers).toContain(layer);
  for (const bundle of bundles) {
    const paths = importedBy(bundle).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  }
});

test('the rules of a class stand in one file', () => {
  const files = new Map<string, Set<string>>();
  for (const sheet of sheets)
    for (const block of blocksOf(readFileSync(sheet, 'utf8')))
      files.set(block, (files.get(block) ?? new Set()).add(sheet));
  const scattered = [...files]
    .filter(([, own]) => own.size > 1)
    .map(([block, own]) => [block, ...own]);
  expect(scattered).toEqual([]);
});

/** What the sizes of type are called: six, so that a page has a scale and not a heap. */
const sizes = ['title', 'heading', 'lead', 'text', 'small', 'tiny'];
const sized = new RegExp(`^(inherit|.*(var\\(--(${sizes.join('|')})\\)|\\dpt\\b).*)$`);

test('every size of type is one of six; on paper sizes are points', () => {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  for (const size of sizes) expect(tokens).toContain(`--${size}:`);
  const odd = sheets.flatMap((sheet) =>
    [...readFileSync(sheet, 'utf8').matchAll(/^\s*font(?:-size)?: ([^;]+);/gm)]
      .map(([, value = '']) => value)
      .filter((value) => !sized.test(value))
      .map((value) => `${sheet}: ${value}`),
  );
  expect(odd).toEqual([]);
});
