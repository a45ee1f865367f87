/**
 * Photographs pages of the built site:
 * 1280 and 390 px wide, light and dark, in forced colours, with JavaScript off, and as a printed A4 page (PDF).
 * `pictures/index.html` shows them side by side. For eyes, not for a test: nothing is compared. Ends with exit code 1, naming the
 * page, where one does not load.
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import { preview } from 'astro';
import { asked } from '../asked.ts';
import { findReadersBrowser } from './find-browser.ts';
import { addressesOf } from './pages.ts';

const FOLDER = 'pictures';
const desk = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };

const looks: Record<string, BrowserContextOptions> = {
  'desk-light': { viewport: desk, colorScheme: 'light' },
  'desk-dark': { viewport: desk, colorScheme: 'dark' },
  'phone-light': { viewport: phone, colorScheme: 'light', deviceScaleFactor: 2 },
  'phone-dark': { viewport: phone, colorScheme: 'dark', deviceScaleFactor: 2 },
  'forced-colours': { viewport: desk, forcedColors: 'active' },
  'no-script': { viewport: desk, javaScriptEnabled: false },
  zoomed: { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 },
};

const nameOf = (address: string) =>
  address.replaceAll(/[^a-z0-9-]+/gi, '_').replaceAll(/^_|_$/g, '') || 'home';

async function show(page: Page, url: string): Promise<void> {
  const response = await page.goto(url, { waitUntil: 'networkidle' });
  if (!response?.ok() && !url.endsWith('/404.html'))
    throw new Error(`${url} answered ${response?.status()}`);
}

async function photograph(browser: Browser, origin: string, address: string): Promise<string[]> {
  const files: string[] = [];
  for (const [look, options] of Object.entries(looks)) {
    const context = await browser.newContext({ ...options, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await show(page, origin + address);
    const file = `${nameOf(address)}.${look}.png`;
    await page.screenshot({ path: join(FOLDER, file), fullPage: true });
    files.push(file);
    if (look === 'desk-light')
      await page.pdf({ path: join(FOLDER, `${nameOf(address)}.print.pdf`), format: 'A4' });
    await context.close();
  }
  return files;
}

const figure = (file: string) =>
  `<figure><a href="${file}"><img src="${file}" height="360" loading="lazy" alt=""></a><figcaption>${file}</figcaption></figure>`;

const section = (address: string, files: readonly string[]) =>
  `<h2>${address}</h2><p><a href="${nameOf(address)}.print.pdf">print</a></p><div>${files.map(figure).join('')}</div>`;

function writeContactSheet(taken: ReadonlyMap<string, readonly string[]>): void {
  const sections = [...taken].map(([address, files]) => section(address, files)).join('\n');
  const style =
    'div{display:flex;gap:1rem;overflow-x:auto}figure{margin:0}img{border:1px solid #999}';
  writeFileSync(
    join(FOLDER, 'index.html'),
    `<!doctype html><meta charset="utf-8"><title>Pictures</title><style>${style}</style>\n${sections}\n`,
  );
}

const { positionals: given } = await asked({
  name: 'pictures',
  does: `photographs every kind of page of the built site, or the addresses given, into ${FOLDER}/`,
  takes: ['[<address>…]'],
});
if (!existsSync('dist/index.html'))
  throw new Error('there is no built site in dist: run `npm run build` first');
const { kinds, states } = addressesOf('real');
const addresses = given.length > 0 ? given : [...kinds, ...states];
const executablePath = findReadersBrowser();
const server = await preview({ server: { port: 4390 }, logLevel: 'error' });
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: ['--no-sandbox', '--disable-gpu'],
});
const taken = new Map<string, string[]>();
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER);
try {
  for (const address of addresses) {
    taken.set(address, await photograph(browser, `http://localhost:${server.port}`, address));
    console.log(`${address} ✓`);
  }
  writeContactSheet(taken);
  console.log(
    `${[...taken.values()].flat().length} pictures of ${taken.size} pages: open ${FOLDER}/index.html`,
  );
} finally {
  await browser.close();
  await server.stop();
}
