import { describe, expect, test } from 'vitest';
import { answerOf, fits } from '../../../src/lab/answer.ts';

const observed = {
  red: { status: 403, headers: ['a', 'b', 'c'], open: false },
  blue: { status: 1234.5678 },
};

describe('fits', () => {
  test.each([
    [{ red: { status: 403 } }, true],
    [{ red: { status: 200 } }, false],
    [{ red: { headers: ['a', 'b', 'c'] } }, true],
    [{ red: { headers: ['a', 'b'] } }, false],
    [{ green: {} }, false],
    [{ red: 403 }, false],
  ])('%j: %s', (wanted, expected) => {
    expect(fits(wanted, observed)).toBe(expected);
  });

  test('takes an empty list for an empty list only', () => {
    expect(fits({ failed: [] }, { failed: [] })).toBe(true);
    expect(fits({ failed: [] }, { failed: ['one'] })).toBe(false);
  });
});

describe('answerOf', () => {
  test('takes the first case that fits', () => {
    const cases = [
      { when: { red: { open: true } }, say: 'Open.' },
      { when: { red: { open: false } }, say: 'Closed.' },
      { say: 'Unclear.' },
    ];
    expect(answerOf(cases, observed)).toBe('Closed.');
  });

  test('fills in what was observed: numbers, words and lists', () => {
    const say =
      'Red {red.status}, blue {blue.status}, open {red.open}; headers {red.headers}, the first {red.headers.0}.';
    expect(answerOf([{ say }], observed)).toBe(
      'Red 403, blue 1,234.568, open false; headers a, b and c, the first a.',
    );
  });

  test('refuses to make up an answer where no case fits', () => {
    expect(() => answerOf([{ when: { red: { open: true } }, say: 'Open.' }], observed)).toThrow(
      'no answer in the manifest fits',
    );
  });

  test.each([
    ['{green.status}', 'the answer names {green.status}, which was not observed'],
    ['{red}', 'the answer names {red}, which is not one value but a group'],
  ])('refuses the placeholder %s', (say, message) => {
    expect(() => answerOf([{ say }], observed)).toThrow(message);
  });
});
