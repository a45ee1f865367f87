import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

// Whether the package that npm makes of the engine has all that its commands and pages ask for; `npm run packed` builds with it.

interface Packed {
  readonly files: readonly { readonly path: string }[];
}
const [{ files }] = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { encoding: 'utf8' }),
) as [Packed];
const packed = new Set(files.map(({ path }) => path));
const { dependencies, bin, exports } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>;
  bin: Record<string, string>;
  exports: Record<string, unknown>;
};

const code = [...packed].filter((path) => /\.(ts|js|astro|css)$/.test(path));
const named = /(?:\bfrom|\bimport|\bimport\(|@import|new URL\()\s*(?:type\s+)?["']([^"'\n$]+)["']/g;
/** What the files of the package import, each with the file that does; types are gone before anything runs. */
const imports = code.flatMap((path) =>
  [
    ...readFileSync(path, 'utf8')
      .replaceAll(/^import type [^;]+;/gm, '')
      .matchAll(named),
  ].map(([, name = '']) => ({ path, name })),
);

test('every file that a file of the package imports is in it', () => {
  const lost = imports
    .filter(({ name }) => /^\.\.?\/.*\.\w+(\?\w+)?$/.test(name))
    .map(({ path, name }) => normalize(join(dirname(path), name.replace(/\?.*/, ''))))
    .filter((path) => !packed.has(path));
  expect([...new Set(lost)]).toEqual([]);
  expect(imports.length).toBeGreaterThan(1000);
});

test('every package that a file of the package imports is one of its dependencies', () => {
  const packages = imports
    .filter(
      ({ path, name }) =>
        /^(@[\w-]+\/)?[a-z][\w.-]*(\/[\w./-]+)?$/.test(name) && !path.endsWith('.css'),
    )
    .filter(({ name }) => !isBuiltin(name))
    .map(({ name }) => name.match(/^(@[\w-]+\/)?[^/]+/)?.[0] ?? '');
  expect([...new Set(packages)].filter((name) => !(name in dependencies))).toEqual([]);
});

test('every file of the engine that its code names is in the package', () => {
  const asked = code.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/ofEngine\('([^']+)'\)/g)].map(([, name = '']) => name),
  );
  const lost = asked.filter((name) => ![...packed].some((path) => path.startsWith(name)));
  expect(lost).toEqual([]);
  expect(asked.length).toBeGreaterThan(4);
});

test('its entries are there, and nothing of a knowledge base but the example is', () => {
  const entries = [...Object.values(bin), './bin/integration.js', './src/astro/integration.ts'];
  for (const entry of entries) expect(packed).toContain(normalize(entry));
  expect(Object.keys(exports)).toContain('.');
  const ours = [...packed].filter((path) => /^(content|lab|addresses\.json|\.archive)/.test(path));
  expect(ours).toEqual([]);
  expect(existsSync('content')).toBe(true);
});
