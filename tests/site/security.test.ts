import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentSecurityPolicies } from '../../src/publish/security.ts';

const pages = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.html'),
);
const policies: readonly string[] = Object.values(contentSecurityPolicies);

test('every page carries a policy, before anything that it could load', () => {
  const faults = pages.filter((path) => {
    const html = readFileSync(join('dist', path), 'utf8');
    const [, before = '', policy = ''] =
      /^(.*?)<meta http-equiv="content-security-policy" content="([^"]*)"/s.exec(html) ?? [];
    return (
      !policies.includes(policy.replaceAll('&#39;', "'")) || /<(script|link|style)\b/.test(before)
    );
  });
  expect(faults).toEqual([]);
});

test('WebAssembly is allowed only where there is a search field', () => {
  const faults = pages.filter((path) => {
    const html = readFileSync(join('dist', path), 'utf8');
    return html.includes('wasm-unsafe-eval') !== html.includes('id="find"');
  });
  expect(faults).toEqual([]);
});

/** Whether a rule's path fits a file's address. */
const fits = (rule: string, address: string) =>
  rule.endsWith('/*') ? address.startsWith(rule.slice(0, -1)) : rule === address;
const addressOf = (path: string) => `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
const files = readdirSync('dist', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => join(parentPath, name).slice('dist/'.length));

/** The rules of the built header file, as a host reads them. */
const served = readFileSync('dist/_headers', 'utf8')
  .split('\n\n')
  .map((block) => {
    const [path = '', ...lines] = block.trim().split('\n');
    return {
      path,
      headers: lines.map((line) => /^ {2}([\w-]+): (.+)$/.exec(line)?.slice(1) ?? [line]),
    };
  });
const headersOf = (path: string) =>
  served.filter((rule) => fits(rule.path, addressOf(path))).flatMap(({ headers }) => headers);

test('no file gets one header twice, and every file the ones that are for all', () => {
  const faults = files.filter((path) => {
    const names = headersOf(path).map(([name]) => name);
    return new Set(names).size < names.length || !names.includes('X-Content-Type-Options');
  });
  expect(faults).toEqual([]);
});

test('the header of every page holds its own policy and says who may frame it: a card anyone, others nobody', () => {
  const faults = pages.filter((path) => {
    const html = readFileSync(join('dist', path), 'utf8');
    const inPage = /<meta http-equiv="content-security-policy" content="([^"]*)"/
      .exec(html)?.[1]
      ?.replaceAll('&#39;', "'");
    const header =
      new Map(headersOf(path).map(([name = '', value = '']) => [name, value])).get(
        'Content-Security-Policy',
      ) ?? '';
    const framed = path.startsWith('embed/') ? 'frame-ancestors *' : "frame-ancestors 'none'";
    // A page that only leads on is stricter than its neighbours.
    return (
      header !== `${inPage}; ${framed}` &&
      !(inPage === contentSecurityPolicies.moved && header.endsWith(framed))
    );
  });
  expect(faults).toEqual([]);
});

test('whatever has a hash of its bytes in its name is kept for ever, and nothing else is', () => {
  const kept = files.filter((path) =>
    headersOf(path).some(([, value]) => value?.includes('immutable')),
  );
  expect(kept.length).toBeGreaterThan(100);
  expect(
    kept.filter(
      (path) => !/[._-][\w-]{7,}\.(js|css|pf_fragment|pf_index|pf_filter)(\.br|\.gz)?$/.test(path),
    ),
  ).toEqual([]);
  expect(files.filter((path) => path.startsWith('_astro/') && !kept.includes(path))).toEqual([]);
});

test('the header file fits the limits of the hosts that read it', () => {
  expect(served.length).toBeLessThanOrEqual(100);
  expect(
    served
      .flatMap(({ headers }) => headers)
      .filter((header) => header.length !== 2 || header.join(': ').length > 2000),
  ).toEqual([]);
});

test('only the packages that package.json lists run a script when they are installed', () => {
  const { allowScripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    allowScripts: Record<string, boolean>;
  };
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { hasInstallScript?: boolean; os?: string[] }>;
  };
  const scripted = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript);
  const names = new Set(scripted.map(([path]) => path.replace(/^.*node_modules\//, '')));
  expect([...names].filter((name) => !allowScripts[name])).toEqual([]);
});

test('every dependency is pinned', () => {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  ) as Record<string, Record<string, string>>;
  expect(
    Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    ),
  ).toEqual([]);
});
