import { describe, expect, test } from 'vitest';
import { inspect, loadKnowledge } from '../../../src/knowledge/load.ts';
import { citationsIn } from '../../../src/passages/citations.ts';
import { counterpartIn, fateOf } from '../../../src/passages/compare.ts';
import { documentOf } from '../../../src/passages/document.ts';
import { notesOn } from '../../../src/passages/notes.ts';
import { type Release, releaseIn } from '../../../src/passages/release.ts';
import { upgradeReport } from '../../../src/passages/report.ts';
import { followAll } from '../../../src/passages/upgrade.ts';
import { fixtureDir } from '../../fixture.ts';

const released = (version: string) =>
  releaseIn(
    `brake-manual ${version}`,
    `tests/fixtures/releases/brake_manual-${version}.tar.gz.files`,
  );
const [older, newer] = [released('1'), released('2')];

/** A release of texts that are given. */
const releaseOf = (name: string, texts: Readonly<Record<string, string>>): Release => ({
  name,
  files: Object.keys(texts),
  has: (file) => file in texts,
  document: (file) =>
    file in texts
      ? documentOf(file, texts[file] ?? '', { title: () => undefined, substitutions: new Map() })
      : undefined,
});

const fate = (file: string, text: string) =>
  fateOf(counterpartIn(older, file, text), counterpartIn(newer, file, text));

describe('from one release to the next a passage is', () => {
  const stopping = 'docs/stopping.rst';
  const pads = 'src/brakes/pads.py';
  test.each([
    ['same', stopping, 'The rim brake needs seven metres on the same road'],
    ['changed', stopping, 'A disc brake stops within four metres in the rain.'],
    ['changed', stopping, 'The disc keeps its force for nine minutes of braking.'],
    ['new', stopping, 'The drum brake is listed as well – it was left out before.'],
    ['absent', stopping, 'Nobody has ever braked on the moon, where dust covers every wheel.'],
    ['changed', pads, '    def wear(self):\n        return 2'],
    ['same', pads, '    def grip(self, wet=False):\n        """The grip of the pad."""'],
  ])('%s: %s “%s”', (expected, file, text) => {
    expect(fate(file, text)).toBe(expected);
  });

  test('moved, where another file or another heading has it', () => {
    const text = 'Drum brakes rust in salty air near the sea within one year.';
    const under = (heading: string) => `${heading}\n${'='.repeat(heading.length)}\n\n${text}\n`;
    const at = (file: string, heading: string) =>
      counterpartIn(releaseOf('b 2', { [file]: under(heading) }), 'docs/a.rst', text);
    expect(fateOf(at('docs/a.rst', 'Rust'), at('docs/a.rst', 'Rust'))).toBe('same');
    expect(fateOf(at('docs/a.rst', 'Rust'), at('docs/b.rst', 'Rust'))).toBe('moved');
    expect(fateOf(at('docs/a.rst', 'Rust'), at('docs/a.rst', 'Salt'))).toBe('moved');
  });

  test('gone, where nothing like it is left', () => {
    const texts = { 'docs/a.rst': 'Drum brakes rust in salty air near the sea within one year.\n' };
    const gone = 'Drum brakes rust in salty air near the sea within one year.';
    const after = releaseOf('b 2', { 'docs/a.rst': 'Nothing of the kind.\n' });
    expect(
      fateOf(
        counterpartIn(releaseOf('b 1', texts), 'docs/a.rst', gone),
        counterpartIn(after, 'docs/a.rst', gone),
      ),
    ).toBe('gone');
    expect(fate('docs/stopping.rst', 'The drum brake was not measured in the rain.')).toBe('same');
  });
});

describe('the report on a release', () => {
  const knowledge = loadKnowledge(fixtureDir);
  const followed = followAll(knowledge, citationsIn(inspect(fixtureDir).records), 'brake-manual', {
    home: released,
    from: older,
    to: newer,
  });

  test('follows every passage, what changed first, with all that rests on it', () => {
    expect(followed.map(({ fate: is, passage }) => [is, passage.start])).toEqual([
      ['changed', 'A disc brake stops within four'],
      ['changed', 'Disc pads last 2000 kilometres'],
      ['same', 'The rim brake needs seven'],
    ]);
    expect(followed[0]?.resting.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'cell stopping',
      'need rain',
      'finding stopping',
      'question which-is-lightest',
    ]);
  });

  test('is a work list: what differs, where it is cited, what rests on it, what to run again', () => {
    const said = upgradeReport({
      knowledge,
      from: older.name,
      to: newer.name,
      followed,
      notes: new Map(),
      experiments: knowledge.experiments,
    });
    expect(said).toContain('3 passages, of which 2 (67%) are to be read again.');
    expect(said).toContain('~~five~~ **four**');
    expect(said).toMatch(
      /- cited at tests\/fixtures\/brakes\/criteria\/stopping\.mdx:\d+ by criterion "stopping" for: The figure for disc brakes/,
    );
    expect(said).toContain('  - finding: Stopping, the finding `/criteria/stopping/#finding`');
    expect(said).toContain('npm run lab -- wet-stop --check');
  });

  test('lists what is new in the notes that speak of a criterion, each once and nothing of older releases', () => {
    const note = '- The brake needs less upkeep in winter.\n';
    const before = releaseOf('bells 1.0', { 'docs/releases/0.9.txt': '' });
    const after = releaseOf('bells 2.0', {
      'docs/releases/0.9.txt': note,
      'docs/releases/1.1.txt': note,
      'docs/releases/2.0.txt': `${note}- Bells ring.\n`,
    });
    const notes = notesOn(before, after, knowledge.criteria);
    expect(notes.get('upkeep')?.map(({ file, word }) => [file, word])).toEqual([
      ['docs/releases/2.0.txt', 'Upkeep'],
    ]);
    expect(notes.get('weight')).toEqual([]);
  });
});
