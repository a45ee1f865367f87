/**
 * Says which passages are not marked and in view: any of those fails it, and so do none at all.
 * Building runs the releases' own configuration, in a virtual environment below the folder of distributions.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { contentDir } from '../../src/home/base-folder.ts';
import { inspect } from '../../src/knowledge/load.ts';
import { cacheDir } from '../../src/passages/cache.ts';
import { type Citation, citationsIn } from '../../src/passages/citations.ts';
import { passageUrl } from '../../src/sentences/passages.ts';
import { asked } from '../asked.ts';
import { findReadersBrowser } from './find-browser.ts';

await asked({
  name: 'passages:open',
  does: 'builds the documentation of every cited release with Sphinx and opens each passage in Chromium at the fragment that the site links to; takes minutes',
});

const cache = resolve(cacheDir(process.env));
const environment = join(cache, 'sphinx');
const python = join(environment, 'bin', 'python');
/** What the documentation of the releases asks for besides Sphinx. */
const themes = [
  ...['pallets-sphinx-themes', 'sphinx-tabs', 'sphinxcontrib-log-cabinet', 'sphinx-rtd-theme'],
  ...['sphinx-copybutton', 'sphinx-issues', 'sphinx-favicon', 'sphinx-celery', 'sphinx-click'],
  'furo',
];

function run(command: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1e8 });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr.slice(-400)}`);
}

function prepare(): void {
  if (existsSync(python)) return;
  run(process.env['LAB_PYTHON'] || 'python3', ['-m', 'venv', environment]);
  run(python, ['-m', 'pip', 'install', '--quiet', 'sphinx', ...themes]);
}

/** The folder of built pages of an archive; undefined where it has no documentation that Sphinx builds. */
function built(archive: string): string | undefined {
  const unpacked = join(cache, `${archive}.files`);
  if (!existsSync(unpacked)) throw new Error('not unpacked yet: npm run passages');
  const source = join(unpacked, 'docs');
  const target = join(cache, `${archive}.html`);
  if (!existsSync(join(source, 'conf.py'))) return undefined;
  if (existsSync(join(target, '404.html'))) return target;
  run(python, [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--no-deps',
    '--ignore-requires-python',
    join(cache, archive),
  ]);
  // In the theme of the project: its pages take parts that another theme has not.
  run(python, ['-m', 'sphinx', '-q', '-b', 'html', '-D', 'intersphinx_mapping=', source, target]);
  // The host of the tests answers with it what is not there.
  writeFileSync(join(target, '404.html'), '');
  return target;
}

/** Whether the words stand in the window: the browser has gone to them by itself, for the window shows little of a page. */
const isInView = (page: Page, words: string) =>
  page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const nodes: { node: Node; from: number }[] = [];
    let text = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push({ node, from: text.length });
      text += (node.nodeValue ?? '')
        .replaceAll(/\s/g, ' ')
        .replaceAll(/[‘’]/g, "'")
        .replaceAll(/[“”]/g, '"');
    }
    const pattern = wanted.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', ' +');
    // Whole words, as the browser looks for them: “should” is not the beginning of “shouldn’t”.
    const whole = `(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`;
    const found = new RegExp(whole, 'iu').exec(text);
    if (!found) return 'the words are not on the page';
    const holder = nodes.findLast(({ from }) => from <= found.index);
    if (!holder) return 'the words are not on the page';
    const range = document.createRange();
    range.setStart(holder.node, found.index - holder.from);
    range.setEnd(
      holder.node,
      Math.min(found.index - holder.from + 1, holder.node.nodeValue?.length ?? 0),
    );
    const { top, bottom } = range.getBoundingClientRect();
    return bottom >= 0 && top <= window.innerHeight
      ? undefined
      : `the passage stands at ${Math.round(top)}`;
  }, words);

async function missOf(page: Page, base: string, { reference, passage }: Citation) {
  const path = (reference.file ?? '').replace(/^docs\//, '').replace(/\.(txt|rst)$/, '.html');
  const directive = passageUrl({ url: `${base}/${path}` }, passage).replace(/#.*?:~:/, '#:~:');
  await page.goto('about:blank');
  const answer = await page.goto(directive);
  if (!answer?.ok()) return `no page ${path}`;
  await page.waitForLoadState('load');
  // The browser looks for the words after the page has been laid out.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 150))),
  );
  return isInView(page, passage?.start ?? '');
}

const port = 4390 + Number(process.env['TEST_PORT_OFFSET'] ?? 0);
const address = `http://localhost:${port}`;

/** Serves a folder while something is done. */
async function serving(folder: string, done: () => Promise<void>): Promise<void> {
  const server = spawn(process.execPath, ['tests/browser/serve.ts', folder, String(port)]);
  try {
    for (let tries = 0; tries < 600; tries++) {
      if ((await fetch(address).catch(() => undefined))?.ok) break;
      await new Promise((later) => setTimeout(later, 50));
    }
    await done();
  } finally {
    // The next one listens at the same port.
    const ended = once(server, 'exit');
    server.kill();
    await ended;
  }
}

const { records } = inspect(contentDir(process.env));
const archives = new Map(
  records.distributions.map(({ record }) => [
    `${record.package} ${record.version}`,
    record.archive,
  ]),
);
const cited = citationsIn(records).filter(
  ({ reference: { file = '', package: name }, passage }) =>
    name !== undefined && passage?.start !== undefined && /^docs\/.*\.(txt|rst)$/.test(file),
);
const passages = [
  ...new Map(cited.map((each) => [`${each.reference.id} ${each.passage?.hash}`, each])).values(),
];
/** The same of a release; one that cannot be built here is named, and the others go on. */
function builtOrSaid(release: string): string | undefined {
  try {
    return built(archives.get(release) ?? '');
  } catch (error) {
    console.log(
      `${release} is not built, its passages are not opened: ${(error as Error).message.slice(-200)}`,
    );
    return undefined;
  }
}

prepare();
const executablePath = findReadersBrowser();
const browser = await chromium.launch({
  ...(executablePath !== undefined && { executablePath }),
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage({ viewport: { width: 900, height: 260 } });
let opened = 0;
const misses: string[] = [];
for (const [release, citations] of Map.groupBy(
  passages,
  ({ reference }) => `${reference.package} ${reference.version}`,
)) {
  const folder = builtOrSaid(release);
  if (folder === undefined) continue;
  await serving(folder, async () => {
    for (const citation of citations) {
      opened++;
      const { place, reference, passage } = citation;
      const miss = await missOf(page, address, citation);
      if (miss !== undefined)
        misses.push(`${place.file}:${place.line} ${reference.id} “${passage?.start}”: ${miss}`);
    }
  });
}
await browser.close();
console.log(`${opened - misses.length} of ${opened} passages open in view.`);
for (const miss of misses) console.log(miss);
if (opened === 0 || misses.length > 0) process.exitCode = 1;
