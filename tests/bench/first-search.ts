/** `node tests/bench/first-search.ts <dist> <query>`: from nothing loaded to the first results, and to all of them; prints milliseconds and bytes as JSON. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { serveFromDisk } from '../../src/judge/node-engine.ts';
import {
  countedIn,
  type FirstAnswers,
  recordsOf,
} from '../../src/outputs/search/answers-format.ts';
import { find } from '../../src/outputs/search/find.ts';
import { shelve } from '../../src/outputs/search/shelf.ts';

const [folder = 'dist', query = ''] = process.argv.slice(2);
const base = serveFromDisk(folder);
const [answers = ''] = globSync('answers/first-*.json', { cwd: folder });
const early = new Set([`${base}${answers}`]);
const loaded = new Set([...early, `${base}pagefind/pagefind.js`]);
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
const sentOf = (urls: ReadonlySet<string>) => [...urls].reduce((sum, url) => sum + sent(url), 0);

const started = performance.now();
const { columns, counts } = JSON.parse(
  readFileSync(`${folder}/${answers}`, 'utf8'),
) as FirstAnswers;
const shelf = shelve(recordsOf(columns), countedIn(counts));
let first = Number.NaN;
const sources = { base, shelf, whole: async () => shelf, vocabulary: async () => [] };
const { groups, more, total } = await find(sources, query, {}, () => {
  first = performance.now() - started;
});
const ms = performance.now() - started;
if (groups.length + more.length === 0) throw new Error(`nothing found for "${query}"`);
console.log(
  JSON.stringify({
    first,
    ms,
    firstBytes: sentOf(early),
    bytes: sentOf(loaded),
    requests: loaded.size,
    total,
  }),
);
