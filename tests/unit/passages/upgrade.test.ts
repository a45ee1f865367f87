import { describe, expect, test } from 'vitest';
import { keyOf } from '../../../src/knowledge/graph.ts';
import { inspect, loadKnowledge } from '../../../src/knowledge/load.ts';
import { citationsIn } from '../../../src/passages/citations.ts';
import { doneBy } from '../../../src/passages/code.ts';
import { counterpartIn, fateOf } from '../../../src/passages/compare.ts';
import { documentOf } from '../../../src/passages/document.ts';
import { newNotes, notesOn } from '../../../src/passages/notes.ts';
import { type Release, releaseIn } from '../../../src/passages/release.ts';
import { upgradeReport } from '../../../src/passages/report.ts';
import { exchangesIn, respelledIn } from '../../../src/passages/respelled.ts';
import { saidBy } from '../../../src/passages/said.ts';
import { countedIn, notedIn, type Touch, versionedIn } from '../../../src/passages/touched.ts';
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
  bytes: (file) => texts[file],
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
      ['same', 'A disc brake stops within three'],
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
      touches: {
        noted: [],
        versioned: [],
        counted: [{ part: { kind: 'finding', id: 'weight' }, because: ['2 files differ'] }],
      },
      experiments: knowledge.experiments,
    });
    expect(said).toContain(
      '4 passages. Of the 4 in the older release 2 (50%) are to be read again; 0 more are only in the newer one.',
    );
    expect(said).toContain('~~five~~ **four**');
    expect(said).toMatch(
      /- cited at tests\/fixtures\/brakes\/criteria\/stopping\.mdx:\d+ by criterion "stopping" for: The figure for disc brakes/,
    );
    expect(said).toContain('  - finding: Stopping, the finding `/criteria/stopping/#finding`');
    expect(said).toMatch(
      /## Counted in the release\n\n- \[ \] finding: .*weight.*\n {2}- 2 files differ/i,
    );
    expect(said).toMatch(/## Resting on all of these[\s\S]*?- \[ \] reading: Weight/);
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

describe('a word that is another throughout', () => {
  const said = (word: string, more = '') =>
    ['steel', 'cable', 'wheel'].map((part) => `The ${word} presses on the ${part}.${more}`);
  const texts = (word: string) => ({ 'docs/a.rst': `${said(word).join('\n\n')}\n` });
  const [before, after] = [releaseOf('b 1', texts('shoe')), releaseOf('b 2', texts('pad'))];
  const changed = said('shoe').map((text) => ({
    before: counterpartIn(before, 'docs/a.rst', text),
    after: counterpartIn(after, 'docs/a.rst', text),
  }));

  test('is one thing to read, however many passages have it', () => {
    const exchanges = exchangesIn(changed);
    expect(exchanges).toEqual([{ from: 'shoe', to: 'pad' }]);
    const [first] = changed;
    expect(first?.before && respelledIn(after, first.before, exchanges)?.after.text).toBe(
      'The pad presses on the steel.',
    );
  });

  test('may be chance in two passages, and hides nothing else that changed', () => {
    expect(exchangesIn(changed.slice(0, 2))).toEqual([]);
    const more = releaseOf('b 2', { 'docs/a.rst': said('pad', ' It squeals.').join('\n\n') });
    const text = 'The shoe presses on the steel. It is quiet.';
    const passage = { file: 'docs/a.rst', place: '', text, exact: true };
    expect(respelledIn(more, passage, [{ from: 'shoe', to: 'pad' }])).toBeUndefined();
  });
});

test.each([
  ['comments', 'x = 1  # old', 'x = 1  # new'],
  ['type hints', 'def f(a, b=None):', 'def f(a: dict[str, int], b: str | None = None) -> None:'],
  ['layout', 'assert (\n    a == b,\n)', 'assert (a == b)'],
])('a program does the same whatever its %s', (_, older, newer) => {
  expect(doneBy('a.py', newer)).toBe(doneBy('a.py', older));
});

test('a program does something else with another value, and a page with another word', () => {
  expect(doneBy('a.py', 'x: int = 2')).not.toBe(doneBy('a.py', 'x = 1'));
  expect(doneBy('a.toml', 'x = 1 # a')).not.toBe(doneBy('a.toml', 'x = 1 # b'));
});

describe('besides passages a release touches', () => {
  const { records } = inspect(fixtureDir);
  const said = saidBy(records);
  const renewed = { packageName: 'brake-manual', from: older, to: newer, home: released };
  const named = (touches: readonly Touch[]) => touches.map(({ part }) => keyOf(part));
  const noted = (text: string) => {
    const after = releaseOf('bells 2.0', { 'docs/releases/2.0.txt': text });
    return notedIn(said, newNotes(releaseOf('bells 1.0', {}), after), renewed);
  };

  test('what shares a name of code with a new note, its words in one sentence too', () => {
    const [part] = said.filter(({ texts }) => texts.some((text) => text.includes('stopping')));
    const own = said.map((each) =>
      each === part ? { ...each, texts: ['Use rear_wheel, or the front wheel lock.'] } : each,
    );
    const notes = (text: string) =>
      newNotes(
        releaseOf('bells 1.0', {}),
        releaseOf('bells 2.0', { 'docs/releases/2.0.txt': text }),
      );
    const hits = (text: string) => named(notedIn(own, notes(text), renewed));
    const key = part ? keyOf(part.part) : '';
    expect(hits('- Adds ``rear_wheel``.\n')).toEqual([key]);
    expect(hits('- Drops ``wheel_lock``.\n')).toEqual([key]);
    expect(hits('- Drops ``wheel_bell``.\n')).toEqual([]);
    expect(hits('- Adds a rear_wheel that nothing sets off.\n')).toEqual([]);
  });

  test('nothing for words that anything may say', () => {
    expect(noted('- The brake is better in the rain.\n')).toEqual([]);
  });

  test('what names a version of the series left or reached, with the sentence', () => {
    const [subject] = records.subjects;
    const about = { id: 'disc', name: subject?.record.name ?? '' };
    const part = { kind: 'claim' as const, id: 'a' };
    const claim = (text: string) => ({ part, texts: [text], citations: [], shelf: undefined });
    const of = (text: string) =>
      versionedIn([claim(text)], about, {
        ...renewed,
        from: releaseOf('b 5.2.1', {}),
        to: releaseOf('b 6.0', {}),
      });
    expect(of(`${about.name} squeals. Since 6.0 it is quiet.`)).toEqual([
      { part, because: ['Since 6.0 it is quiet.'] },
    ]);
    expect(of(`${about.name} has 16.0 parts, or 6.01, or 5.25.`)).toEqual([]);
  });

  test('what was counted in files that are others', () => {
    const [citation] = citationsIn(records).filter(({ reference }) => reference.package);
    if (!citation) throw new Error('the fixture cites a release');
    const part = { kind: 'claim' as const, id: 'a' };
    const citing = (file: string) => [
      {
        part,
        texts: [],
        shelf: undefined,
        citations: [
          { ...citation, part, passage: undefined, reference: { ...citation.reference, file } },
        ],
      },
    ];
    expect(named(countedIn(citing('docs/'), renewed))).toEqual(['claim a']);
    expect(countedIn(citing('docs/old/'), renewed)).toEqual([]);
  });
});
