import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { serveFromDisk } from '../../src/judge/node-engine.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { searchRecords } from '../../src/outputs/search/records.ts';
import { writeIndex } from '../../src/outputs/search/write-index.ts';
import { fixtureDir } from '../fixture.ts';

// A base too large for one build is built in parts, one folder of the host each; the search of one asks the indexes of all.

const dir = mkdtempSync(join(tmpdir(), 'crosscheck-parts-'));
afterAll(() => rmSync(dir, { recursive: true }));

interface Engine {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  mergeIndex(bundle: string, options: object): Promise<void>;
  search(
    query: string,
    options?: object,
  ): Promise<{ results: { data(): Promise<{ url: string; meta: Record<string, string> }> }[] }>;
  filters(): Promise<Record<string, Record<string, number>>>;
}

test('the indexes of two parts answer as one, each hit at its own address', async () => {
  serveFromDisk();
  const records = searchRecords(loadKnowledge(fixtureDir));
  const ofDisc = records.filter(({ title }) => title.includes('Disc'));
  await writeIndex(ofDisc, join(dir, 'disc/pagefind'));
  await writeIndex(
    records.filter((record) => !ofDisc.includes(record)),
    join(dir, 'rest/pagefind'),
  );
  const bundle = (part: string) => pathToFileURL(join(dir, part, 'pagefind/')).href;
  const engine = (await import(`${bundle('rest')}pagefind.js`)) as Engine;
  await engine.options({ basePath: bundle('rest'), baseUrl: '/', noWorker: true });
  await engine.init();
  await engine.mergeIndex(bundle('disc'), { baseUrl: '/disc/' });
  const found = async (query: string, options = {}) =>
    (
      await Promise.all(
        (await engine.search(query, options)).results.map((result) => result.data()),
      )
    ).map(({ url }) => url);
  const both = await found('brakes');
  expect(both.some((url) => url.startsWith('/disc/'))).toBe(true);
  expect(both.some((url) => !url.startsWith('/disc/'))).toBe(true);
  expect(await found('grams')).toEqual(
    expect.arrayContaining([
      '/criteria/weight/',
      '/criteria/weight/#rim',
      '/disc/criteria/weight/#disc',
    ]),
  );
  const counts = await engine.filters();
  expect(counts['kind']?.['cell']).toBe(records.filter(({ kind }) => kind === 'cell').length);
  expect((await found('grams', { filters: { kind: { any: ['cell'] } } })).toSorted()).toEqual([
    '/criteria/weight/#drum',
    '/criteria/weight/#rim',
    '/disc/criteria/weight/#disc',
  ]);
});
