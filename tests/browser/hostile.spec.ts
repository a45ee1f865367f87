import { once } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { markdownToHtml } from 'satteri';
import { formats } from '../../src/outputs/copy/formats.ts';
import type { ClaimJson } from '../../src/outputs/json/claim.ts';
import { attacks } from '../hostile.ts';
import { requireFresh, sites } from '../sites.ts';
import { type BrowserContext, expect, type Page, test as plain } from './test.ts';

// The site of a knowledge base that attacks in every text: nothing of it may run, load or lead anywhere, with the policy and without.

if (process.env['TEST_WORKER_INDEX'] === undefined) requireFresh('hostile');
const { dist } = sites.hostile;
const paths = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((path) =>
  path.replaceAll('\\', '/'),
);
const pages = paths
  .filter((path) => path.endsWith('.html'))
  .map((path) => `/${path.replace(/index\.html$/, '')}`);
const read = (path: string) => readFileSync(join(dist, path), 'utf8');
const leadsOn = (page: string) =>
  page.endsWith('/') && read(`${page}index.html`).includes('http-equiv="refresh"');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.png': 'image/png',
};

const policyTag = /<meta http-equiv="content-security-policy"[^>]*>/;

/** The file that answers an address as a plain static host would have it, and whether it is the one that was asked for. */
function answerTo(address: string): readonly [file: string, isThere: boolean] {
  const path = decodeURIComponent(new URL(address, 'http://local').pathname);
  const file = join(dist, path.endsWith('/') ? `${path}index.html` : path);
  const isThere = statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
  return [isThere ? file : join(dist, '404.html'), isThere];
}

/** Serves the built files; without the policy where `strict` is false. Scripts are kept by the browser, as hosts are told to let it. */
async function hosted(strict: boolean) {
  const server = createServer((request, response) => {
    const [file, isThere] = answerTo(request.url ?? '/');
    const contentType = types[extname(file)] ?? 'application/octet-stream';
    const body = readFileSync(file);
    response.writeHead(isThere ? 200 : 404, {
      'content-type': contentType,
      ...(request.url?.startsWith('/_astro/') && { 'cache-control': 'max-age=600' }),
    });
    response.end(
      contentType.startsWith('text/html') && !strict
        ? body.toString().replace(policyTag, '')
        : body,
    );
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  return server;
}

/** A host for one test: its origin. */
type Host = (strict: boolean) => Promise<string>;

const test = plain.extend<{ host: Host }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what is asked for
  host: async ({}, use) => {
    const servers: Server[] = [];
    await use(async (strict) => {
      const server = await hosted(strict);
      servers.push(server);
      return `http://localhost:${(server.address() as AddressInfo).port}`;
    });
    for (const server of servers) server.close();
  },
});

/** Gathers what must not happen in a context: that something runs, fails, or asks another host. */
function watched(context: BrowserContext, origin: string): string[] {
  const faults: string[] = [];
  context.on('page', (page) => {
    page.on('dialog', async (dialog) => {
      faults.push(`ran: ${page.url()}: ${dialog.message()}`);
      await dialog.dismiss();
    });
    page.on('pageerror', (error) => faults.push(`error: ${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error' && !/404/.test(message.text()))
        faults.push(`console: ${page.url()}: ${message.text()}`);
    });
  });
  context.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) faults.push(`asked for ${request.url()}`);
  });
  return faults;
}

/**
 * Everything in the document that could run, load or lead elsewhere and is not the site's own. Where `plain`, an address in plain sight
 * may be a link: renderers of Markdown make it one.
 */
const intruders = (page: Page, plain = false) =>
  page.evaluate((lenient) => {
    const tagged = [...document.querySelectorAll('*')].map((element) => {
      const names = [...element.attributes].filter(
        ({ name, value }) =>
          (/^on|^style$|^srcdoc$|autofocus/.test(name) &&
            // The list of suggestions keeps the height it had.
            !(element.id === 'find-list' && /^min-height: [\d.]+px;$/.test(value))) ||
          /^\s*(javascript|data|vbscript):/i.test(value),
      );
      const link =
        element.getAttribute('href') ??
        element.getAttribute('src') ??
        element.getAttribute('action');
      const away =
        link !== null &&
        !(
          lenient &&
          element.localName === 'a' &&
          element.textContent?.startsWith('https://evil.example/')
        ) &&
        /^(https?:)?\/\/evil\.example/.test(link);
      const foreign =
        /^(iframe|object|embed|base|foreignobject|frame|audio|video|image|textarea|animate|set)$/i.test(
          element.localName,
        );
      const script =
        element.localName === 'script' &&
        !/^(\/_astro\/[\w.-]+\.js)?$/.test(element.getAttribute('src') ?? '');
      const inline =
        element.localName === 'script' &&
        !element.hasAttribute('src') &&
        element.getAttribute('type') !== 'application/ld+json';
      const picture = element.localName === 'img' && element.getAttribute('src') !== '/favicon.svg';
      const refresh =
        element.getAttribute('http-equiv') === 'refresh' && !element.closest('noscript');
      return names.length > 0 || away || foreign || script || inline || picture || refresh
        ? [element.outerHTML.slice(0, 120)]
        : [];
    });
    return tagged.flat();
  }, plain);

/** Moves over and focuses everything, which is what attributes that wait for it need. */
const stir = (page: Page) =>
  page.evaluate(() => {
    for (const element of document.querySelectorAll('*')) {
      for (const type of [
        'mouseover',
        'mouseenter',
        'focus',
        'load',
        'error',
        'toggle',
        'animationend',
      ])
        element.dispatchEvent(new Event(type, { bubbles: false }));
    }
  });

for (const strict of [true, false]) {
  const policy = strict ? 'with the policy' : 'without the policy';

  test(`nothing runs on any page ${policy}`, async ({ context, host }) => {
    test.setTimeout(240_000);
    const origin = await host(strict);
    const faults = watched(context, origin);
    const page = await context.newPage();
    expect(pages.length).toBeGreaterThan(40);
    for (const path of pages) {
      await page.goto(`${origin}${path}`);
      if (leadsOn(path)) await page.waitForURL((url) => url.pathname !== path);
      await stir(page);
      faults.push(...(await intruders(page)).map((found) => `${path}: ${found}`));
    }
    expect(faults).toEqual([]);
  });

  test(`nothing runs in badges and the feed, opened by themselves, ${policy}`, async ({
    context,
    host,
  }) => {
    const origin = await host(strict);
    const faults = watched(context, origin);
    const page = await context.newPage();
    for (const path of [
      '/feed.xml',
      '/opensearch.xml',
      '/sitemap-0.xml',
      ...paths.filter((path) => path.endsWith('.svg')).map((path) => `/${path}`),
    ]) {
      await page.goto(`${origin}${path}`);
      const broken = await page.evaluate(async (file) => {
        const parsed = new DOMParser().parseFromString(
          await (await fetch(file)).text(),
          'application/xml',
        );
        return [
          ...parsed.querySelectorAll(
            'parsererror, script, foreignObject, [onload], [onmouseover], image',
          ),
        ].map((element) => element.outerHTML);
      }, path);
      faults.push(...broken.map((found) => `${path}: ${found}`));
    }
    expect(faults).toEqual([]);
  });

  test(`nothing runs in the search, whatever is asked or found, ${policy}`, async ({
    context,
    host,
  }) => {
    test.setTimeout(240_000);
    const origin = await host(strict);
    const faults = watched(context, origin);
    const page = await context.newPage();
    const answered = page.locator('#results[aria-busy="false"][data-exact]');
    for (const query of ['alert', ...attacks.slice(0, 3)]) {
      await page.goto(`${origin}/search/?${new URLSearchParams({ q: query, kind: query })}`);
      await expect(answered).toBeVisible();
      faults.push(...(await intruders(page)).map((found) => `${query}: ${found}`));
    }
    await page.goto(`${origin}/search/`);
    for (const query of ['script', 'img', 'onerror', 'hyperlink', 'mark', ...attacks]) {
      const asked = query.replaceAll('\n', ' ');
      await page.locator('#query').fill(asked);
      await page.locator('#query').press('Enter');
      await page.waitForFunction(
        (text) => new URL(location.href).searchParams.get('q') === text.trim(),
        asked,
      );
      await expect(answered).toBeVisible();
      await stir(page);
      faults.push(...(await intruders(page)).map((found) => `${query}: ${found}`));
    }
    expect(await page.goto(`${origin}/search/?q=alert`)).toBeTruthy();
    await expect(answered).toHaveAttribute('data-exact', 'true');
    expect(await page.locator('[data-result]').count()).toBeGreaterThan(5);
    await page.goto(`${origin}/method/`);
    await page.locator('#find').focus();
    await page.keyboard.type('alert');
    await expect(page.getByRole('option').first()).toBeVisible();
    faults.push(...(await intruders(page)));
    expect(faults).toEqual([]);
  });

  test(`nothing runs from an address ${policy}`, async ({ context, host }) => {
    const origin = await host(strict);
    const faults = watched(context, origin);
    const page = await context.newPage();
    for (const attack of attacks) {
      const asked = encodeURIComponent(attack);
      for (const path of [`/choose/?need=${asked}`, `/no/such/${asked}/?${asked}#${asked}`]) {
        await page.goto(`${origin}${path}`);
        faults.push(...(await intruders(page)).map((found) => `${path}: ${found}`));
      }
    }
    expect(faults).toEqual([]);
  });
}

const claims = (JSON.parse(read('api/claims.json')) as { claims: ClaimJson[] }).claims;

test('linked data parses on every page, and says of a claim the words that the data says', () => {
  const blocks = pages.flatMap((path) =>
    [
      ...read(`${path}${path.endsWith('/') ? 'index.html' : ''}`).matchAll(
        /<script type="application\/ld\+json">(.*?)<\/script>/gs,
      ),
    ].map((match) => match[1] ?? ''),
  );
  const things = blocks.flatMap(
    (block) => (JSON.parse(block) as { '@graph': Record<string, unknown>[] })['@graph'],
  );
  const said = things.filter((thing) => thing['@type'] === 'Claim').map((thing) => thing['text']);
  expect(said.toSorted()).toEqual(claims.map(({ text }) => text).toSorted());
});

test('the feed says each change letter by letter', async ({ context, host }) => {
  const origin = await host(true);
  const page = await context.newPage();
  await page.goto(`${origin}/changes/`);
  const shown = await page.locator('article.asked p.muted').allTextContents();
  // A blank page has no policy that forbids to parse.
  await page.goto('about:blank');
  const fed = await page.evaluate((text) => {
    const feed = new DOMParser().parseFromString(text, 'application/xml');
    return [...feed.querySelectorAll('summary')].map((summary) => summary.textContent ?? '');
  }, read('feed.xml'));
  expect(shown.length).toBeGreaterThan(0);
  expect(fed).toHaveLength(shown.length);
  for (const [index, why] of shown.entries()) expect(fed[index]).toContain(why);
});

/** Cells of a CSV text (RFC 4180). */
const cellsOf = (csv: string) =>
  [...csv.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|$)/g)].map((match) =>
    (match[1] ?? '').replace(/^"(.*)"$/s, '$1').replaceAll('""', '"'),
  );

test('no cell of a table is a formula', () => {
  const tables = paths.filter((path) => path.endsWith('.csv')).map(read);
  expect(tables.length).toBeGreaterThan(0);
  for (const table of tables) {
    const cells = cellsOf(table);
    expect(cells.some((cell) => cell.includes('HYPERLINK'))).toBe(true);
    expect(cells.filter((cell) => /^\s*[=+\-@＝＋－＠|]/.test(cell))).toEqual([]);
    // Where a semicolon or a tab parts cells, as in half of Europe, the second half must not be one either.
    expect(table.match(/(?<=[;\t])[=+\-@](?=[^"]*$)/gm)).toBeNull();
  }
});

/** Opens HTML on a page without any policy and says what came of it. */
async function opened(page: Page, html: string): Promise<string[]> {
  const faults: string[] = [];
  page.on('dialog', async (dialog) => {
    faults.push(`ran: ${dialog.message()}`);
    await dialog.dismiss();
  });
  await page.route('**/*', (route) => {
    faults.push(`asked for ${route.request().url()}`);
    return route.abort();
  });
  await page.setContent(html);
  await stir(page);
  return [...faults, ...(await intruders(page, true))];
}

test('Markdown twins are harmless to a renderer that lets HTML pass', async ({ page }) => {
  const files = paths.filter((path) => /\.md$|llms\.txt$/.test(path));
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) {
    expect(await opened(page, markdownToHtml(read(file)).html), file).toEqual([]);
    await page.unrouteAll();
    page.removeAllListeners();
  }
});

test('what is copied is harmless where it is pasted', async ({ page }) => {
  for (const attack of attacks) {
    const share = {
      lead: attack,
      statement: attack,
      why: attack,
      more: attack,
      sources: [{ title: attack, url: 'https://example.org/manual' }],
      stamp: attack,
      url: 'https://example.org/',
      site: attack,
    };
    const { html: rich = '' } = formats.full.of(share);
    for (const html of [rich, markdownToHtml(formats.markdown.of(share).plain).html]) {
      expect(await opened(page, html), attack).toEqual([]);
      await page.unrouteAll();
      page.removeAllListeners();
    }
  }
});
