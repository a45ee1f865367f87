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
      name,
      code: extractRegion(text, name),
    }));
  });

describe.each(applications)('%s', (application) => {
  test('has each snippet of the criterion pages once', () => {
    expect(
      regionsOf(application)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(names);
  });
});

test('there is an application for each of two subjects at least', () => {
  expect(applications.length).toBeGreaterThanOrEqual(2);
});
