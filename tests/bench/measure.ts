/** Builds one made-up knowledge base in a copy of the project and measures what that takes and what comes out. */
import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { siteIn as builtIn } from '../../src/judge/site.ts';
import { loadOf, paintWeight, scriptWeight } from '../../src/judge/weigh.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { draw, keep } from '../../src/outputs/cards/cache.ts';
import { kept } from '../../src/outputs/cards/prune.ts';
import { siteCard } from '../../src/outputs/cards/site.ts';
import { searchRecords } from '../../src/outputs/search/records.ts';
import { type Extent, extentOf } from '../../src/publish/hosts.ts';
import { projectElsewhere } from '../elsewhere.ts';
import { everyCard } from '../every-card.ts';
import { fixtureDir } from '../fixture.ts';
import { type Cost, costOf } from './build.ts';
import { plainCost } from './plain.ts';
import { syntheticBase } from './synthetic.ts';
import { type Weight, weightsOf } from './weights.ts';

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
  for (const card of cards)
    if (!sample.includes(card)) keep(card, drawn.at(-1) ?? new Uint8Array(), folder);
  return { cards: cards.length, each: (user + system) / 1000 / sample.length };
}

/** What was built. */
interface Site {
  readonly extent: Extent;
  /** Files that a claim has of its own: its page, what stands beside it, its image and its entry in the search index. */
  readonly perClaim: number;
  readonly pages: number;
  readonly weights: ReadonlyMap<string, Weight>;
  /** Bytes of the search index on disk. */
  readonly index: number;
  /** Bytes of the file that answers first. */
  readonly answers: number;
  /** Bytes of the file that is asked where it does not. */
  readonly rest: number;
  /** Bytes up to the first results: the page of the search, its style and scripts, and what answers first. */
  readonly results: number;
  readonly words: number;
  readonly search: { readonly ms: number; readonly bytes: number; readonly requests: number };
}

export interface Measured extends Site {
  readonly sources: number;
  readonly claims: number;
  readonly criteria: number;
  readonly check: Cost;
  /** With nothing kept from before but the preview images, whose drawing is `drawn`. */
  readonly first: Cost;
  readonly drawn: Drawn;
  /** Once more, after one claim has changed. */
  readonly again: Cost;
  /** The same words on as many pages by plain Astro, MDX and Pagefind. */
  readonly plain: Cost;
}

const guide = 'guides/method.mdx';

function writeBase(dir: string, sources: number): void {
  rmSync(dir, { recursive: true, force: true });
  const guides = { [guide]: readFileSync(join(fixtureDir, guide), 'utf8') };
  for (const [path, text] of syntheticBase(loadKnowledge('content'), sources, guides)) {
    mkdirSync(join(dir, dirname(path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
}

function changeOneClaim(content: string): void {
  const [file = ''] = globSync('claims/*.yaml', { cwd: content });
  const path = join(content, file);
  writeFileSync(path, readFileSync(path, 'utf8').replace(/(\n {2}text: ")/, '$1Newly '));
}

/** The most that any claim of `knowledge` has in `files`. */
function perClaim(knowledge: Knowledge, files: readonly string[]): number {
  const entries = searchRecords(knowledge).map(({ address }) => address);
  const counts = Map.groupBy(
    [...files.map((file) => `/${file}`), ...entries].flatMap(
      (path) => /^(?:\/og)?\/claims\/([a-z][a-z0-9-]*)[/.]/.exec(path)?.[1] ?? [],
    ),
    (id) => id,
  );
  return Math.max(...[...counts.values()].map(({ length }) => length));
}

function siteIn(dist: string, knowledge: Knowledge, query: string): Site {
  const files = globSync('**/*.*', { cwd: dist });
  const brotli = (file: string) => brotliCompressSync(readFileSync(join(dist, file))).length;
  const load = loadOf(builtIn(dist), 'search/index.html');
  const answers = brotli(globSync('answers/first-*.json', { cwd: dist })[0] ?? '');
  return {
    extent: extentOf(dist),
    perClaim: perClaim(knowledge, files),
    pages: files.filter((file) => file.endsWith('.html')).length,
    weights: weightsOf(dist),
    index: globSync('pagefind/**/*.*', { cwd: dist }).reduce(
      (sum, file) => sum + statSync(join(dist, file)).size,
      0,
    ),
    answers,
    results: paintWeight(load) + scriptWeight(load) + answers,
    rest: brotli(globSync('answers/rest-*.json', { cwd: dist })[0] ?? ''),
    words: brotli('search/words.json'),
    search: JSON.parse(
      execFileSync(process.execPath, ['tests/bench/first-search.ts', dist, query], {
        encoding: 'utf8',
      }),
    ),
  };
}

/** `say` is told what is being done. Rejects when the check or the build fails; leaves nothing behind. */
export async function measure(sources: number, say: (text: string) => void): Promise<Measured> {
  const project = projectElsewhere('growth');
  const content = join(project, 'content');
  try {
    say('making up the knowledge base');
    writeBase(content, sources);
    const knowledge = loadKnowledge(content);
    const { claims, criteria } = knowledge;
    say(`checking ${claims.length} claims`);
    const check = await costOf('node src/cli/check.ts', project);
    say('drawing a sample of the preview images');
    const drawn = await drawSample(knowledge, project);
    say('building');
    const first = await costOf('node src/cli/build.ts', project);
    changeOneClaim(content);
    say('building again after a change of one claim');
    const again = await costOf('node src/cli/build.ts', project);
    say('weighing what was built');
    const query = claims[0]?.text.split(' ').slice(1, 3).join(' ') ?? '';
    const site = siteIn(join(project, 'dist'), knowledge, query);
    say('building the same words plainly');
    const plain = await plainCost(join(project, 'dist'));
    return {
      sources,
      claims: claims.length,
      criteria: criteria.length,
      check,
      first,
      drawn,
      again,
      plain,
      ...site,
    };
  } finally {
    rmSync(dirname(project), { recursive: true, force: true });
  }
}
