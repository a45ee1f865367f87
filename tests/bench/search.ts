/** `npm run bench:search`: warm, from a keystroke to results, ours against the bare engine on the same index. Needs `dist`. */
import { readFileSync } from 'node:fs';
import { Bench } from 'tinybench';
import { parse } from 'yaml';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { find } from '../../src/outputs/search/find.ts';
import { namesOf } from '../../src/outputs/search/names.ts';
import { questionOf } from '../../src/outputs/search/words.ts';
import { serveFromDisk } from '../search/node-engine.ts';

interface Engine {
  search(query: string): Promise<{ results: { data(): Promise<unknown> }[] }>;
}

const { hits } = parse(readFileSync('tests/content/judged.yaml', 'utf8')) as {
  hits: { query: string }[];
};
const queries = hits.slice(0, 5).map(({ query }) => query);
const limit = 16;
const base = serveFromDisk();
const names = namesOf(loadKnowledge('content'));
for (const query of queries) await find(base, names, questionOf(query), { limit });
const engine = (await import(`${base}pagefind/pagefind.js`)) as Engine;

const bench = new Bench({ name: 'A keystroke to results, five queries, warm', time: 1500 });
bench.add('the engine alone', async () => {
  for (const query of queries) {
    const { results } = await engine.search(query);
    await Promise.all(results.slice(0, limit).map((result) => result.data()));
  }
});
bench.add('this site', async () => {
  for (const query of queries) await find(base, names, questionOf(query), { limit, typed: true });
});
await bench.run();

const medians = bench.tasks.map(({ name, result }) => ({
  name,
  median: 'latency' in result ? result.latency.p50 / queries.length : Number.NaN,
}));
const [alone] = medians;
console.log(bench.name);
console.table(
  medians.map(({ name, median }) => ({
    name,
    'ms per query (median)': median.toFixed(2),
    ratio: (median / (alone?.median ?? Number.NaN)).toFixed(2),
  })),
);
