import { expect, test } from 'vitest';
import { subjectsIn } from '../../../src/ingest/vocabulary.ts';

const subjects = [
  { id: 'larch', name: 'Larch' },
  { id: 'fir', name: 'Fir.js', aliases: ['Fir++', '$fir'] },
];
const named = (text: string) => subjectsIn(text, { subjects });

test('a subject is named by its name or an alias, in any case, as a word of its own', () => {
  expect(named('Use LARCH (or fir.js).')).toEqual(['larch', 'fir']);
  expect(named('larches, alarch, Larch2')).toEqual([]);
});

test('signs in a name are signs', () => {
  expect(named('Fir++ is out')).toEqual(['fir']);
  expect(named('ask $fir')).toEqual(['fir']);
  expect(named('Firejs, Firrr or fir')).toEqual([]);
});
