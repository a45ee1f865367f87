import { expect, test } from 'vitest';
import { readArticle } from '../../../src/ingest/read.ts';
import { boilerplate } from '../../../src/ingest/summary.ts';
import { bytesOf, field } from './field.ts';

const sentence = 'Larch syncs all devices faster than Rowan, whatever the connection.';
const page = (body: string) =>
  readArticle(
    'page.html',
    bytesOf(`<html><head><title>Apps</title></head><body>${body}</body></html>`),
    field,
  );

test.each([
  ['banner', 'the head of the page'],
  ['complementary', 'a side column'],
  ['contentinfo', 'the foot of the page'],
  ['search', 'a search form'],
])('what a page marks as %s is named', async (role, reason) => {
  const read = await page(
    `<main><h1>Apps</h1><p>${sentence}</p><div role="${role}"><p>Elsewhere on this host of ours</p></div><p>Rowan is free.</p></main>`,
  );
  expect(boilerplate(read).join('\n')).toContain(reason);
});
