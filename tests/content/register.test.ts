import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lostFrom, publishedIn, type Register } from '../../src/register/register.ts';
import { site } from '../built.ts';

test('every address and anchor ever published still answers; a new one is registered by `npm run addresses`', () => {
  const register = JSON.parse(readFileSync('addresses.json', 'utf8')) as Register;
  const published = publishedIn(site.dist);
  expect(lostFrom(register, published)).toEqual([]);
  expect(Object.keys(published).filter((address) => !(address in register))).toEqual([]);
});
