import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { wordsOfAddress } from '../../src/outputs/search/lost.ts';
import { places } from '../../src/outputs/table.ts';
import { headersFile, nginxConfig } from '../../src/publish/header-files.ts';
import { headerRulesFor } from '../../src/publish/security.ts';

test.each([
  ['/criteria/Speed-of_pages.html', '/', 'speed of pages'],
  ['/x/criteria/caching/', '/x/', 'caching'],
  ['/caching', '/', 'caching'],
  ['/x/a%20b/c%2', '/x/', 'c 2'],
  ['/claims/%3Cimg%20onerror=alert(1)%3E/', '/', 'img onerror alert 1'],
  ['/', '/', ''],
  ['/no/such/a-b-c-d-e-f-g-h-i-j/index.html', '/', 'a b c d e f g h'],
])('the address %s under %s asks for “%s”', (path, base, words) =>
  expect(wordsOfAddress(path, base)).toBe(words),
);

const rules = [
  { path: '/*', headers: { A: '1' } },
  { path: '/404.html', headers: { B: '2' } },
  { path: '/og/*', headers: { B: '3' } },
];

test('header files put the base in front of every path', () => {
  expect(headersFile(rules, '/x/')).toBe(
    '/x/*\n  A: 1\n\n/x/404.html\n  B: 2\n\n/x/og/*\n  B: 3\n',
  );
  expect(headersFile(rules, '/')).toMatch(/^\/\*\n/);
});

test('a location of nginx says again what is for all', () => {
  const config = nginxConfig(rules, '/x/', '/srv');
  expect(config).toContain(
    'location ^~ /x/ {\n  add_header A "1" always;\n  add_header Vary "Accept" always;\n  try_files',
  );
  expect(config).toContain(
    'location = /x/404.html {\n  add_header A "1" always;\n  add_header B "2" always;\n',
  );
  expect(config).toContain('location ^~ /x/og/ {');
});

test('the example for nginx is what `npm run headers` prints', () =>
  expect(readFileSync('docs/nginx.conf', 'utf8')).toBe(
    `${nginxConfig(headerRulesFor(places), '/', '/srv/crosscheck')}\n`,
  ));

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly permissions?: Readonly<Record<string, string>>;
        readonly steps: readonly { readonly uses?: string }[];
      }
    >
  >;
}
const workflows = readdirSync('.github/workflows').map(
  (name) => parse(readFileSync(`.github/workflows/${name}`, 'utf8')) as Workflow,
);

test('every action of the workflows is pinned to a commit', () => {
  const uses = workflows.flatMap(({ jobs }) =>
    Object.values(jobs).flatMap(({ steps }) => steps.flatMap((step) => step.uses ?? [])),
  );
  expect(uses.length).toBeGreaterThan(4);
  expect(uses.filter((action) => !/^actions\/[\w-]+@[0-9a-f]{40}$/.test(action))).toEqual([]);
});

test('the workflows may only read, but for the one job that publishes', () => {
  const writing = workflows.flatMap(({ permissions, jobs }) => [
    ...Object.entries(permissions),
    ...Object.entries(jobs).flatMap(([job, { permissions: own = {} }]) =>
      job === 'deploy' ? [] : Object.entries(own),
    ),
  ]);
  expect(writing.filter(([, may]) => may !== 'read')).toEqual([]);
  expect(workflows.flatMap(({ jobs }) => Object.keys(jobs['deploy']?.permissions ?? {}))).toEqual([
    'pages',
    'id-token',
  ]);
});
