import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { load } from '../../../src/knowledge/load.ts';
import { baseOf } from '../../../src/scaffold/base.ts';
import { exampleIn } from '../../../src/scaffold/example.ts';
import { writeFiles } from '../../../src/scaffold/write-files.ts';
import { fixtureDir } from '../../fixture.ts';

const home = mkdtempSync(join(tmpdir(), 'crosscheck-'));
afterAll(() => rmSync(home, { recursive: true }));
writeFiles(baseOf(home, ['disc', 'rim']));

const left = () =>
  exampleIn(load(join(home, 'content')).records)
    .map((file) => basename(file))
    .toSorted();

test('every file of a new base that a reader would take for content is told as its example', () => {
  expect(left()).toEqual([
    'article.mdx',
    'disc.yaml',
    'example.yaml',
    'licence.mdx',
    'licence.yaml',
    'rim.yaml',
  ]);
});

test('what somebody has written is not', () => {
  const file = join(home, 'content/subjects/disc.yaml');
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(/^description:.*/m, 'description: Two pads.'),
  );
  expect(left()).not.toContain('disc.yaml');
  expect(exampleIn(load(fixtureDir).records)).toEqual([]);
});
