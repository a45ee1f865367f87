import { describe, expect, test } from 'vitest';
import { requireProduction, settingsOf, unaddressed } from '../../../src/publish/settings.ts';
import { fixtureDir } from '../../fixture.ts';

const refused = (env: Record<string, string>, base?: string) => {
  try {
    settingsOf({ CONTENT: fixtureDir, ...env }, base);
    return 'accepted';
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : '';
  }
};

describe('an address for publication', () => {
  test.each(['https://host.example/', 'https://host.example/x/', 'http://localhost:8080/a.b/c~d/'])(
    '%s is taken',
    (url) => {
      const settings = settingsOf({ CONTENT: fixtureDir, SITE_URL: url });
      expect(settings.home.href).toBe(url);
      expect(unaddressed(settings)).toEqual([]);
    },
  );

  test.each([
    'junk',
    'host.example',
    '//host.example/',
    'javascript:alert(1)',
    'ftp://host.example/',
    'file:///srv/www/',
    'https://name:word@host.example/',
    'https://host.example/?x',
    'https://host.example/#x',
    'https://host.example//evil.example/',
    'https://host.example/%2e%2e/<b>/',
    ' ',
  ])('%s is not', (url) => {
    expect(refused({ SITE_URL: url })).toMatch(
      /^Refused: settings: SITE_URL is ".*", allowed: the address of the front page/,
    );
  });

  test.each([undefined, ''])('where it is %j, the build says so at its end', (url) => {
    const settings = settingsOf({ CONTENT: fixtureDir, SITE_URL: url });
    expect(unaddressed(settings).join(' ')).toMatch(/No address for publication.*SITE_URL=https/);
  });
});

test.each([
  'https://evil.example/',
  '//evil.example/',
  '../..',
  '/a/../b/',
  '/./',
  'x/',
  '/a b/',
  '/"/',
  '/a?b/',
  '',
])('the base %s is refused', (base) =>
  expect(refused({}, base)).toMatch(/--base is ".*", allowed: a path from the root/),
);

test.each(['/', '/x/', '/x', '/a.b/c_d/'])('the base %s is taken', (base) =>
  expect(refused({}, base)).toBe('accepted'),
);

test.each([
  ['CONTENT', 'no-such-folder', 'a folder that is there'],
  ['CONTENT', 'package.json', 'a folder that is there'],
  ['OUT_DIR', 'src', 'a folder below this one that holds nothing but a built site'],
  ['OUT_DIR', 'content/x', 'a folder below this one that holds nothing but a built site'],
  ['OUT_DIR', '.', 'a folder below this one that holds nothing but a built site'],
  ['OUT_DIR', '../x', 'a folder below this one that holds nothing but a built site'],
  ['OUT_DIR', 'package.json', 'a folder below this one that holds nothing but a built site'],
  ['OUT_DIR', '.vscode', 'a folder below this one that holds nothing but a built site'],
  ['OUT_DIR', '/', 'a folder below this one that holds nothing but a built site'],
  ['SOURCE_DATE_EPOCH', '99999999999999', 'whole seconds since 1970'],
  ['SOURCE_DATE_EPOCH', '-1', 'whole seconds since 1970'],
  ['SOURCE_DATE_EPOCH', '1e9', 'whole seconds since 1970'],
  ['SOURCE_DATE_EPOCH', 'now', 'whole seconds since 1970'],
])('%s=%s is refused', (name, value, allowed) =>
  expect(refused({ [name]: value })).toContain(`${name} is "${value}", allowed: ${allowed}`),
);

test('all that is wrong is said at once', () =>
  expect(
    refused({ SITE_URL: 'x', CONTENT: 'y', OUT_DIR: '..', SOURCE_DATE_EPOCH: 'z' }, 'w'),
  ).toMatch(/SITE_URL.*--base.*CONTENT.*OUT_DIR.*SOURCE_DATE_EPOCH/));

test.each(['development', 'test', 'Production'])('a build in the mode %s is refused', (NODE_ENV) =>
  expect(() => requireProduction({ NODE_ENV })).toThrow(/NODE_ENV: ".*"; allowed: production/),
);

test.each([undefined, '', 'production'])('a build in the mode %j is not', (NODE_ENV) =>
  expect(() => requireProduction({ NODE_ENV })).not.toThrow(),
);
