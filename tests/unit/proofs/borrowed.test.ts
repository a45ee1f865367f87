import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { borrowedWords } from '../../../src/proofs/borrowed.ts';

const title = 'Larch or Rowan: which one keeps my notes best?';
const prose = 'Larch keeps every note in a plain file on your own disk.';
const archived = `---\ntitle: "${title}"\nauthor: Ada Rim\n---\n\n${prose}\n`;

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'borrowed-'));
  mkdirSync(join(dir, 'sources/larch'), { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const borrowed = (body: string) => {
  const front = `id: larch\ntitle: "${title}"\nauthor:\n  name: Ada Rim\ninterest: None.\n`;
  writeFileSync(join(dir, 'sources/larch/article.mdx'), `---\n${front}---\n\n${body}\n`);
  return borrowedWords(dir, { id: 'larch', title }, archived).map(({ line }) => line);
};

test('the title as the front matter of the article prints it is no borrowed text', () =>
  expect(borrowed('In our own words.')).toEqual([]));

test('the words of the article are, at their line', () => expect(borrowed(prose)).toEqual([9]));
