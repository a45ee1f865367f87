import { expect, test } from 'vitest';
import { findCandidates, membersOf } from '../../../src/ingest/candidates.ts';
import { rankerFor } from '../../../src/ingest/rank.ts';
import { field, structureOf } from './field.ts';

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

test('files the members of an enumeration apart when they belong under other criteria', () => {
  expect(
    toldOf('Larch brings search, plugins, and encryption.').map(([, criterion]) => criterion),
  ).toContain('security');
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
  const taught = {
    ...field,
    criteria: field.criteria.map((topic) =>
      topic.id === 'sync' ? { ...topic, claims: ['Notes travel by courier.'] } : topic,
    ),
  };
  expect(rankerFor(taught)('a courier brings it', [])[0]?.criterion).toBe('sync');
});
