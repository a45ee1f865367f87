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
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { find } from '../../src/outputs/search/find.ts';
import { fixtureCopyIn } from '../fixture.ts';
import { serveFromDisk } from '../search/node-engine.ts';
import { addressesOf, sourcesOf } from '../search/sources.ts';

// The steps of CONTRIBUTING.md, taken by a program: a made-up article goes from its file to the published page.

const content = '.content-sixth';
const out = '.dist-sixth';
const id = 'spoke-works';
const archived = `.archive/${id}.txt`;
const sayingsFile = `${content}/sources/${id}/sayings.yaml`;

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

/** What a person makes of a drafted saying: one of a claim that is there, or of a new one, with a verdict where it was checked. */
interface Settled {
  readonly claim: string;
  readonly note?: string;
  /** The new claim, and where it is filed. */
  readonly added?: {
    readonly criterion: string;
    readonly subjects: readonly string[];
    readonly stance: string;
    readonly kind?: string;
    readonly text: string;
    readonly check?: object;
  };
}

const verdict = (reference: string, shows: string) => ({
  verdict: 'supported',
  why: 'The figure is that of the reference.',
  references: [{ reference, shows }],
  against: { disc: '2', drum: '2', rim: '2' },
  checked: '2026-11-21',
});

/** By line and place on the line, in the order of the drafts. */
const settled: Readonly<Record<string, Settled>> = {
  '11-1': { claim: 'disc-stops-sooner', note: 'Close to double the four metres.' },
  '12-1': {
    claim: 'rain-spares-drum-brakes',
    added: {
      criterion: 'stopping',
      subjects: ['drum'],
      stance: 'drum',
      text: 'Rain does not reach the shoes of a drum brake.',
    },
  },
  '18-1': {
    claim: 'disc-brakes-weigh-500-grams',
    added: {
      criterion: 'weight',
      subjects: ['disc'],
      stance: 'none',
      text: 'Two disc brakes weigh half a kilogram.',
      check: verdict('scales-survey', 'Weights'),
    },
  },
  '18-2': {
    claim: 'drum-brakes-weigh-900-grams',
    added: {
      criterion: 'weight',
      subjects: ['drum'],
      stance: 'none',
      text: 'Two drum brakes weigh nine hundred grams.',
    },
  },
  '18-3': {
    claim: 'rim-brakes-weigh-300-grams',
    added: {
      criterion: 'weight',
      subjects: ['rim'],
      stance: 'rim',
      text: 'Two rim brakes weigh three hundred grams.',
    },
  },
  '19-1': {
    claim: 'disc-pads-last-half-a-year',
    added: {
      criterion: 'upkeep',
      subjects: ['disc'],
      stance: 'none',
      text: 'Disc brakes take fresh pads every half year.',
    },
  },
  '19-2': { claim: 'drum-no-care' },
  '19-3': {
    claim: 'rim-pads-last-a-year',
    added: {
      criterion: 'upkeep',
      subjects: ['rim'],
      stance: 'none',
      text: 'Rim brakes take fresh pads each year.',
    },
  },
  '21-1': {
    claim: 'rim-for-gram-counters',
    added: {
      criterion: 'weight',
      subjects: ['rim'],
      stance: 'rim',
      kind: 'advice',
      text: 'Whoever wants the lightest bicycle should take rim brakes.',
    },
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

/** Adds a claim to the file of its criterion. */
function addClaim(id: string, { criterion: on, ...rest }: NonNullable<Settled['added']>): void {
  const file = `${content}/claims/${on}.yaml`;
  const doc = parseDocument(readFileSync(file, 'utf8'));
  doc.addIn(['claims'], doc.createNode({ id, kind: 'fact', ...rest }));
  writeFileSync(file, doc.toString());
}

/** Settles every drafted saying; what the ingest proposed for each, by line and place on the line. */
function settleSayings(): Map<string, readonly string[]> {
  const doc = parseDocument(readFileSync(sayingsFile, 'utf8'));
  const { items } = doc.get('sayings') as { items: YAMLMap[] };
  const onLine = new Map<number, number>();
  const proposed = new Map<string, readonly string[]>();
  for (const saying of items) {
    const line = Number(saying.getIn(['lines', 0, 'line']));
    onLine.set(line, (onLine.get(line) ?? 0) + 1);
    const place = `${line}-${onLine.get(line)}`;
    const edit = settled[place];
    if (!edit) throw new Error(`nothing is written for ${place}`);
    const { candidates = [] } = saying.toJSON() as { candidates?: { claim: string }[] };
    proposed.set(
      place,
      candidates.map(({ claim }) => claim),
    );
    for (const key of ['draft', 'criterion', 'candidates']) saying.delete(key);
    saying.set('claim', edit.claim);
    if (edit.note) saying.set('note', edit.note);
    if (edit.added) addClaim(edit.claim, edit.added);
  }
  writeFileSync(sayingsFile, doc.toString());
  return proposed;
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
  const marked = ['18', '19'].reduce(
    (text, line) =>
      [1, 2, 3].reduce(
        (cells, at) =>
          cells.replace(`(line ${line})`, `<Claim id="${settled[`${line}-${at}`]?.claim}" />`),
        text,
      ),
    told,
  );
  const labelled = labels.reduce((text, [theirs, ours]) => text.replace(theirs, ours), marked);
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
    expect(said).toContain('9 statements on 5 lines, 9 of them with claims that are there already');
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
    const proposed = settleSayings();
    for (const [place, { claim, added }] of Object.entries(settled))
      if (!added) expect(proposed.get(place)?.[0]).toBe(claim);
    editSource(`${content}/sources/${id}/article.mdx`);
    expect(npm('check')).toEqual({
      status: 0,
      said: expect.stringContaining('3 sources, 14 claims'),
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
      said: expect.stringContaining('17 places of 17 sayings in 3 sources'),
    });
  });

  test('keeps every edit when the ingest runs again', () => {
    const before = readFileSync(sayingsFile, 'utf8');
    const { status, said } = npm('ingest', join(folder, 'article.md'));
    expect({ status, said }).toEqual({
      status: 0,
      said: expect.stringMatching(/Written\n {2}nothing/),
    });
    expect(readFileSync(sayingsFile, 'utf8')).toBe(before);
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
    expect(textOf('claims/disc-stops-sooner/index.html')).toContain(`id="${id}"`);
    expect(textOf('claims/disc-stops-sooner/index.html')).toContain('Close to double');
    expect(textOf('claims/rim-pads-last-a-year/index.html')).toContain('fresh pads each year');
    expect(textOf('criteria/weight/index.html')).toContain('id="disc-brakes-weigh-500-grams"');
    expect(textOf('criteria/weight/index.html')).toContain(`href="/sources/${id}/`);
    expect(textOf('sources/index.html')).toContain(`href="/sources/${id}/"`);
    for (const card of [`og/sources/${id}.png`, 'og/claims/rim-brakes-weigh-300-grams.png'])
      expect(readFileSync(join(out, card)).subarray(1, 4).toString()).toBe('PNG');
    const [answers = ''] = globSync('answers/*.json', { cwd: out });
    expect(textOf(answers)).toContain(`/sources/${id}/`);
  });

  test('is found by the search', async () => {
    serveFromDisk();
    const sources = sourcesOf(loadKnowledge(content), pathToFileURL(`${out}/`).href);
    const found = await find(sources, 'fresh pads half year');
    expect(addressesOf(found)).toContain('/claims/disc-pads-last-half-a-year/');
  });
});
