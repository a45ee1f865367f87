import { expect, test } from 'vitest';
import { asksForContent } from '../../src/astro/unsound-page.ts';

test.each([
  '/',
  '/x/criteria/weight/',
  '/criteria?x=a.js',
  '/criteria/weight/index.json',
  '/llms.txt',
])('%s is made of the content, however it is asked for', (url) => {
  expect(asksForContent({ url, headers: { accept: '*/*' } })).toBe(true);
});

test.each([
  '/@vite/client',
  '/x/@id/astro:scripts/page.ts',
  '/@fs/home/engine/data.json',
  '/node_modules/.vite/deps/a',
  '/src/browser/search.ts?v=1',
  '/favicon.svg',
])('%s is not, unless a browser would show it as a page', (url) => {
  expect(asksForContent({ url, headers: { accept: '*/*' } })).toBe(false);
  expect(asksForContent({ url, headers: {} })).toBe(false);
  expect(asksForContent({ url, headers: { accept: 'text/html,*/*' } })).toBe(true);
});
