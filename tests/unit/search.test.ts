import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { namesOf, vocabulary } from '../../src/outputs/search/names.ts';
import { matchingNames, merge } from '../../src/outputs/search/rank.ts';
import { searchRecords } from '../../src/outputs/search/records.ts';
import { readView, toggled, writeView } from '../../src/outputs/search/view.ts';
import {
  askedWords,
  holdsAll,
  sameWord,
  withoutAsking,
  wordSet,
} from '../../src/outputs/search/words.ts';
import { fixtureDir } from '../fixture.ts';

const knowledge = loadKnowledge(fixtureDir);
const names = namesOf(knowledge);

describe('words', () => {
  test.each([
    ['stop', 'stopping', false],
    ['brake', 'brakes', true],
    ['template', 'templating', true],
    ['fast', 'fastapi', false],
    ['mail', 'rails', false],
    ['security', 'securities', true],
    ['postgres', 'postgress', false],
  ])('%s and %s are one word: %s', (a, b, same) => expect(sameWord(a, b)).toBe(same));
  test('a text holds a query only with every word of it', () => {
    expect(holdsAll(wordSet('Rim brakes are light'), ['brake', 'light'])).toBe(true);
    expect(holdsAll(wordSet('Rim brakes are light'), ['brake', 'heavy'])).toBe(false);
  });
});

test('a query is what is left without its asking words, unless nothing is', () => {
  expect(askedWords('Which brake is the lightest?')).toEqual(['brake', 'lightest']);
  expect(askedWords('when to use')).toEqual(['when', 'to', 'use']);
  expect(withoutAsking('how many 55.6k stars')).toBe('55.6k stars');
});

describe('ranking', () => {
  test('puts the criterion whose alias was typed first', () => {
    const hit = {
      address: '/claims/x/',
      title: 'x',
      kind: 'Claim',
      text: 'grams of weight',
      score: 1,
    };
    expect(merge(names, [hit], 'grams').hits.map(({ address }) => address)).toEqual([
      '/criteria/weight/',
      '/claims/x/',
    ]);
  });
  test('says when nothing holds the words', () => {
    expect(
      merge(
        names,
        [{ address: '/claims/x/', title: 'x', kind: 'Claim', text: 'fast', score: 1 }],
        'fastapi',
      ).exact,
    ).toBe(false);
  });
  test('says a name once, with the excerpt that was found', () => {
    const hit = {
      address: '/criteria/weight/',
      title: 'Weight',
      kind: 'Criterion',
      text: 'weight',
      score: 1,
      excerpt: '<mark>weight</mark>',
    };
    expect(merge(names, [hit], 'weight').hits).toEqual([hit]);
  });
  test('finds subjects and sources by name', () => {
    expect(matchingNames(names, 'hill rider').map(({ address }) => address)).toEqual([
      '/sources/hill-rider/',
    ]);
  });
});

describe('the address of a search', () => {
  test('holds query and filters, and reads back the same', () => {
    const view = { query: 'rim brakes', filters: { kind: ['Claim', 'Cell'] } };
    expect(readView(writeView(view))).toEqual(view);
  });
  test('drops a filter when its last value goes', () => {
    expect(toggled({ query: '', filters: { kind: ['Claim'] } }, 'kind', 'Claim').filters).toEqual(
      {},
    );
  });
});

test('every record is indexed once, with its own address', () => {
  const records = searchRecords(knowledge);
  const addresses = records.map(({ address }) => address);
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(addresses).toEqual(
    expect.arrayContaining([
      '/criteria/weight/',
      '/criteria/weight/#rim',
      '/claims/hill-rider-disc-heavier/',
      '/sources/hill-rider/#hills',
      '/disagreements/which-stops-best/',
    ]),
  );
  expect(vocabulary(knowledge)).toContain('spanner');
});

test('what is loaded at the first keystroke stays small however large the base', () => {
  const [source] = knowledge.sources;
  const [claim] = knowledge.claims;
  if (!source || !claim) throw new Error('no record');
  const sources = Array.from({ length: 500 }, (_, index) => ({ ...source, id: `source-${index}` }));
  const text = Array.from({ length: 9000 }, (_, index) => `word${index.toString(36)}x`).join(' ');
  const large = { ...knowledge, sources, claims: [...knowledge.claims, { ...claim, text }] };
  expect(namesOf(large).filter(({ kind }) => kind === 'Article')).toHaveLength(100);
  const words = vocabulary(large);
  expect(words).toHaveLength(8000);
  expect(words.slice(0, 200)).toContain('brakes');
});
