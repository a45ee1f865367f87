import { describe, expect, test } from 'vitest';
import {
  differences,
  exactDifferences,
  figureDifferences,
  resultDifferences,
} from '../../../src/lab/compare.ts';
import type { Experiment, Figure } from '../../../src/schema/index.ts';

const figureOf = (median: number, id = 'plain'): Figure => ({
  id,
  label: `Page ${id}`,
  unit: 'milliseconds per request',
  values: { red: { median: 100, spread: [90, 110] }, blue: { median: 50, spread: [45, 55] } },
  ratio: { of: 'red', to: 'blue', median, spread: [median - 0.1, median + 0.1] },
});

const recordOf = (changes: Partial<Experiment> = {}): Experiment => ({
  id: 'speed',
  question: 'How fast?',
  answer: 'Red is faster.',
  reading: 'Side by side.',
  kind: 'exact',
  criteria: ['performance'],
  versions: { red: '1.0', python: '3.11.7' },
  command: 'npm run lab -- speed',
  code: ['lab/experiments/speed/load.py'],
  observed: { red: { status: 200 }, blue: { status: 403 } },
  figures: [],
  date: '2026-11-21',
  machine: 'Linux x64',
  ...changes,
});

describe('exactDifferences', () => {
  test('finds none between equal values', () => {
    expect(exactDifferences('observed', { a: [1, { b: null }] }, { a: [1, { b: null }] })).toEqual(
      [],
    );
  });

  test('names the place, what was recorded and what is there now', () => {
    expect(
      exactDifferences('observed', { red: { status: 200 } }, { red: { status: 403 } }),
    ).toEqual(['observed → red → status: recorded 200, now 403']);
  });

  test('tells of keys that came and went', () => {
    expect(exactDifferences('observed', { a: 1 }, { b: 2 })).toEqual([
      'observed → a: recorded 1, now nothing',
      'observed → b: recorded nothing, now 2',
    ]);
  });

  test('does not mind the order of keys but that of lists', () => {
    expect(exactDifferences('x', { a: 1, b: 2 }, { b: 2, a: 1 })).toEqual([]);
    expect(exactDifferences('x', [1, 2], [2, 1])).toEqual(['x: recorded [1,2], now [2,1]']);
  });

  test('tells a list from a group', () => {
    expect(exactDifferences('x', [], {})).toEqual(['x: recorded [], now {}']);
  });
});

describe('figureDifferences', () => {
  test.each([2, 2.5, 1.5])('lets a ratio of 2 drift to %d within a band of 25 %%', (now) => {
    expect(figureDifferences([figureOf(2)], [figureOf(now)], 0.25)).toEqual([]);
  });

  test('says how far a ratio left the band', () => {
    expect(figureDifferences([figureOf(2)], [figureOf(2.6)], 0.25)).toEqual([
      'Page plain, ratio: recorded 2, now 2.6: 30.0% more, the band is ±25%',
    ]);
    expect(figureDifferences([figureOf(2)], [figureOf(1)], 0.25)[0]).toContain('50.0% less');
  });

  test('tells of figures that came and went', () => {
    expect(figureDifferences([figureOf(2, 'json')], [figureOf(2, 'page')], 0.25)).toEqual([
      'figures → json: recorded "Page json", now nothing',
      'figures → page: recorded nothing, now "Page page"',
    ]);
  });
});

describe('differences', () => {
  test('finds none where only the day, the machine and its tools changed', () => {
    const now = recordOf({
      date: '2027-01-01',
      machine: 'Another',
      versions: { red: '1.0', python: '3.12.0' },
    });
    expect(differences(recordOf(), now, ['red'])).toEqual([]);
  });

  test.each([
    [
      'an observation',
      { observed: { red: { status: 200 }, blue: { status: 200 } } },
      'observed → blue → status',
    ],
    ['the question', { question: 'How slow?' }, 'question'],
    ['the version of a package', { versions: { red: '1.1', python: '3.11.7' } }, 'versions → red'],
    ['the code', { code: ['lab/other.py'] }, 'code'],
  ] satisfies [string, Partial<Experiment>, string][])(
    'finds %s that was altered',
    (_, changes, place) => {
      expect(differences(recordOf(changes), recordOf(), ['red'])).toEqual([
        expect.stringMatching(`^${place}: recorded`),
      ]);
    },
  );

  test('finds a key that only the second run has', () => {
    expect(differences(recordOf(), recordOf({ caveat: 'Small.' }), [])).toEqual([
      'caveat: recorded nothing, now "Small."',
    ]);
  });

  test('holds ratios to their band', () => {
    const ratio = { kind: 'ratio', band: 0.25, caveat: 'Small.' } as const;
    const recorded = recordOf({
      ...ratio,
      figures: [figureOf(2)],
      answer: 'Red is 2 times as fast.',
    });
    expect(
      differences(
        recorded,
        recordOf({ ...ratio, figures: [figureOf(2.2)], answer: 'Red is 2.2 times as fast.' }),
        [],
      ),
    ).toEqual([]);
    expect(
      differences(
        recorded,
        recordOf({ ...ratio, figures: [figureOf(3)], answer: 'Red is 3 times as fast.' }),
        [],
      ),
    ).toHaveLength(1);
  });
});

describe('resultDifferences', () => {
  const recorded = recordOf({ kind: 'ratio', band: 0.1, figures: [figureOf(2)] });
  test('finds none where a run on other releases observed the same and kept within the band', () =>
    expect(
      resultDifferences(recorded, {
        ...recorded,
        versions: { red: '2.0', python: '3.13.0' },
        code: [],
        figures: [figureOf(2.1)],
      }),
    ).toEqual([]));
  test('names what was observed otherwise, and a ratio beyond the band of the record', () =>
    expect(
      resultDifferences(recorded, {
        ...recorded,
        band: 0.9,
        observed: { red: { status: 500 }, blue: { status: 403 } },
        figures: [figureOf(3)],
      }),
    ).toEqual([
      'observed → red → status: recorded 200, now 500',
      'Page plain, ratio: recorded 2, now 3: 50.0% more, the band is ±10%',
    ]));
});
