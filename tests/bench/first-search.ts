/** `node tests/bench/first-search.ts <dist> <query>`: from nothing loaded to the first results; prints milliseconds and bytes as JSON. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { find } from '../../src/outputs/search/find.ts';
import type { Name } from '../../src/outputs/search/names.ts';
import { questionOf } from '../../src/outputs/search/words.ts';
import { serveFromDisk } from '../search/node-engine.ts';

const [folder = 'dist', query = ''] = process.argv.slice(2);
const base = serveFromDisk(folder);
const loaded = new Set([`${base}search/names.json`, `${base}pagefind/pagefind.js`]);
const fromDisk = globalThis.fetch;
globalThis.fetch = (input, init) => {
  loaded.add(String(input instanceof Request ? input.url : input).replace(/\?.*/, ''));
  return fromDisk(input, init);
};

/** As sent: the index's own files are compressed already. */
function sent(url: string): number {
  const bytes = readFileSync(fileURLToPath(url));
  return /\.(js|json)$/.test(url) ? brotliCompressSync(bytes).length : bytes.length;
}

const started = performance.now();
const names = JSON.parse(readFileSync(fileURLToPath(`${base}search/names.json`), 'utf8')) as Name[];
const { hits, total } = await find(base, names, questionOf(query), { limit: 16, typed: true });
const ms = performance.now() - started;
if (hits.length === 0) throw new Error(`nothing found for "${query}"`);
console.log(
  JSON.stringify({
    ms,
    bytes: [...loaded].reduce((sum, url) => sum + sent(url), 0),
    requests: loaded.size,
    total,
  }),
);
