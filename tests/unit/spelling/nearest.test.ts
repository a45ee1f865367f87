import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distance, nearest } from '../../../src/spelling/nearest.ts';

test.each([
  ['brake', 'brake', 0],
  ['brke', 'brake', 1],
  ['bicylce', 'bicycle', 1],
  ['', 'abc', 3],
])('the distance of %s and %s is %i', (a, b, far) => expect(distance(a, b)).toBe(far));
test('distance is the same both ways', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (a, b) => distance(a, b) === distance(b, a)));
});
test('a slip finds its word, a stranger finds none', () => {
  expect(nearest('securty', ['security', 'scalability'])).toBe('security');
  expect(nearest('rails', ['security', 'scalability'])).toBeUndefined();
});
