import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseDocument, type YAMLMap } from 'yaml';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { find } from '../../src/outputs/search/find.ts';
import { namesOf } from '../../src/outputs/search/names.ts';
import { questionOf } from '../../src/outputs/search/words.ts';
import { fixtureCopyIn } from '../fixture.ts';
import { serveFromDisk } from '../search/node-engine.ts';

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

/** What a person makes of a drafted claim: its name, its text, whom it favours, and a verdict where it was checked. */
interface Written {
  readonly name: string;
  readonly text: string;
  readonly stance: string;
  readonly check?: object;
}

const verdict = (reference: string, shows: string) => ({
  verdict: 'supported',
  why: 'The figure is that of the reference.',
  references: [{ reference, shows }],
  against: { disc: '2', drum: '2', rim: '2' },
  checked: '2026-11-21',
});

/** By line and place on the line, as the ingest names its drafts. */
const written: Readonly<Record<string, Written>> = {
  '11-1': {
    name: 'rim-twice-the-way',
    text: 'When wet, a rim brake takes close to double the four metres of a disc brake.',
    stance: 'disc',
    check: verdict('manual-stopping', 'Four metres against seven'),
  },
  '12-1': {
    name: 'drum-dry-inside',
    text: 'Rain does not reach the shoes of a drum brake.',
    stance: 'drum',
  },
  '18-1': {
    name: 'disc-weight',
    text: 'Two disc brakes weigh half a kilogram.',
    stance: 'none',
    check: verdict('scales-survey', 'Weights'),
  },
  '18-2': {
    name: 'drum-weight',
    text: 'Two drum brakes weigh nine hundred grams.',
    stance: 'none',
  },
  '18-3': { name: 'rim-weight', text: 'Two rim brakes weigh three hundred grams.', stance: 'rim' },
  '19-1': {
    name: 'disc-pads',
    text: 'Disc brakes take fresh pads every half year.',
    stance: 'none',
  },
  '19-2': {
    name: 'drum-no-upkeep',
    text: 'A drum brake asks for nothing all year.',
    stance: 'drum',
  },
  '19-3': { name: 'rim-pads', text: 'Rim brakes take fresh pads each year.', stance: 'none' },
  '21-1': {
    name: 'rim-for-gram-counters',
    text: 'Whoever wants the lightest bicycle should take rim brakes.',
    stance: 'rim',
  },
};

const digest: Readonly<Record<string, string>> = {
  introduction: 'The workshop speaks from its own work.',
  'in-the-wet': 'Discs come out ahead in rain; drums do not mind it.',
  'weight-and-care': 'A table compares weight and care.',
  'after-the-table': 'The advice goes to those who want a light bicycle.',
  'visit-us': 'The end advertises.',
};

/** Row and column labels of the rebuilt table, which are the article's until somebody words them anew. */
const labels: readonly (readonly [string, string])[] = [
  ['Weight of a set', 'Both wheels together'],
  ['Care in a year', 'Twelve months of upkeep'],
  ['| Question ', '| Compared by '],
];

const npm = (script: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', script, '--', ...args], {
    env: { ...process.env, CONTENT: content },
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
};

function editClaims(file: string): void {
  const doc = parseDocument(readFileSync(file, 'utf8'));
  const { items } = doc.get('claims') as { items: YAMLMap[] };
  for (const claim of items) {
    const edit = written[String(claim.get('id')).replace(`${id}-line-`, '')];
    if (!edit) throw new Error(`${file}: nothing is written for ${claim.get('id')}`);
    claim.set('id', `${id}-${edit.name}`);
    claim.set('text', edit.text);
    claim.set('stance', edit.stance);
    if (edit.check) claim.set('check', doc.createNode(edit.check));
    claim.delete('draft');
  }
  writeFileSync(file, doc.toString());
}

function editSource(file: string): void {
  const [, front = '', body = ''] =
    /^---\n([\s\S]*?)^---\n([\s\S]*)$/m.exec(readFileSync(file, 'utf8')) ?? [];
  const doc = parseDocument(front);
  doc.set(
    'publisher',
    doc.createNode({ name: 'Spoke Works', printed: false, note: 'From the address of the page.' }),
  );
  doc.set('interest', 'A workshop that fits and sells brakes of every kind.');
  doc.set('sells', doc.createNode(['brakes', 'repairs']));
  doc.delete('draft');
  const told = Object.entries(digest).reduce(
    (text, [section, words]) =>
      text.replace(new RegExp(`(<Section id="${section}">\\s+)To be written: .*`), `$1${words}`),
    body,
  );
  const named = Object.entries(written).reduce(
    (text, [place, { name }]) => text.replaceAll(`${id}-line-${place}"`, `${id}-${name}"`),
    told,
  );
  const labelled = labels.reduce((text, [theirs, ours]) => text.replace(theirs, ours), named);
  writeFileSync(file, `---\n${doc.toString()}---\n${labelled}`);
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
    for (const path of [content, out, folder, archived])
      rmSync(path, { recursive: true, force: true });
  });

  test('is drafted by the ingest, its text archived as it was', () => {
    const { status, said } = npm('ingest', join(folder, 'article.md'), '--id', id);
    expect(said).toContain('9 candidates for claims on 5 lines');
    expect(status).toBe(0);
    expect(readFileSync(archived, 'utf8')).toBe(article);
  });

  test('is not published while it is a draft', () => {
    const { status, said } = npm('check');
    expect(status).toBe(1);
    expect(said).toContain('10 problems in the content');
    expect(said.match(/is a draft/g)).toHaveLength(10);
  });

  test('is sound when a person has written it, shares no wording and points at its lines', () => {
    for (const section of ['in-the-wet', 'weight-and-care', 'after-the-table'])
      editClaims(`${content}/claims/${id}/${section}.yaml`);
    editSource(`${content}/sources/${id}.mdx`);
    expect(npm('check')).toEqual({
      status: 0,
      said: expect.stringContaining('3 sources, 16 claims'),
    });
    expect(npm('overlap', id)).toEqual({
      status: 0,
      said: expect.stringContaining('No run of 8 or more words'),
    });
    const texts = join(folder, 'texts');
    cpSync('tests/fixtures/texts', texts, { recursive: true });
    cpSync(archived, join(texts, `${id}.txt`));
    expect(npm('sources', texts)).toEqual({
      status: 0,
      said: expect.stringContaining('16 locators of 16 claims in 3 sources'),
    });
  });

  test('keeps every edit when the ingest runs again', () => {
    const before = readFileSync(`${content}/claims/${id}/weight-and-care.yaml`, 'utf8');
    const { status, said } = npm('ingest', join(folder, 'article.md'));
    expect({ status, said }).toEqual({
      status: 0,
      said: expect.stringMatching(/Written\n {2}nothing/),
    });
    expect(readFileSync(`${content}/claims/${id}/weight-and-care.yaml`, 'utf8')).toBe(before);
    expect(npm('check').status).toBe(0);
  });

  test('is built into pages, table, search and cards', { timeout: 300_000 }, () => {
    const { status, stderr } = spawnSync('npx', ['astro', 'build', '--silent'], {
      env: { ...process.env, NODE_ENV: 'production', CONTENT: content, OUT_DIR: out },
      encoding: 'utf8',
    });
    expect(stderr.replaceAll(/^npm warn.*\n?/gm, '')).toBe('');
    expect(status).toBe(0);

    expect(textOf(`sources/${id}/index.html`)).toContain('Disc, drum or rim brakes: what we fit');
    expect(textOf(`sources/${id}/index.html`)).toContain('The end advertises.');
    expect(textOf(`claims/${id}-rim-twice-the-way/index.html`)).toContain(
      'takes close to double the four metres',
    );
    expect(textOf('criteria/weight/index.html')).toContain(`id="${id}-disc-weight"`);
    expect(textOf('criteria/weight/index.html')).toContain(`href="/sources/${id}/"`);
    expect(textOf('sources/index.html')).toContain(`href="/sources/${id}/"`);
    for (const card of [`og/sources/${id}.png`, `og/claims/${id}-rim-weight.png`])
      expect(readFileSync(join(out, card)).subarray(1, 4).toString()).toBe('PNG');
    expect(textOf('search/names.json')).toContain(`/sources/${id}/`);
  });

  test('is found by the search', async () => {
    serveFromDisk();
    const { hits } = await find(
      pathToFileURL(`${out}/`).href,
      namesOf(loadKnowledge(content)),
      questionOf('fresh pads half year'),
    );
    expect(hits.map(({ address }) => address)).toContain(`/claims/${id}-disc-pads/`);
  });
});
