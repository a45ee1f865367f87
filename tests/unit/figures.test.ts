import { expect, test } from 'vitest';
import { barsOf, pairOf, unitOf } from '../../src/pictures/figures.ts';
import type { Figure } from '../../src/schema/index.ts';

const figureOf = (changes: Partial<Figure> = {}): Figure => ({
  id: 'rain',
  label: 'In the rain',
  unit: 'metres',
  values: { disc: { median: 4, spread: [3, 5] }, rim: { median: 7, spread: [6.5, 8] } },
  ratio: { of: 'disc', to: 'rim', median: 0.57, spread: [0.52, 0.61] },
  ...changes,
});

test('bars start at nought, share a scale of 200 and leave out who was not measured', () => {
  expect(barsOf(figureOf(), ['disc', 'drum', 'rim'])).toEqual([
    { subject: 'disc', y: 3, width: 100, low: 75, high: 125 },
    { subject: 'rim', y: 19, width: 175, low: 162.5, high: 200 },
  ]);
});

test('pair and unit are named once where they are the same for all', () => {
  const other = figureOf({
    unit: 'kilograms',
    ratio: { of: 'rim', to: 'disc', median: 2, spread: [1, 3] },
  });
  expect(pairOf([figureOf(), figureOf()])).toEqual({ of: 'disc', to: 'rim' });
  expect(unitOf([figureOf(), figureOf()])).toBe('metres; less is better');
  expect(pairOf([figureOf(), other])).toBeUndefined();
  expect(unitOf([figureOf(), other])).toBeUndefined();
});
