import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** An installed package, as package-lock.json writes it. */
interface Entry {
  readonly version?: string;
  readonly integrity?: string;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
/** Path from the project's root, e.g. `node_modules/a/node_modules/b` → entry. */
type Lock = Readonly<Record<string, Entry>>;

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Lock };

/** Where Node looks for what `path` imports: `a/node_modules` in `a`, then beside it, up to the root's. */
const placesOf = (path: string, name: string) => {
  const parts = path.split('/node_modules/');
  const above = parts.map((_, index) => parts.slice(0, index + 1).join('/node_modules/'));
  return [
    ...above.filter(Boolean).map((one) => `${one}/node_modules/${name}`),
    `node_modules/${name}`,
  ];
};

/** Packages that others ask for, whatever the platform, and the lock does not pin: `npm ci` refuses such a lock. */
const missingFrom = (lock: Lock) =>
  Object.entries(lock).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !placesOf(path, name).some((place) => place in lock))
      .map((name) => `${path} asks for ${name}; run npm run lock`),
  );

test('the lock pins every package for every platform', () => {
  expect(missingFrom(packages)).toEqual([]);
  const loose = Object.entries(packages).filter(
    ([path, { version, integrity }]) => path !== '' && !(version && integrity),
  );
  expect(loose.map(([path]) => path)).toEqual([]);
  // Whoever has another system must be able to do without.
  const bound = Object.entries(packages).filter(
    ([, { os, cpu, optional }]) => (os ?? cpu) && !optional,
  );
  expect(bound.map(([path]) => path)).toEqual([]);
});

test.each(['@pagefind/darwin-arm64', '@biomejs/cli-win32-x64'])(
  'a lock without %s is named',
  (name) => {
    const { [`node_modules/${name}`]: gone, ...rest } = packages;
    expect(gone).toBeDefined();
    expect(missingFrom(rest).join()).toContain(name);
  },
);
