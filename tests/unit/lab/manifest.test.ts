import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { codeOf, experimentIds, parseManifest, readManifests } from '../../../src/lab/manifest.ts';

const sound = `question: Is it open?
reading: Open means 200.
kind: exact
criteria: [security]
packages: [red]
programs: { red: on_red.py, blue: on_blue.py }
answer:
  - say: 'Red {red.status}.'
`;
const ratio = sound
  .replace('kind: exact', 'kind: ratio\nband: 0.3\ncaveat: Small.')
  .replace(/programs: .*/, 'program: load.py');
const parsed = (text: string) => parseManifest('lab/experiments/open-door', text);

const lab = mkdtempSync(join(tmpdir(), 'lab-'));
const write = (path: string, text: string) => {
  const file = join(lab, 'experiments', path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
};
write('open-door/experiment.yaml', sound);
write('open-door/on_red.py', '');
write('open-door/environments/red.txt', 'red==1.0\n');
write('speed/experiment.yaml', ratio);
afterAll(() => rmSync(lab, { recursive: true }));

describe('parseManifest', () => {
  test('takes the id from the folder and fills in what goes without saying', () => {
    expect(parsed(sound)).toMatchObject({
      id: 'open-door',
      folder: 'lab/experiments/open-door',
      seconds: 180,
      code: [],
      optional: false,
    });
  });

  test('reads a measurement', () => {
    expect(parsed(ratio)).toMatchObject({ kind: 'ratio', band: 0.3, program: 'load.py' });
  });

  test.each([
    ['a missing question', sound.replace(/question: .*\n/, ''), 'question is missing'],
    ['an unknown key', `${sound}colour: red\n`, 'the unknown key "colour"'],
    ['a kind that does not exist', sound.replace('exact', 'exat'), 'did you mean "exact"?'],
    [
      'a ratio without a band',
      ratio.replace('band: 0.3\n', ''),
      'a `band` for a ratio, and only for a ratio',
    ],
    [
      'a fact with a caveat',
      `${sound}caveat: Small.\n`,
      'a `caveat` for a ratio, and only for a ratio',
    ],
    ['programs of both sorts', `${sound}program: load.py\n`, 'either `programs` or `program`'],
    ['no answer', sound.replace(/answer:[\s\S]*/, 'answer: []\n'), 'at least one case'],
    ['broken YAML', 'question: a: b', 'YAML cannot be read'],
  ])('refuses %s and says where', (_, text, message) => {
    expect(() => parsed(text)).toThrow(message);
    expect(() => parsed(text)).toThrow('lab/experiments/open-door/experiment.yaml:');
  });
});

describe('readManifests', () => {
  test('reads all experiments in a fixed order, or those asked for', () => {
    expect(readManifests(lab, []).map(({ id }) => id)).toEqual(['open-door', 'speed']);
    expect(readManifests(lab, ['speed', 'speed']).map(({ id }) => id)).toEqual(['speed']);
  });

  test('suggests what may have been meant by an unknown id', () => {
    expect(() => readManifests(lab, ['sped'])).toThrow(
      'no experiment "sped"; allowed: open-door, speed (did you mean "speed"?)',
    );
    expect(() => readManifests(lab, ['nothing-like-it'])).toThrow('allowed: open-door, speed');
  });

  test('tells of every broken manifest at once', () => {
    const broken = mkdtempSync(join(tmpdir(), 'lab-'));
    for (const name of ['one', 'two'])
      mkdirSync(join(broken, 'experiments', name), { recursive: true });
    expect(() => readManifests(broken, [])).toThrow(/2 problems[\s\S]*one[\s\S]*two/);
    rmSync(broken, { recursive: true });
  });

  test('says where it must be run from when there is no lab', () => {
    expect(() => experimentIds(join(lab, 'elsewhere'))).toThrow(
      'no such folder; allowed: the experiments of a lab',
    );
  });
});

describe('codeOf', () => {
  test('lists every file that runs, the manifest left out and folders opened', () => {
    const folder = `${lab}/experiments/open-door`;
    const manifest = { ...parseManifest(folder, sound), code: [`${lab}/experiments/speed`] };
    expect(codeOf(manifest)).toEqual([
      `${folder}/environments/red.txt`,
      `${folder}/on_red.py`,
      `${lab}/experiments/speed/experiment.yaml`,
    ]);
  });
});
