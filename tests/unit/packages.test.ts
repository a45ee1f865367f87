import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = <T>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as T;
const { allowScripts, dependencies, devDependencies, engines } =
  read<Readonly<Record<'allowScripts' | 'dependencies' | 'devDependencies' | 'engines', object>>>(
    'package.json',
  );

test('only the packages that package.json lists run a script when they are installed', () => {
  const { packages } = read<{ packages: Record<string, { hasInstallScript?: boolean }> }>(
    'package-lock.json',
  );
  const scripted = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript);
  const names = new Set(scripted.map(([path]) => path.replace(/^.*node_modules\//, '')));
  const allowed = Object.entries(allowScripts).flatMap(([name, may]) => (may ? [name] : []));
  expect([...names].filter((name) => !allowed.includes(name))).toEqual([]);
});

test('every dependency is pinned', () => {
  expect(
    Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)),
    ),
  ).toEqual([]);
});

test('one version of Node is named: by engines, by .nvmrc and by the package that brings it', () => {
  const named = readFileSync('.nvmrc', 'utf8').trim();
  expect(engines).toEqual({ node: `>=${named}` });
  expect(Object.entries(devDependencies)).toContainEqual([
    'node',
    expect.stringMatching(`^${named}\\.`),
  ]);
});
