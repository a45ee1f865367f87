/**
 * `npm run bench:search`: what the search of the built site costs a reader and how well it answers, beside plain Pagefind on the same index.
 * Bytes, requests, requests in a row and milliseconds are those of a browser with nothing kept, under 4G (150 ms, 1.6 Mbit/s) and with the processor
 * four times slower, to the first result and to all of them. Needs `dist` and a Chromium.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import MiniSearch from 'minisearch';
import { parse } from 'yaml';
import { serveFromDisk } from '../../src/judge/node-engine.ts';
import { addressesOf, isWanted, sourcesOf } from '../../src/judge/search-sources.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { answerRecords } from '../../src/outputs/search/answer-records.ts';
import { find } from '../../src/outputs/search/find.ts';
import { stem, wordsIn } from '../../src/outputs/search/words.ts';
import { findBrowser } from '../browser/find-browser.ts';

const port = 4321 + Number(process.env['TEST_PORT_OFFSET'] ?? 0) + 9;
const origin = `http://localhost:${port}`;
const rounds = 3;
const queries = ['csrf', 'flask vs django', 'is flask secure', 'websockets', 'django admin'];

/** A page that asks Pagefind as its manual shows, and lists ten hits. */
const barePage = (
  query: string,
) => `<!doctype html><title>Pagefind</title><ol id="results-list"></ol><script type="module">
const pagefind = await import('/pagefind/pagefind.js');
await pagefind.options({ baseUrl: '/', noWorker: true });
const { results } = await pagefind.search(${JSON.stringify(query)});
for (const result of results.slice(0, 10)) {
  const { url, meta } = await result.data();
  document.querySelector('ol').insertAdjacentHTML('beforeend', '<li><a href="' + url + '"></a>');
}
document.querySelector('ol').setAttribute('aria-busy', 'false');
</script>`;

interface Request {
  readonly start: number;
  end: number;
  bytes: number;
}

/** Requests as the browser made them, in milliseconds of its clock. */
async function watch(session: CDPSession): Promise<ReadonlyMap<string, Request>> {
  const requests = new Map<string, Request>();
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ requestId, timestamp }) =>
    requests.set(requestId, { start: timestamp * 1000, end: Number.POSITIVE_INFINITY, bytes: 0 }),
  );
  session.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    const request = requests.get(requestId);
    if (request) Object.assign(request, { end: timestamp * 1000, bytes: encodedDataLength });
  });
  return requests;
}

/** The longest row of requests of which each began when the one before it had ended. */
function inARow(requests: readonly Request[]): number {
  const depths = new Map<Request, number>();
  for (const request of requests.toSorted((a, b) => a.start - b.start)) {
    const before = [...depths].filter(([{ end }]) => end <= request.start);
    depths.set(request, 1 + Math.max(0, ...before.map(([, depth]) => depth)));
  }
  return Math.max(...depths.values());
}

interface Cost {
  readonly ms: number;
  readonly kB: number;
  readonly requests: number;
  readonly inARow: number;
}

function costOf(all: ReadonlyMap<string, Request>, began: number, until: number): Cost {
  const done = [...all.values()].filter(({ end }) => end <= until);
  return {
    ms: until - began,
    kB: done.reduce((sum, { bytes }) => sum + bytes, 0) / 1000,
    requests: done.length,
    inARow: inARow(done),
  };
}

/** When the list has its first entry, and when it has all of them, on the clock of the requests. */
const moments = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<{ first: number; all: number }>((resolve) => {
        let first = 0;
        const look = () => {
          if (first === 0 && document.querySelector('#results-list li')) first = performance.now();
          if (
            document.querySelector(
              '#results-list ~ [aria-busy=false], [aria-busy=false] #results-list, #results-list[aria-busy=false]',
            ) &&
            first > 0
          )
            resolve({ first, all: performance.now() });
          else requestAnimationFrame(look);
        };
        look();
      }),
  );

async function throttle(session: CDPSession): Promise<void> {
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

async function ask(
  browser: Browser,
  url: string,
  bare?: string,
): Promise<{ first: Cost; all: Cost }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  if (bare)
    await page.route(url, (route) => route.fulfill({ contentType: 'text/html', body: bare }));
  const session = await context.newCDPSession(page);
  const requests = await watch(session);
  await throttle(session);
  await page.goto(url, { waitUntil: 'commit' });
  const { first, all } = await moments(page);
  const began = Math.min(...[...requests.values()].map(({ start }) => start));
  await context.close();
  return {
    first: costOf(requests, began, began + first),
    all: costOf(requests, began, began + all),
  };
}

const middle = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

const middleOf = (costs: readonly Cost[]): Cost => ({
  ms: Math.round(middle(costs.map(({ ms }) => ms))),
  kB: Number(middle(costs.map(({ kB }) => kB)).toFixed(1)),
  requests: middle(costs.map(({ requests }) => requests)),
  inARow: middle(costs.map((cost) => cost.inARow)),
});

async function costs(browser: Browser) {
  const rows = [];
  for (const query of queries) {
    const q = encodeURIComponent(query);
    const ours = [];
    const bare = [];
    for (let round = 0; round < rounds; round++) {
      ours.push(await ask(browser, `${origin}/search/?q=${q}`));
      bare.push(await ask(browser, `${origin}/bare/?q=${q}`, barePage(query)));
    }
    const first = middleOf(ours.map((each) => each.first));
    const plain = middleOf(bare.map((each) => each.first));
    rows.push({
      query,
      'this site, first': first,
      'all of it': middleOf(ours.map(({ all }) => all)),
      'plain Pagefind, first': plain,
      ratio: first.ms / plain.ms,
    });
  }
  return rows;
}

interface Wanted {
  readonly query: string;
  readonly kind?: string;
  readonly first?: string | readonly string[];
}

interface Engine {
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

/** How many of the judged queries each engine answers rightly at the first place. */
async function quality() {
  const { hits } = parse(readFileSync('tests/content/judged.yaml', 'utf8')) as { hits: Wanted[] };
  const judged = hits.filter(({ first }) => first !== undefined);
  const knowledge = loadKnowledge('content');
  const base = serveFromDisk();
  const sources = sourcesOf(knowledge, base);
  const mini = new MiniSearch({
    idField: 'address',
    fields: ['title', 'asks', 'text', 'names', 'more'],
    tokenize: wordsIn,
    processTerm: stem,
    extractField: (record, field) => {
      const value: unknown = Reflect.get(record, field);
      return Array.isArray(value) ? value.join(' ') : value;
    },
  });
  mini.addAll(answerRecords(knowledge));
  const engine = (await import(`${base}pagefind/pagefind.js`)) as Engine;
  await find(sources, 'a');
  const engines: Readonly<Record<string, (query: string) => Promise<string | undefined>>> = {
    'this site': async (query) => addressesOf(await find(sources, query))[0],
    'MiniSearch, any word, on the same answers': async (query) => mini.search(query)[0]?.['id'],
    'plain Pagefind': async (query) => (await (await engine.search(query)).results[0]?.data())?.url,
  };
  const kinds = Map.groupBy(judged, ({ kind = 'first edition' }) => kind);
  const rows = [];
  for (const [kind, queriesOfKind] of kinds) {
    const row: Record<string, number | string> = { kind, queries: queriesOfKind.length };
    for (const [name, first] of Object.entries(engines)) {
      let right = 0;
      for (const each of queriesOfKind)
        right += Number(isWanted([each.first ?? []].flat(), await first(each.query)));
      row[name] = `${Math.round((100 * right) / queriesOfKind.length)} %`;
    }
    rows.push(row);
  }
  return rows;
}

console.log('First result right, of the judged queries');
console.table(await quality());
const server = spawn(process.execPath, ['tests/browser/serve.ts', 'dist', `${port}`, '/']);
await new Promise((resolve) => setTimeout(resolve, 1500));
const executablePath = findBrowser();
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: ['--no-sandbox'],
});
try {
  console.log('From the address to results, 4G and a processor four times slower, nothing kept');
  for (const { query, ratio, ...measured } of await costs(browser)) {
    console.log(`${query}: ${ratio.toFixed(2)} of plain Pagefind`);
    console.table(measured);
  }
} finally {
  await browser.close();
  server.kill();
}
