import { expect, test } from 'vitest';
import { readMarkup } from '../../../src/ingest/html.ts';

const prose = 'Larch keeps every note in a plain file, whereas Rowan keeps them in a vault.';

test('a page nested more than two hundred levels deep is read without the reader view, which would take long', async () => {
  // `html`, `body`, `p` and the words are a level each.
  const [open, close] = ['<div>', '</div>'].map((tag) => tag.repeat(201 - 4));
  const { text, doubts } = await readMarkup(
    `<html><body>${open}<p>${prose}</p>${close}</body></html>`,
  );
  expect(text).toBe(`${prose}\n`);
  expect(doubts).toEqual([expect.stringContaining('the reader view found no article')]);
});
