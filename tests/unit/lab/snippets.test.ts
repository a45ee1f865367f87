import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extractRegion } from '../../../src/reading/region.ts';

const names = [
  'admin',
  'async',
  'auth',
  'forms',
  'models-and-migrations',
  'rest-api',
  'routing',
  'security-settings',
  'templates',
  'testing',
];
const applications = globSync('lab/apps/*/requirements.txt').map((file) =>
  file.replace('/requirements.txt', ''),
);

const regionsOf = (application: string) =>
  globSync(`${application}/**/*.{py,html}`).flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return [...text.matchAll(/\bregion: ([\w-]+)/g)].map(([, name = '']) => ({
      file,
      name,
      code: extractRegion(text, name),
      rest: text.replace(extractRegion(text, name), ''),
    }));
  });

/** Names that the top level of a Python file defines or imports. */
const definedIn = (text: string) => [
  ...[...text.matchAll(/^(?:async )?(?:def|class) (\w+)|^(\w+)\b.* = /gm)].map(
    ([, made, assigned]) => made ?? assigned ?? '',
  ),
  ...[...text.matchAll(/^(?:from [\w.]+ )?import ([\w, ]+)$/gm)].flatMap(([, imported = '']) =>
    imported.split(', '),
  ),
];

/** Without what only speaks of names: texts and comments. */
const codeOnly = (code: string) => code.replaceAll(/"""[\s\S]*?"""|"[^"\n]*"|#.*$/gm, '');

describe.each(applications)('%s', (application) => {
  test('has each snippet of the criterion pages', () => {
    expect([...new Set(regionsOf(application).map(({ name }) => name))].toSorted()).toEqual(names);
  });

  test('shows with each snippet all that it uses of its file: imports and helpers count on every side', () => {
    const hidden = regionsOf(application)
      .filter(({ file }) => file.endsWith('.py'))
      .flatMap(({ file, name, code, rest }) =>
        definedIn(rest)
          .filter((used) => new RegExp(`(?<![\\w.])${used}\\b(?!=)`).test(codeOnly(code)))
          .map((used) => `${file}, ${name}: ${used}`),
      );
    expect(hidden).toEqual([]);
  });
});

test('there is an application for each of two subjects at least', () => {
  expect(applications.length).toBeGreaterThanOrEqual(2);
});
