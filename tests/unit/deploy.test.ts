import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { headersFile, nginxConfig } from '../../src/publish/header-files.ts';
import { wordsOfAddress } from '../../src/search/lost.ts';
import { headerRules } from '../../src/site/security.ts';

test.each([
  ['/criteria/Speed-of_pages.html', '/', 'speed of pages'],
  ['/x/criteria/caching/', '/x/', 'caching'],
  ['/caching', '/', 'caching'],
  ['/x/a%20b/c%2', '/x/', 'c 2'],
  ['/claims/%3Cimg%20onerror=alert(1)%3E/', '/', 'img onerror alert 1'],
  ['/', '/', ''],
  ['/no/such/a-b-c-d-e-f-g-h-i-j/index.html', '/', 'a b c d e f g h'],
])('the address %s under %s asks for “%s”', (path, base, words) => expect(wordsOfAddress(path, base)).toBe(words));

const rules = [
  { path: '/*', headers: { A: '1' } },
  { path: '/404.html', headers: { B: '2' } },
  { path: '/og/*', headers: { B: '3' } },
];

test('header files put the base in front of every path', () => {
  expect(headersFile(rules, '/x/')).toBe('/x/*\n  A: 1\n\n/x/404.html\n  B: 2\n\n/x/og/*\n  B: 3\n');
  expect(headersFile(rules, '/')).toMatch(/^\/\*\n/);
});

test('a location of nginx says again what is for all', () => {
  const config = nginxConfig(rules, '/x/', '/srv');
  expect(config).toContain('location ^~ /x/ {\n  add_header A "1" always;\n  try_files');
  expect(config).toContain('location = /x/404.html {\n  add_header A "1" always;\n  add_header B "2" always;\n');
  expect(config).toContain('location ^~ /x/og/ {');
});

test('the example for nginx is what `npm run headers` prints', () =>
  expect(readFileSync('docs/nginx.conf', 'utf8')).toBe(`${nginxConfig(headerRules, '/', '/srv/crosscheck')}\n`));
