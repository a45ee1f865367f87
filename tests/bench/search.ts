/**
 * Bytes, requests, requests in a row and milliseconds are those of a browser with nothing kept, on each of two networks that are called 4G and
 * with the processor four times slower, to the first result and to all of them; what is sent is compressed as `--precompress` does. Of the
 * milliseconds the middle of the rounds is told and the least, which other work on the machine disturbs least. Prints Markdown. Needs `dist` and a
 * Chromium.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import MiniSearch from 'minisearch';
import { parse } from 'yaml';
import { serveFromDisk } from '../../src/judge/node-engine.ts';
import { addressesOf, isWanted, sourcesOf } from '../../src/judge/search-sources.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { answerRecords } from '../../src/outputs/search/answer-records.ts';
import { find } from '../../src/outputs/search/find.ts';
import { stem, wordsIn } from '../../src/outputs/search/words.ts';
import { compressAll } from '../../src/publish/compress.ts';
import { asked } from '../asked.ts';
import { findReadersBrowser } from '../browser/find-browser.ts';

const port = 4321 + Number(process.env['TEST_PORT_OFFSET'] ?? 0) + 9;
const origin = `http://localhost:${port}`;
const {
  positionals: [given = '5'],
} = await asked({
  name: 'bench:search',
  does: 'prints what the search of the built site costs a reader and how well it answers, beside plain Pagefind on the same index',
  takes: ['[<rounds>]'],
});
const rounds = Number(given);
const queries = ['csrf', 'flask vs django', 'is flask secure', 'websockets', 'django admin'];

interface Network {
  /** Who means this by it. */
  readonly name: string;
  /** Milliseconds from a request to the first of its answer. */
  readonly latency: number;
  /** Mbit/s to the reader, and from them. */
  readonly down: number;
  readonly up: number;
}

const networks: readonly Network[] = [
  { name: '4G as WebPageTest has it', latency: 170, down: 9, up: 9 },
  { name: 'slow 4G as Lighthouse has it', latency: 150, down: 1.6, up: 0.75 },
];

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

const firstResult = '#results-list li';
const allResults = '[aria-busy=false] #results-list li, #results-list[aria-busy=false] li';

/** When something is there, on the clock of the requests. */
const momentOf = (page: Page, selector: string) =>
  page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = () =>
          document.querySelector(wanted) ? resolve(performance.now()) : requestAnimationFrame(look);
        look();
      }),
    selector,
  );

const bytesIn = (megabits: number) => (megabits * 1e6) / 8;

async function throttle(session: CDPSession, { latency, down, up }: Network): Promise<void> {
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: bytesIn(down),
    uploadThroughput: bytesIn(up),
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

async function ask(
  browser: Browser,
  network: Network,
  url: string,
  bare?: string,
): Promise<{ first: Cost; all: Cost }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  if (bare)
    await page.route(url, (route) => route.fulfill({ contentType: 'text/html', body: bare }));
  const session = await context.newCDPSession(page);
  const requests = await watch(session);
  await throttle(session, network);
  await page.goto(url, { waitUntil: 'commit' });
  const first = await momentOf(page, firstResult);
  const all = await momentOf(page, allResults);
  const began = Math.min(...[...requests.values()].map(({ start }) => start));
  await context.close();
  return {
    first: costOf(requests, began, began + first),
    all: costOf(requests, began, began + all),
  };
}

const middle = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** Cells of the table: bytes, requests, in a row. */
function weightOf(costs: readonly Cost[]): string[] {
  const of = (pick: (cost: Cost) => number) => middle(costs.map(pick));
  return [of(({ kB }) => kB).toFixed(1), `${of((c) => c.requests)}`, `${of((c) => c.inARow)}`];
}

const timesOf = (costs: readonly Cost[]) => costs.map(({ ms }) => ms);

const least = (costs: readonly Cost[]) => Math.min(...timesOf(costs));

async function rowsOf(browser: Browser, network: Network, query: string): Promise<string[][]> {
  const q = encodeURIComponent(query);
  const ours = [];
  const bare = [];
  for (let round = 0; round < rounds; round++) {
    ours.push(await ask(browser, network, `${origin}/search/?q=${q}`));
    bare.push(await ask(browser, network, `${origin}/bare/?q=${q}`, barePage(query)));
  }
  const plain = bare.map((each) => each.first);
  const row = (what: string, costs: readonly Cost[]) => [
    query,
    what,
    ...weightOf(costs),
    middle(timesOf(costs)).toFixed(0),
    least(costs).toFixed(0),
    `${(middle(timesOf(costs)) / middle(timesOf(plain))).toFixed(2)} (${(least(costs) / least(plain)).toFixed(2)})`,
  ];
  return [
    row(
      'first results, page and style included',
      ours.map((each) => each.first),
    ),
    row(
      'with the full text',
      ours.map(({ all }) => all),
    ),
    row('plain Pagefind, without page or style', plain),
  ];
}

const markdown = (heads: readonly string[], rows: readonly (readonly string[])[]) =>
  [heads, heads.map((_, at) => (at < 1 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

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
    const shares = [];
    for (const first of Object.values(engines)) {
      let right = 0;
      for (const each of queriesOfKind)
        right += Number(isWanted([each.first ?? []].flat(), await first(each.query)));
      shares.push(`${Math.round((100 * right) / queriesOfKind.length)} %`);
    }
    rows.push([kind, `${queriesOfKind.length}`, ...shares]);
  }
  return markdown(['kind of query', 'queries', ...Object.keys(engines)], rows);
}

/** What search loads, as a host sends it that has it compressed beside the files. */
async function compressed(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'crosscheck-bench-'));
  for (const part of [
    '404.html',
    'favicon.svg',
    'favicon.ico',
    '_astro',
    'answers',
    'pagefind',
    'search',
  ])
    cpSync(join('dist', part), join(folder, part), {
      recursive: true,
      filter: (file) => !/\.(?:br|gz)$/.test(file),
    });
  await compressAll(folder, join(folder, 'cache'));
  return folder;
}

console.log(`First result right, of the judged queries\n\n${await quality()}\n`);
const folder = await compressed();
const server = spawn(process.execPath, ['tests/browser/serve.ts', folder, `${port}`, '/'], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
// Where the port is taken, another site would be measured.
server.once('exit', (code) => {
  if (code) process.exit(1);
});
await new Promise((resolve) => setTimeout(resolve, 1500));
const executablePath = findReadersBrowser();
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: ['--no-sandbox'],
});
try {
  const heads = ['query', '', 'kB', 'requests', 'in a row', 'ms', 'least ms', 'of plain (least)'];
  for (const network of networks) {
    const rows = [];
    for (const query of queries) rows.push(...(await rowsOf(browser, network, query)));
    const { name, latency, down } = network;
    console.log(
      `From the address to results, ${name} (${latency} ms, ${down} Mbit/s) and a processor four times slower, nothing kept, ${rounds} rounds\n\n${markdown(heads, rows)}\n`,
    );
  }
} finally {
  await browser.close();
  server.kill();
  rmSync(folder, { recursive: true });
}
