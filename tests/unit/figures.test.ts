import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measuredPair } from '../../src/knowledge/measured.ts';
import { barOf, pairOf, unitOf } from '../../src/pictures/figures.ts';
import { lesser, ratioAxis } from '../../src/pictures/ratios.ts';
import type { Experiment, Figure } from '../../src/schema/index.ts';
import { measuredValues, measuresSentence, valuesOf } from '../../src/sentences/pictures.ts';

const figureOf = (changes: Partial<Figure> = {}): Figure => ({
  id: 'rain',
  label: 'In the rain',
  unit: 'metres',
  values: { disc: { median: 4, spread: [3, 5] }, rim: { median: 7, spread: [6.5, 8] } },
  ratio: { of: 'disc', to: 'rim', median: 0.57, spread: [0.52, 0.61] },
  ...changes,
});

describe('the axis of ratios', () => {
  const anyRatio = fc.double({ min: 0.02, max: 50, noNaN: true });
  test('holds every ratio and 1, and keeps their order', () => {
    fc.assert(
      fc.property(fc.array(anyRatio, { minLength: 1 }), (ratios) => {
        const { at } = ratioAxis(ratios);
        const sorted = [...ratios, 1].toSorted((a, b) => a - b).map(at);
        expect(sorted.every((x) => x > 0 && x < 100)).toBe(true);
        expect(sorted).toEqual(sorted.toSorted((a, b) => a - b));
      }),
    );
  });
  test('puts twice as much and half as much equally far from equal', () => {
    const { at, ticks } = ratioAxis([0.5, 2]);
    expect(at(1) - at(0.5)).toBeCloseTo(at(2) - at(1), 1);
    expect(ticks.map(({ label }) => label)).toEqual(['0.5 ×', 'equal', '2 ×']);
  });
  test('a bar reaches from the lowest to the highest round', () => {
    const axis = ratioAxis([0.52, 0.61]);
    const { from, x, to } = barOf(figureOf().ratio, axis);
    expect([from < x, x < to, to < axis.at(1)]).toEqual([true, true, true]);
  });
});

test('within a tenth nobody needs less', () =>
  expect([0.5, 0.95, 1.05, 2].map((ratio) => lesser(ratio, 'a', 'b'))).toEqual([
    'a',
    undefined,
    undefined,
    'b',
  ]));

test('pair and unit are named once where they are the same for all', () => {
  const other = figureOf({
    unit: 'kilograms',
    ratio: { of: 'drum', to: 'rim', median: 2, spread: [1, 3] },
  });
  expect(pairOf([figureOf(), figureOf()])).toEqual({ of: 'disc', to: 'rim' });
  expect(unitOf([figureOf(), figureOf()])).toBe('metres');
  expect(pairOf([figureOf(), other])).toBeUndefined();
  expect(unitOf([figureOf(), other])).toBeUndefined();
});

describe('what a picture measures', () => {
  const observed = { disc: { grams: 300 }, rim: { grams: 150 }, drum: { grams: 'heavy' } };
  const base = {
    experiments: [{ id: 'wet-stop', observed, figures: [figureOf()] } as unknown as Experiment],
  };
  test('is a figure with its own ratio', () =>
    expect(measuredPair(base, 'wet-stop.rain', ['disc', 'rim'])).toEqual({
      values: [4, 7],
      ratio: 0.57,
      experiment: 'wet-stop',
    }));
  test('is a quotient of two observations', () =>
    expect(
      measuredPair(base, { disc: 'wet-stop.disc.grams', rim: 'wet-stop.rim.grams' }, [
        'disc',
        'rim',
      ]),
    ).toEqual({ values: [300, 150], ratio: 2, experiment: 'wet-stop' }));
  test('is nothing where a number is missing', () => {
    expect(measuredPair(base, 'wet-stop.sun', ['disc', 'rim'])).toBeUndefined();
    expect(
      measuredPair(base, { disc: 'wet-stop.disc.grams', drum: 'wet-stop.drum.grams' }, [
        'disc',
        'drum',
      ]),
    ).toBeUndefined();
  });
});

describe('a picture of measures says', () => {
  const weight = { label: 'Weight', lesser: 'Rim' };
  const price = { label: 'Price', lesser: 'Rim' };
  const care = { label: 'Care', lesser: undefined };
  test('each side in a sentence of its own, the most first', () =>
    expect(measuresSentence([care, weight, price])).toBe(
      'With parts added, Rim needs less in 2 measurements: weight and price. Both need about the same in 1 measurement: care.',
    ));
  test('that one side needs less in all of them', () => {
    expect(measuresSentence([weight, price])).toBe(
      'With parts added, Rim needs less in all 2 measurements.',
    );
    expect(measuresSentence([care])).toBe(
      'With parts added, both need about the same in the one measurement.',
    );
  });
  test('whose value each is, and what was added before the second', () => {
    const ends = [{ name: 'Disc' }, { name: 'Rim' }] as const;
    const alone = valuesOf(ends, ['4', '7'], 'm');
    expect(alone).toBe('Disc 4, Rim 7 m');
    expect(measuredValues(alone, valuesOf(ends, ['5', '6'], 'm'), 'pads')).toBe(
      'Disc 4, Rim 7 m → with pads: Disc 5, Rim 6 m',
    );
  });
});
