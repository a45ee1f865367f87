import { expect, test } from 'vitest';
import { findCandidates } from '../../../src/ingest/candidates.ts';
import { clausesOf, membersOf } from '../../../src/ingest/parts.ts';
import { rankerFor } from '../../../src/ingest/rank.ts';
import { claim, field, structureOf, taught } from './field.ts';

const candidatesIn = (...lines: string[]) =>
  findCandidates(structureOf('Larch vs Rowan', '', ...lines), field);
const toldOf = (...lines: string[]) =>
  candidatesIn(...lines).map(({ lines: [line], criteria: [first], subjects, kind }) => [
    line,
    first,
    subjects.join(' '),
    kind,
  ]);

test('proposes a candidate for each sentence, with criterion, subjects and kind', () => {
  expect(
    toldOf(
      'Larch finds any word at once. Rowan costs four crowns. You should choose Rowan for its encryption.',
    ),
  ).toEqual([
    [3, 'search', 'larch', 'fact'],
    [3, 'price', 'rowan', 'fact'],
    [3, 'security', 'rowan', 'advice'],
  ]);
});

test('knows whom a sentence means that only goes on', () => {
  expect(
    candidatesIn('Rowan was made by a bank. It encrypts every note.').map(
      ({ subjects }) => subjects,
    ),
  ).toEqual([['rowan'], ['rowan']]);
});

test('passes over questions, announcements and what is about neither', () => {
  expect(
    candidatesIn(
      'Which of the two is yours?',
      '',
      'In this article we will look at note apps.',
      '',
      'Paper is older than computers.',
    ),
  ).toEqual([]);
});

test('proposes a candidate for each cell, filed by the label of its row', () => {
  expect(toldOf('Point LarchRowan', 'Search and findFastSlow', 'PriceNothingFour crowns')).toEqual([
    [4, 'search', 'larch', 'fact'],
    [4, 'search', 'rowan', 'fact'],
    [5, 'price', 'larch', 'fact'],
    [5, 'price', 'rowan', 'fact'],
  ]);
});

test('keeps a sentence whole, whatever claims there are of its parts', () => {
  const lines = [
    'Larch finds every word, costs 10,000 crowns, and hides no text, though, whereas Rowan encrypts it.',
    '',
    '- Search',
    '- Larch brings search, plugins, and encryption.',
    '',
    '## Search',
    '',
    'Larch keeps every note in a plain file, whereas Rowan keeps them in a vault.',
  ];
  const cut = (vocabulary: typeof known) =>
    findCandidates(structureOf('Larch vs Rowan', '', ...lines), vocabulary).map(
      ({ statement }) => statement,
    );
  expect(cut(field)).toEqual([lines[0], lines[3]?.slice(2), lines[7]]);
  expect(cut(known)).toEqual(cut(field));
});

test('takes a heading that judges for a statement, and a plain one for a heading', () => {
  const prose = 'Larch keeps every note in a plain file, whereas Rowan keeps them in a vault.';
  expect(
    candidatesIn('Fast search', '', prose, '', 'Sync', '', prose).map(({ lines }) => lines[0]),
  ).toEqual([3, 5, 9]);
});

test('reads the members of an enumeration of three or more', () => {
  expect(membersOf('It comes with search, sync and a dark mode.')).toEqual([
    'search',
    'sync',
    'a dark mode',
  ]);
  expect(membersOf('It is fast, and it is free.')).toEqual([]);
});

test('ranks a name before an alias, and what the statement says before its heading', () => {
  const rank = rankerFor(field);
  expect(rank('the price of memory', []).map(({ criterion }) => criterion)).toEqual([
    'price',
    'speed',
  ]);
  expect(rank('an audit', ['Price']).map(({ criterion }) => criterion)).toEqual([
    'security',
    'price',
  ]);
});

test('learns from claims that are filed already', () => {
  const vocabulary = taught({ sync: [claim('larch-is-carried', 'Notes travel by courier.')] });
  expect(rankerFor(vocabulary)('a courier brings it', [])[0]?.criterion).toBe('sync');
});

test('reads the clauses of a sentence', () => {
  expect(clausesOf('Larch is fast, whereas Rowan encrypts notes and hides them.')).toEqual([
    'Larch is fast',
    'Rowan encrypts notes',
    'hides them.',
  ]);
  expect(clausesOf('Larch costs 10,000 crowns, Rowan 1,000.')).toEqual([
    'Larch costs 10,000 crowns',
    'Rowan 1,000.',
  ]);
  expect(clausesOf('Larch is fast.')).toEqual([]);
});

const known = taught({
  search: [
    claim('larch-finds-words-at-once', 'Larch finds any word at once.'),
    claim('rowan-finds-words-slowly', 'Rowan takes long to find a word.', 'rowan'),
  ],
  security: [claim('rowan-encrypts-notes', 'Rowan encrypts every note.', 'rowan')],
  price: [claim('larch-is-free', 'Larch costs nothing.')],
});
const offered = (...lines: string[]) =>
  findCandidates(structureOf('Larch vs Rowan', '', ...lines), known).map(({ offers }) =>
    offers.map(({ id }) => id),
  );

test('proposes existing claims that may be the same idea, those about its subjects first', () => {
  expect(
    offered('Larch will find a word instantly. You need no mouse for it.')[0]?.slice(0, 2),
  ).toEqual(['larch-finds-words-at-once', 'rowan-finds-words-slowly']);
});

test('proposes none that share no word with a statement but the name of its subject', () => {
  expect(offered('Rowan was made by a bank.')).toEqual([[]]);
});

test('offers with a sentence what each of its parts is likeliest to be, once', () => {
  const [found = [], ...others] = offered(
    'Larch finds every word, costs nothing, and hides no text, whereas Rowan encrypts it.',
  );
  expect(others).toEqual([]);
  expect(found.toSorted()).toEqual([
    'larch-finds-words-at-once',
    'larch-is-free',
    'rowan-encrypts-notes',
    'rowan-finds-words-slowly',
  ]);
});

test('searches the claims for what a cell says of its row', () => {
  expect(
    offered('| App | Larch | Rowan |', '| --- | --- | --- |', '| Encrypts notes | No | Built in |'),
  ).toEqual([['rowan-encrypts-notes'], ['rowan-encrypts-notes']]);
});

test('goes by what was noted of a wording as well', () => {
  const noted = {
    ...claim('rowan-encrypts-notes', 'Rowan encrypts.', 'rowan'),
    notes: ['like a safe'],
  };
  const vocabulary = taught({ security: [noted] });
  const [found] = findCandidates(structureOf('Larch vs Rowan', '', 'Rowan is a safe.'), vocabulary);
  expect(found?.claims.map(({ id }) => id)).toEqual(['rowan-encrypts-notes']);
});
