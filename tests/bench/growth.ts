/**
 * `npm run bench [-- 5 50]`: builds made-up knowledge bases of 5, 50 and 500 sources in a copy of the project and prints what each costs,
 * and how many times the smallest. The largest takes a long time; the last sizes of a range can be left out.
 */
import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { draw, keep } from '../../src/cards/cache.ts';
import { kept } from '../../src/cards/prune.ts';
import { siteCard } from '../../src/cards/site.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { projectElsewhere } from '../elsewhere.ts';
import { everyCard } from '../every-card.ts';
import { fixtureDir } from '../fixture.ts';
import { type Cost, costOf } from './build.ts';
import { syntheticBase } from './synthetic.ts';
import { type Weight, weightsOf } from './weights.ts';

const sizes = [5, 50, 500];

function sizesAsked(): number[] {
  const { positionals } = parseArgs({ allowPositionals: true });
  const wrong = positionals.filter((text) => !sizes.map(String).includes(text));
  if (wrong.length > 0) throw new Error(`no base of ${wrong.join(', ')} sources; allowed: ${sizes.join(', ')}`);
  return positionals.length > 0 ? [...new Set(positionals.map(Number))].toSorted((a, b) => a - b) : sizes;
}

/** Preview images are drawn once and kept, so they are measured apart: on a sample. */
interface Drawn {
  readonly cards: number;
  /** Processor milliseconds for one. */
  readonly each: number;
}

/** Draws every so-manieth card of a base, then lends all others the image of the last, so that the build finds each. */
async function drawSample(knowledge: Knowledge, project: string): Promise<Drawn> {
  const folder = join(project, kept);
  mkdirSync(folder, { recursive: true });
  const cards = everyCard(knowledge);
  const sample = cards.filter((_, index) => index % Math.ceil(cards.length / 100) === 0);
  await draw(siteCard(knowledge), folder);
  const before = process.cpuUsage();
  const drawn = await Promise.all(sample.map((card) => draw(card, folder)));
  const { user, system } = process.cpuUsage(before);
  for (const card of cards) if (!sample.includes(card)) keep(card, drawn.at(-1) ?? new Uint8Array(), folder);
  return { cards: cards.length, each: (user + system) / 1000 / sample.length };
}

interface Measured {
  readonly sources: number;
  readonly claims: number;
  readonly criteria: number;
  readonly files: number;
  readonly pages: number;
  readonly check: Cost;
  /** With every preview image drawn already but that of a claim that has changed. */
  readonly build: Cost;
  readonly drawn: Drawn;
  readonly weights: ReadonlyMap<string, Weight>;
  /** Bytes of the search index on disk. */
  readonly index: number;
  readonly names: number;
  readonly words: number;
  readonly search: { readonly ms: number; readonly bytes: number; readonly requests: number };
}

function say(text: string): void {
  process.stderr.write(`${new Date().toTimeString().slice(0, 8)} ${text}\n`);
}

function writeBase(dir: string, files: ReadonlyMap<string, string>): void {
  rmSync(dir, { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(join(dir, dirname(path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
}

function changeOneClaim(content: string): void {
  const [file = ''] = globSync('claims/*/*.yaml', { cwd: content });
  const path = join(content, file);
  writeFileSync(path, readFileSync(path, 'utf8').replace(/(\n {2}text: ")/, '$1Newly '));
}

const guide = 'guides/method.mdx';

async function measure(sources: number): Promise<Measured> {
  const project = projectElsewhere('growth');
  const [content, dist] = [join(project, 'content'), join(project, 'dist')];
  try {
    writeBase(content, syntheticBase(loadKnowledge('content'), sources, { [guide]: readFileSync(join(fixtureDir, guide), 'utf8') }));
    const knowledge = loadKnowledge(content);
    const { claims, criteria } = knowledge;
    const run = (what: string, command: string) => {
      say(`${sources} sources, ${claims.length} claims: ${what}`);
      return costOf(command, project);
    };
    const check = await run('check', 'node src/cli/check.ts');
    say(`${sources} sources: drawing a sample of the preview images`);
    const drawn = await drawSample(knowledge, project);
    changeOneClaim(content);
    const build = await run('build', 'node src/cli/build.ts');
    say(`${sources} sources: weighing what was built`);
    const files = globSync('**/*.*', { cwd: dist });
    const brotli = (file: string) => brotliCompressSync(readFileSync(join(dist, file))).length;
    const query = claims[0]?.text.split(' ').slice(1, 3).join(' ') ?? '';
    return {
      sources,
      claims: claims.length,
      criteria: criteria.length,
      files: files.length,
      pages: files.filter((file) => file.endsWith('.html')).length,
      check,
      build,
      drawn,
      weights: weightsOf(dist),
      index: globSync('pagefind/**/*.*', { cwd: dist }).reduce((sum, file) => sum + statSync(join(dist, file)).size, 0),
      names: brotli('search/names.json'),
      words: brotli('search/words.json'),
      search: JSON.parse(execFileSync(process.execPath, ['tests/bench/first-search.ts', dist, query], { encoding: 'utf8' })),
    };
  } finally {
    rmSync(dirname(project), { recursive: true, force: true });
  }
}

type Row = readonly [label: string, ...values: (number | undefined)[]];

const kilobytes = (bytes: number | undefined) => (bytes === undefined ? undefined : bytes / 1000);

function rowsOf(all: readonly Measured[]): Row[] {
  const row = (label: string, of: (measured: Measured) => number | undefined): Row => [label, ...all.map(of)];
  const kinds = [...new Set(all.flatMap(({ weights }) => [...weights.keys()]))];
  return [
    row('claims', ({ claims }) => claims),
    row('criteria', ({ criteria }) => criteria),
    row('pages (HTML)', ({ pages }) => pages),
    row('files in all', ({ files }) => files),
    row('npm run check, s of processor time', ({ check }) => check.processor),
    row('… per claim, ms', ({ check, claims }) => (check.processor * 1000) / claims),
    row('build after a change of one claim, s', ({ build }) => build.seconds),
    row('build, s of processor time', ({ build }) => build.processor),
    row('… per page, ms', ({ build, pages }) => (build.processor * 1000) / pages),
    row('drawing one preview image, ms of processor time', ({ drawn }) => drawn.each),
    row('drawing all for a first build, s of processor time', ({ drawn }) => (drawn.each * drawn.cards) / 1000),
    row('most memory, MB', ({ build }) => build.megabytes),
    ...kinds.flatMap((kind) => [
      row(`${kind}: median, kB`, ({ weights }) => kilobytes(weights.get(kind)?.median)),
      row(`${kind}: largest, kB`, ({ weights }) => kilobytes(weights.get(kind)?.largest)),
    ]),
    row('search index, kB', ({ index }) => kilobytes(index)),
    row('names.json, kB', ({ names }) => kilobytes(names)),
    row('words.json, kB', ({ words }) => kilobytes(words)),
    row('first search, kB', ({ search }) => kilobytes(search.bytes)),
    row('first search, requests', ({ search }) => search.requests),
    row('first search, ms', ({ search }) => search.ms),
  ];
}

const printed = (value: number | undefined) =>
  value === undefined ? '–' : value.toLocaleString('en-GB', { maximumFractionDigits: Number.isInteger(value) || value >= 100 ? 0 : 1 });

/** A Markdown table: each size, and from the second on how many times the first. */
function table(all: readonly Measured[]): string {
  const heads = all.flatMap(({ sources }, index) => [`${sources} sources`, ...(index > 0 ? ['ratio'] : [])]);
  const rows = rowsOf(all).map(([label, ...values]) => {
    const cells = values.flatMap((value, index) => {
      const ratio = value === undefined || values[0] === undefined ? undefined : value / values[0];
      return [printed(value), ...(index > 0 ? [ratio === undefined ? '–' : `×${ratio.toFixed(2)}`] : [])];
    });
    return [label, ...cells];
  });
  return [['', ...heads], ['---', ...heads.map(() => '---:')], ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const versionOf = (name: string) => `${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version}`;
const asked = sizesAsked();
const measured: Measured[] = [];
for (const size of asked) measured.push(await measure(size));
const [processor] = cpus();
console.log(
  `Growth, on ${cpus().length} × ${processor?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB; ${process.platform}, Node ${process.version}, ${['astro', 'pagefind', 'satori', '@resvg/resvg-js'].map(versionOf).join(', ')}. Bytes are brotli; a page is its HTML and style sheet.\n`,
);
console.log(table(measured));
