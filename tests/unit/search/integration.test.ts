import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { Knowledge } from '../../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { searchRecords } from '../../../src/outputs/search/records.ts';
import { fixtureDir } from '../../fixture.ts';

const knowledge = loadKnowledge(fixtureDir);
const count = searchRecords(knowledge).length;

/** Files of an index, among them interfaces that no page uses. */
const files = {
  'pagefind.js': 'engine',
  'pagefind-entry.json': '{}',
  'index/en_1.pf_index': 'piece',
  'pagefind-ui.css': '',
  'pagefind-modular-ui.js': '',
  'pagefind-component-ui.js': '',
  'pagefind-highlight.js': '',
};
const writeIndex = vi.fn(async (_records: readonly object[], dir: string) => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
});
let live: Knowledge | undefined;

beforeEach(() => {
  vi.resetModules();
  writeIndex.mockClear();
  live = knowledge;
  vi.doMock('../../../src/outputs/search/write-index.ts', () => ({ writeIndex }));
  vi.doMock('../../../src/knowledge/live.ts', () => ({ liveKnowledge: () => live }));
  vi.doMock('../../../src/knowledge/load.ts', () => ({ loadOnce: () => knowledge }));
});
afterEach(() => {
  for (const name of ['outputs/search/write-index', 'knowledge/live', 'knowledge/load'])
    vi.doUnmock(`../../../src/${name}.ts`);
  vi.resetModules();
});

async function hooksOf() {
  const { searchIndex } = await import('../../../src/outputs/search/integration.ts');
  const { name, hooks } = searchIndex();
  expect(name).toBe('search-index');
  return hooks as Record<string, (given: object) => unknown>;
}

function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'crosscheck-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

test('a build writes the index of its records, without what no page uses, and says how large it is', async () => {
  const dir = folder();
  const info = vi.fn();
  const hooks = await hooksOf();
  await hooks['astro:build:done']?.({ dir: pathToFileURL(`${dir}/`), logger: { info } });
  expect(readdirSync(join(dir, 'pagefind')).toSorted()).toEqual([
    'index',
    'pagefind-entry.json',
    'pagefind.js',
  ]);
  expect(info.mock.calls).toEqual([[`${count} entries indexed`]]);
});

/** What is served while the site is written, asked for by path. */
async function served() {
  const from = process.cwd();
  process.chdir(folder());
  onTestFinished(() => process.chdir(from));
  const hooks = await hooksOf();
  const use = vi.fn();
  await hooks['astro:server:setup']?.({ server: { middlewares: { use } } });
  const [at, handle] = use.mock.calls[0] ?? [];
  expect(at).toBe('/pagefind');
  const server = createServer((request, response) =>
    handle(request, response, (error?: unknown) => {
      response.statusCode = error ? 500 : 404;
      response.end(error ? String(error) : '');
    }),
  ).listen(0);
  onTestFinished(() => {
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return async (path: string) => {
    const response = await fetch(`http://localhost:${port}${path}`);
    return [response.status, response.headers.get('content-type'), await response.text()];
  };
}

test('while the site is written, an index of it is made when it is first asked for', async () => {
  const ask = await served();
  expect(writeIndex).not.toHaveBeenCalled();
  expect(await ask('/pagefind.js?x')).toEqual([200, 'text/javascript', 'engine']);
  expect(await ask('/pagefind-entry.json')).toEqual([200, 'application/json', '{}']);
  expect(await ask('/index/en_1.pf_index')).toEqual([200, 'application/octet-stream', 'piece']);
  expect(await ask('/none.js')).toEqual([404, null, '']);
  expect(await ask('/index/')).toEqual([404, null, '']);
  expect(writeIndex).toHaveBeenCalledTimes(1);
  expect(writeIndex.mock.calls[0]?.[0]).toHaveLength(count);
});

test('and again where the content has changed, even after a failure, which is told', async () => {
  const ask = await served();
  writeIndex.mockRejectedValueOnce(new Error('no engine'));
  expect(await ask('/pagefind.js')).toEqual([500, null, 'Error: no engine']);
  live = { ...knowledge, faq: [] };
  expect(await ask('/pagefind.js')).toEqual([200, 'text/javascript', 'engine']);
  expect(writeIndex.mock.calls[1]?.[0].length).toBeLessThan(count);
  writeFileSync('node_modules/.cache/crosscheck-dev-search/old.js', '');
  live = knowledge;
  await ask('/pagefind.js');
  expect(existsSync('node_modules/.cache/crosscheck-dev-search/old.js')).toBe(false);
  live = undefined;
  expect((await ask('/pagefind.js'))[0]).toBe(200);
  expect(writeIndex).toHaveBeenCalledTimes(3);
});
