import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { knowledge } from '../built.ts';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) =>
  /\.\w+$/.test(path),
);

test('nothing in src names a subject or carries its colour', () => {
  const { subjects } = knowledge;
  const names = new RegExp(
    `\\b(${subjects.flatMap(({ id, name }) => [id, name]).join('|')})\\b`,
    'i',
  );
  const hues = new RegExp(`--hue[^;]*\\b(${subjects.map(({ hue }) => hue).join('|')})\\b`);
  const guilty = files.filter((path) => {
    const text = readFileSync(join('src', path), 'utf8');
    return names.test(text) || hues.test(text);
  });
  expect(guilty).toEqual([]);
});

test('an answer to a disagreement stands by itself, without naming its sides by number', () => {
  const counting = /\b(first|second|third|other) side\b/i;
  expect(knowledge.disagreements.filter(({ resolution }) => counting.test(resolution))).toEqual([]);
});
