import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isAllowed, licencesText, refusedLicences } from '../../../src/publish/licences.ts';

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));

test('every package is under a licence that is allowed, and is listed: npm run licences', () => {
  expect(refusedLicences(packages)).toEqual([]);
  expect(readFileSync('docs/licences.md', 'utf8')).toBe(licencesText(packages));
});

test.each([
  ['MIT', true],
  ['GPL-3.0-only', false],
  ['(MIT OR GPL-3.0-only)', true],
  ['GPL-2.0-only OR AGPL-3.0-only', false],
  ['Apache-2.0 AND LGPL-3.0-or-later AND MIT', true],
  ['MIT AND GPL-3.0-only', false],
  ['SEE LICENSE IN x', false],
])('%s is allowed: %j', (licence, allowed) => expect(isAllowed(licence)).toBe(allowed));

test('a package without a licence is refused by name and version', () =>
  expect(
    refusedLicences({
      '': {},
      'node_modules/a': { version: '1.0.0', license: 'MIT' },
      'node_modules/a/node_modules/@b/c': { version: '2.0.0' },
    }),
  ).toEqual(['@b/c 2.0.0: none named']));

test('what tests the site stands apart from what builds it, each once under its licence', () =>
  expect(
    licencesText({
      '': { license: 'MIT' },
      'node_modules/b': { version: '2.0.0', license: 'MIT' },
      'node_modules/a': { version: '1.0.0', license: 'MIT' },
      'node_modules/b/node_modules/a': { version: '1.0.0', license: 'MIT' },
      'node_modules/c': { version: '3.0.0', license: 'ISC', dev: true },
    })
      .split('\n\n')
      .slice(2),
  ).toEqual([
    '## Of what builds the site',
    '**MIT**: a 1.0.0, b 2.0.0.',
    '## Of what tests it',
    '**ISC**: c 3.0.0.\n',
  ]));
