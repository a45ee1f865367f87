import { spawn } from 'node:child_process';
import { chromium } from '@playwright/test';
import { findBrowser } from '../browser/find-browser.ts';

const port = 4599;
const server = spawn(
  process.execPath,
  ['tests/browser/serve.ts', process.argv[2] ?? '/tmp/s/served', `${port}`, '/'],
  { stdio: 'inherit' },
);
await new Promise((r) => setTimeout(r, 1500));
const executablePath = findBrowser();
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: ['--no-sandbox'],
});
const cpu = Number(process.argv[3] ?? 4);
const context = await browser.newContext();
const page = await context.newPage();
const session = await context.newCDPSession(page);
const reqs = new Map();
await session.send('Network.enable');
await session.send('Performance.enable', { timeDomain: 'threadTicks' });
session.on('Network.requestWillBeSent', (e) =>
  reqs.set(e.requestId, { url: e.request.url, start: e.timestamp, p: e.request.initialPriority }),
);
session.on('Network.loadingFinished', (e) =>
  Object.assign(reqs.get(e.requestId) ?? {}, { end: e.timestamp, bytes: e.encodedDataLength }),
);
await session.send('Network.emulateNetworkConditions', {
  offline: false,
  latency: 150,
  downloadThroughput: 200000,
  uploadThroughput: 93750,
});
await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
await page.goto(
  `http://localhost:${port}/search/?q=${encodeURIComponent(process.argv[4] ?? 'is flask secure')}`,
  { waitUntil: 'commit' },
);
const first = await page.evaluate(
  () =>
    new Promise((resolve) => {
      const look = () =>
        document.querySelector('#results-list li')
          ? resolve(performance.now())
          : requestAnimationFrame(look);
      look();
    }),
);
const m = await session.send('Performance.getMetrics');
const t0 = Math.min(...[...reqs.values()].map((r) => r.start));
console.log(
  'first',
  first,
  Object.fromEntries(
    m.metrics
      .filter(({ name }) => /Duration|FirstMeaningful|DomContent|NavigationStart/.test(name))
      .map(({ name, value }) => [name, +(value * 1000).toFixed(0)]),
  ),
);
for (const r of reqs.values())
  console.log(
    ((r.start - t0) * 1000).toFixed(0).padStart(5),
    r.end ? ((r.end - t0) * 1000).toFixed(0).padStart(5) : '  …',
    r.bytes,
    r.p,
    r.url.replace(/.*:\d+/, ''),
  );
const marks = await page.evaluate(() =>
  performance
    .getEntries()
    .filter((e) => /paint|mark|measure/.test(e.entryType))
    .map((e) => [e.name, e.startTime | 0, e.duration | 0]),
);
console.log(JSON.stringify(marks));
await browser.close();
server.kill();
