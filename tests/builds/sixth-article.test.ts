import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseDocument, type YAMLMap } from 'yaml';
import { serveFromDisk } from '../../src/judge/node-engine.ts';
import { addressesOf, sourcesOf } from '../../src/judge/search-sources.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { find } from '../../src/outputs/search/find.ts';
import { call } from '../command.ts';
import { fixtureCopyIn } from '../fixture.ts';

// The steps of CONTRIBUTING.md, taken by a program: a made-up article goes from its file to the published page.

const content = '.content-sixth';
const out = '.dist-sixth';
const id = 'spoke-works';
const archived = `.archive/${id}.txt`;

const article = `# Disc, drum or rim brakes: what we fit

By Ada Wheel

Published 12 March 2025

Our workshop fits all three kinds of brake every week.

## In the wet

On a soaked road our disc brakes needed four metres, and rim brakes needed nearly twice that.
Drum brakes are unaffected by rain, because the shoes sit inside the hub.

## Weight and care

| Question | Disc brakes | Drum brakes | Rim brakes |
| --- | --- | --- | --- |
| Weight of a set | 500 g | 900 g | 300 g |
| Care in a year | new pads twice | none | new pads once |

We recommend rim brakes to riders who count every gram.

## Visit us

Subscribe to our newsletter for more workshop tips!
`;

const worksheet = `.archive/${id}.worksheet.md`;

/** What a person marks or writes, by line and place on the line: a claim that is there, or a new one in our words. */
const decided: Readonly<Record<string, string>> = {
  '11-1': '[x] disc-stops-sooner',
  '12-1': '[ ] new: Rain does not reach the shoes of a drum brake.',
  '18-1': '[ ] new: Two disc brakes weigh half a kilogram.',
  '18-2': '[ ] new: Two drum brakes weigh nine hundred grams.',
  '18-3': '[ ] new: Two rim brakes weigh three hundred grams.',
  '19-1': '[ ] new: Disc brakes take fresh pads every half year.',
  '19-2': '[x] drum-no-care',
  '19-3': '[ ] new: Rim brakes take fresh pads each year.',
  '21-1': '[ ] new: Whoever wants the lightest bicycle should take rim brakes.',
};

/** Fields of the article and its sections, as a person fills them in. */
const told: Readonly<Record<string, string>> = {
  publisher: 'Spoke Works (inferred: From the address of the page.)',
  interest: 'A workshop that fits and sells brakes of every kind.',
  sells: 'brakes, repairs',
};
const digest: Readonly<Record<string, string>> = {
  introduction: 'The workshop speaks from its own work.',
  'in-the-wet': 'Discs come out ahead in rain; drums do not mind it.',
  'weight-and-care': 'A table compares weight and care.',
  'after-the-table': 'The advice goes to those who want a light bicycle.',
};

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Readonly<Record<string, string>>;
};

/** What a script of npm comes to. */
async function npm(script: string, ...args: string[]) {
  const [, command = ''] = /src\/cli\/([\w-]+)\.ts$/.exec(scripts[script] ?? '') ?? [];
  const { out, err, code } = await call(command, args, {
    env: { ...process.env, CONTENT: content },
  });
  return { status: code, said: out + err };
}

/** The block of the worksheet with one mark or sentence in it. */
function settledBlock(block: string, decision: string): string {
  const [, mark = '', name = '', text = ''] = /^(\[.\]) ([\w-]+)(: .*)?$/.exec(decision) ?? [];
  const edited = block.replace(`- [ ] ${name}:`, `- ${mark} ${name}:${text.slice(1)}`);
  if (edited === block) throw new Error(`nothing to decide as ${decision}`);
  return edited;
}

/** Edits the worksheet as the guide says; how many edits that took. */
function editWorksheet(): number {
  const onLine = new Map<string, number>();
  const blocks = readFileSync(worksheet, 'utf8').split(/^(?=##)/m);
  const settled = blocks.map((block) => {
    const line = /^### (\d+)/.exec(block)?.[1];
    if (line === undefined) return block;
    onLine.set(line, (onLine.get(line) ?? 0) + 1);
    return settledBlock(block, decided[`${line}-${onLine.get(line)}`] ?? '');
  });
  const filled = Object.entries(told).reduce(
    (text, [field, value]) =>
      text.replace(new RegExp(`^- ${field}:$`, 'm'), `- ${field}: ${value}`),
    settled.join(''),
  );
  const retold = Object.entries(digest).reduce(
    (text, [section, words]) =>
      text.replace(new RegExp(`^(## ${section}: .*\\n\\ndigest:)$`, 'm'), `$1 ${words}`),
    filled,
  );
  writeFileSync(worksheet, retold);
  return [decided, told, digest].flatMap(Object.keys).length;
}

/** A verdict for one of the new claims, as a person adds it later. */
function judge(claim: string): void {
  const file = `${content}/claims/weight.yaml`;
  const doc = parseDocument(readFileSync(file, 'utf8'));
  const claims = doc.get('claims') as { items: YAMLMap[] };
  claims.items
    .find((item) => item.get('id') === claim)
    ?.set('check', {
      verdict: 'supported',
      why: 'The figure is that of the reference.',
      references: [{ reference: 'scales-survey', shows: 'Weights' }],
      against: { disc: '2' },
      checked: '2026-11-21',
    });
  writeFileSync(file, doc.toString());
}

const textOf = (path: string) => readFileSync(join(out, path), 'utf8');

describe('a sixth article, by the editorial guide', () => {
  let folder = '';
  beforeAll(() => {
    if (existsSync(archived)) throw new Error(`${archived} is in the way of this test`);
    fixtureCopyIn(content);
    folder = mkdtempSync(join(tmpdir(), 'crosscheck-sixth-'));
    writeFileSync(join(folder, 'article.md'), article);
  });
  afterAll(() => {
    for (const path of [content, out, folder, archived, worksheet])
      rmSync(path, { recursive: true, force: true });
  });

  test('gets a worksheet from the ingest, its text archived as it was', async () => {
    const { status, said } = await npm('ingest', join(folder, 'article.md'), '--id', id);
    expect(said).toContain('9 statements on 5 lines, 9 of them with claims that are there already');
    expect(status).toBe(0);
    expect(readFileSync(archived, 'utf8')).toBe(article);
  });

  test('breaks nothing while it is a draft', async () => {
    expect(await npm('take', worksheet)).toEqual({
      status: 0,
      said: expect.stringContaining('"spoke-works" stays a draft'),
    });
    expect(await npm('check')).toEqual({
      status: 0,
      said: expect.stringContaining('Left out as drafts: 1 article; DRAFTS=1 shows them.'),
    });
  });

  test('is sound when the worksheet is filled in, shares no wording and points at its lines', async () => {
    expect(editWorksheet()).toBeLessThanOrEqual(2 * Object.keys(decided).length);
    expect(await npm('take', worksheet)).toEqual({
      status: 0,
      said: expect.stringContaining('9 sayings, 7 new claims; 0 say nothing; 0 left'),
    });
    expect(await npm('check')).toEqual({
      status: 0,
      said: expect.stringContaining('3 sources, 14 claims (9 not checked yet)'),
    });
    judge('two-disc-brakes-weigh-half-kilogram');
    expect((await npm('check')).said).toContain('14 claims (8 not checked yet)');
    expect(await npm('overlap', id)).toEqual({
      status: 0,
      said: expect.stringContaining('No run of 8 or more words'),
    });
    expect(await npm('sources', '--only', id)).toEqual({
      status: 0,
      said: expect.stringContaining('9 places of 9 sayings in 1 source'),
    });
    const texts = join(folder, 'texts');
    cpSync('tests/fixtures/texts', texts, { recursive: true });
    cpSync(archived, join(texts, `${id}.txt`));
    expect(await npm('sources', texts)).toEqual({
      status: 0,
      said: expect.stringContaining('17 places of 17 sayings in 3 sources'),
    });
  });

  test('keeps every edit when ingest and take run again', async () => {
    const files = [worksheet, ...globSync(`${content}/{claims,sources}/**/*.{yaml,mdx}`)];
    const texts = () => files.map((file) => readFileSync(file, 'utf8'));
    const before = texts();
    expect((await npm('ingest', join(folder, 'article.md'))).status).toBe(0);
    expect((await npm('take', worksheet)).status).toBe(0);
    expect(texts().slice(1)).toEqual(before.slice(1));
    expect((await npm('check')).status).toBe(0);
  });

  test('is built into pages, table, search and cards', { timeout: 300_000 }, () => {
    const { status, stderr } = spawnSync('node_modules/.bin/astro', ['build', '--silent'], {
      env: { ...process.env, NODE_ENV: 'production', CONTENT: content, OUT_DIR: out },
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);

    expect(textOf(`sources/${id}/index.html`)).toContain('Disc, drum or rim brakes: what we fit');
    expect(textOf(`sources/${id}/index.html`)).toContain('The advice goes to those');
    expect(textOf('claims/disc-stops-sooner/index.html')).toContain(`id="${id}"`);
    expect(textOf('claims/rim-brakes-take-fresh-pads-each-year/index.html')).toContain(
      'fresh pads each year',
    );
    expect(textOf('criteria/weight/index.html')).toContain(
      'id="two-disc-brakes-weigh-half-kilogram"',
    );
    expect(textOf('criteria/weight/index.html')).toContain(`href="/sources/${id}/`);
    expect(textOf('sources/index.html')).toContain(`href="/sources/${id}/"`);
    for (const card of [
      `og/sources/${id}.png`,
      'og/claims/two-rim-brakes-weigh-three-hundred-grams.png',
    ])
      expect(readFileSync(join(out, card)).subarray(1, 4).toString()).toBe('PNG');
    const [answers = ''] = globSync('answers/*.json', { cwd: out });
    expect(textOf(answers)).toContain(`/sources/${id}/`);
  });

  test('is found by the search', async () => {
    serveFromDisk();
    const sources = sourcesOf(loadKnowledge(content), pathToFileURL(`${out}/`).href);
    const found = await find(sources, 'fresh pads half year');
    expect(addressesOf(found)).toContain('/claims/disc-brakes-take-fresh-pads-every-half/');
  });
});
