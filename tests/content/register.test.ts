import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lostFrom, parseRegister, publishedIn } from '../../src/register/register.ts';
import { documentOf, site } from '../built.ts';

test('every address and anchor ever published still answers; a new one is registered by `npm run addresses`', () => {
  const register = parseRegister(readFileSync('addresses.json', 'utf8'));
  const published = publishedIn(site.dist, documentOf);
  expect(lostFrom(register, published)).toEqual([]);
  expect([...published.addresses.difference(register)]).toEqual([]);
});
