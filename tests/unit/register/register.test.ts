import { expect, test } from 'vitest';
import { lostFrom, merged } from '../../../src/register/register.ts';

const register = { '/a/': ['one', 'two'], '/b/': [] };

test('a page that is no more is lost', () =>
  expect(lostFrom(register, { '/a/': ['one', 'two'] })).toEqual([{ address: '/b/' }]));
test('an anchor that is no more is lost', () =>
  expect(lostFrom(register, { '/a/': ['one', 'x'], '/b/': [] })).toEqual([
    { address: '/a/', anchor: 'two' },
  ]));
test('a page that only leads on loses no anchor', () =>
  expect(lostFrom(register, { '/a/': [], '/b/': [] })).toEqual([]));
test('nothing is ever taken from the register', () => {
  expect(merged(register, { '/a/': ['three'], '/c/': ['x'] })).toEqual({
    '/a/': ['one', 'three', 'two'],
    '/b/': [],
    '/c/': ['x'],
  });
});
