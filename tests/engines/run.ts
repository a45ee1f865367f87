/**
 * Each engine is found
 * by name, or at `FIREFOX`, `WEBKIT_DRIVER` and `MINIBROWSER`; one that is not there is named, and with none at all this fails.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createReadStream, globSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { contentSecurityPolicies } from '../../src/publish/security.ts';
import { asked } from '../asked.ts';
import { addressesOf } from '../browser/pages.ts';
import { sites } from '../sites.ts';
import { type Driver, eventually, keys } from './driver.ts';
import { firefox } from './firefox.ts';
import { webkit } from './webkit.ts';

await asked({
  name: 'suite:engines',
  does: 'does what readers do most in the Firefox and the WebKitGTK of this machine, on the site of the made-up base',
});

const { dist } = sites.grown;
const { kinds, summary, claim, criterion } = addressesOf('grown');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};

/** What browsers report that the policy blocked. */
const reports: string[] = [];

/** The site with its policy, which here also says where to report what it blocks. */
const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://local').pathname);
  if (path === '/report') {
    request.on('data', (text) => reports.push(String(text)));
    request.on('end', () => response.end());
    return;
  }
  const file = join(dist, normalize(path), path.endsWith('/') ? 'index.html' : '');
  const isThere = statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
  const isPage = extname(file) === '.html' && !path.startsWith('/embed/');
  response.writeHead(isThere ? 200 : 404, {
    'content-type': types[extname(file)] ?? 'text/plain; charset=utf-8',
    ...(isPage && {
      'content-security-policy': `${contentSecurityPolicies.page}; report-uri /report`,
    }),
  });
  if (isThere) createReadStream(file).pipe(response);
  else response.end('nothing here');
});

type Check = (driver: Driver, home: string) => Promise<void>;

const textOf = (selector: string) =>
  `return document.querySelector(${JSON.stringify(selector)})?.textContent ?? '';`;

const says = (driver: Driver, selector: string, text: RegExp) =>
  eventually(`${selector} says ${text}`, async () =>
    text.test(await driver.ask<string>(textOf(selector))),
  );

function require(is: boolean, what: string): void {
  if (!is) throw new Error(what);
}

const spaced = `
  const style = new CSSStyleSheet();
  style.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
  document.adoptedStyleSheets = [style];`;

const checks: Readonly<Record<string, Check>> = {
  'every kind of page opens, and nothing of it is blocked': async (driver, home) => {
    for (const address of kinds) {
      await driver.open(home + address.slice(1));
      require((await driver.ask<string>('return document.title;')) !==
        '', `${address} has no title`);
    }
    require(reports.length === 0, reports.join('\n'));
  },
  'the field suggests, the keyboard chooses, and Enter leads there': async (driver, home) => {
    await driver.open(`${home}criteria/`);
    await driver.click('#find');
    await driver.type('grams');
    await eventually(
      'suggestions',
      async () =>
        (await driver.ask<number>(
          `return document.querySelectorAll('#find-list [role=option]').length;`,
        )) > 0,
    );
    await driver.type(keys.down + keys.enter);
    await eventually('the page', async () =>
      /\/criteria\/weight\//.test(await driver.ask<string>('return location.href;')),
    );
  },
  'the list of suggestions closes when the focus leaves it': async (driver, home) => {
    await driver.open(`${home}criteria/`);
    await driver.click('#find');
    await driver.type('grams');
    await eventually('the list', () =>
      driver.ask<boolean>(`return document.querySelector('#find-list')?.hidden === false;`),
    );
    await driver.type(keys.tab);
    await eventually('no list', () =>
      driver.ask<boolean>(`return document.querySelector('#find-list').hidden;`),
    );
  },
  'a search is answered, by the answers and by the full text': async (driver, home) => {
    await driver.open(`${home}search/?q=spanner`);
    await eventually('an answer', () =>
      driver.ask<boolean>(
        `return document.querySelector('#results').dataset.exact === 'true' && document.querySelector('#results').ariaBusy !== 'true';`,
      ),
    );
    await says(driver, '#results-list', /spanner/i);
    require((await driver.ask<string>(textOf('#results-failure'))) ===
      '', 'the full text did not come');
    await driver.open(`${home}search/?q=zeppelin`);
    await says(driver, '#results-heading', /No exact match/);
  },
  'the table is copied as Markdown and as CSV within the click': async (driver, home) => {
    await driver.open(`${home}${summary.slice(1)}?differences=only`);
    for (const form of ['markdown', 'csv']) {
      await driver.click(`button[data-table=${form}]`);
      await says(driver, '.copied', /^Copied/);
    }
  },
  'a claim is copied by the menu': async (driver, home) => {
    await driver.open(home + claim.slice(1));
    // The script shows it.
    await eventually('the button', () =>
      driver.ask<boolean>(`return document.querySelector('button.copy')?.hidden === false;`),
    );
    await driver.click('button.copy');
    await eventually('the menu', () =>
      driver.ask<boolean>(
        `return document.querySelector('#copy-menu')?.matches(':popover-open') ?? false;`,
      ),
    );
    await driver.type(keys.enter);
    await eventually('a word of it', () =>
      driver.ask<boolean>(`return document.querySelector('.copied') !== null;`),
    );
    await says(driver, '.copied', /^Copied/);
  },
  'the table keeps its state in the address': async (driver, home) => {
    await driver.open(`${home}${summary.slice(1)}?differences=only`);
    await says(driver, '#table-status', /only where one side leads/);
  },
  'needs come to a verdict': async (driver, home) => {
    await driver.open(`${home}choose/`);
    await driver.click('input[name=need]');
    await eventually('the address', async () =>
      /\?need=/.test(await driver.ask<string>('return location.search;')),
    );
    await says(driver, '#needs-status', /./);
  },
  'claims are narrowed by what the address says': async (driver, home) => {
    await driver.open(`${home}claims/?verdict=supported`);
    await says(driver, '#claims-shown', /\d+ of \d+|\d/);
  },
  'a page is fetched ahead, and nothing of that is blocked': async (driver, home) => {
    await driver.open(home);
    await driver.hover('.top nav a, main a');
    await driver.hover('main a[href$="/"]');
    await new Promise((done) => setTimeout(done, 1000));
    require(reports.length === 0, reports.join('\n'));
  },
  'with the spacing of WCAG 1.4.12 nothing scrolls sideways': async (driver, home) => {
    for (const address of ['/', '/disagreements/', '/sources/', criterion, summary]) {
      await driver.open(home + address.slice(1));
      const over = await driver.ask<number>(
        `${spaced} return document.documentElement.scrollWidth - document.documentElement.clientWidth;`,
      );
      require(over <= 1, `${address} is ${over} px too wide`);
    }
  },
};

/** What a window without focus, as headless Firefox has it, cannot be asked: no field tells that one left it, and nothing is copied by a key. */
const focused: readonly string[] = [
  'the list of suggestions closes when the focus leaves it',
  'a claim is copied by the menu',
];

async function tried(driver: Driver, home: string): Promise<number> {
  let failed = 0;
  for (const [name, check] of Object.entries(checks)) {
    reports.length = 0;
    if (focused.includes(name) && !(await driver.ask<boolean>('return document.hasFocus();'))) {
      console.log(`  – ${name}: not tried, the window has no focus`);
      continue;
    }
    try {
      await check(driver, home);
      console.log(`  ✓ ${name}`);
    } catch (error) {
      failed += 1;
      console.log(`  ✗ ${name}: ${error instanceof Error ? error.message : error}`);
    }
  }
  return failed;
}

/** The first program that is there: of those named, by path or in `PATH`. */
function programOf(...names: readonly (string | undefined)[]): string | undefined {
  for (const name of names.filter((each) => each !== undefined)) {
    if (name.includes('/')) {
      const [found] = globSync(name);
      if (found) return found;
    } else if (spawnSync('which', [name]).status === 0) return name;
  }
  return undefined;
}

/** WebKitGTK draws on a display, be it one that nobody sees. */
function display(): ChildProcess | undefined {
  if (process.env['DISPLAY'] || !programOf('Xvfb')) return undefined;
  const number = `:${90 + (process.pid % 900)}`;
  process.env['DISPLAY'] = number;
  return spawn('Xvfb', [number, '-screen', '0', '1280x900x24'], { stdio: 'ignore' });
}

async function engines(): Promise<readonly (() => Promise<Driver>)[]> {
  const fox = programOf(process.env['FIREFOX'], 'firefox', 'firefox-esr');
  const driver = programOf(process.env['WEBKIT_DRIVER'], 'WebKitWebDriver');
  const mini = programOf(
    process.env['MINIBROWSER'],
    '/usr/lib/*/webkit2gtk-4.*/MiniBrowser',
    '/usr/libexec/webkit2gtk-4.*/MiniBrowser',
  );
  if (!fox) console.log('Firefox is not there.');
  if (!driver || !mini) console.log('WebKitGTK is not there.');
  return [
    ...(fox ? [() => firefox(fox)] : []),
    ...(driver && mini ? [() => webkit(driver, mini)] : []),
  ];
}

await new Promise<void>((done) => server.listen(0, 'localhost', done));
const address = server.address();
const home = `http://localhost:${typeof address === 'object' ? address?.port : 0}/`;
const shown = display();
const starts = await engines();
let failed = starts.length === 0 ? 1 : 0;
for (const start of starts) {
  const driver = await start();
  console.log(driver.name);
  failed += await tried(driver, home);
  await driver.close();
}
shown?.kill();
server.close();
process.exit(failed === 0 ? 0 : 1);
