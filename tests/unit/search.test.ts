import { describe, expect, test, vi } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { namesOf, vocabulary } from '../../src/outputs/search/names.ts';
import { type Hit, matchingNames, merge } from '../../src/outputs/search/rank.ts';
import { searchRecords } from '../../src/outputs/search/records.ts';
import { readView, toggled, writeView } from '../../src/outputs/search/view.ts';
import { holdsAll, questionOf, sameWord, wordSet } from '../../src/outputs/search/words.ts';
import { vocabularies } from '../../src/schema/index.ts';
import { addresses as addressOf } from '../../src/sentences/addresses.ts';
import { filterLabel, hitLine, isHitKind } from '../../src/sentences/hits.ts';
import { fixtureDir } from '../fixture.ts';

const knowledge = loadKnowledge(fixtureDir);
const names = namesOf(knowledge);

describe('words', () => {
  test.each([
    ['stop', 'stopping', true],
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
  expect(questionOf('Which brake is the lightest?').asked).toEqual(['brake', 'lightest']);
  expect(questionOf('when to use').asked).toEqual(['when', 'to', 'use']);
});
test('a query is folded for what ranks, and asked of the index as it was typed', () =>
  expect(questionOf('  how many 55.6K  Café ')).toEqual({
    folded: 'how many 55.6k cafe',
    words: ['how', 'many', '55', '6k', 'cafe'],
    asked: ['55', '6k', 'cafe'],
    sought: '55.6K Café',
  }));

const hitOnWeight: Hit = {
  address: '/claims/x/',
  title: 'x',
  kind: 'claim',
  text: 'grams of weight',
  score: 1,
};

describe('ranking', () => {
  test('puts the criterion whose alias was typed first', () => {
    expect(
      merge(names, [hitOnWeight], questionOf('grams')).hits.map(({ address }) => address),
    ).toEqual(['/criteria/weight/', '/claims/x/']);
  });
  test('says when nothing holds the words', () => {
    expect(merge(names, [{ ...hitOnWeight, text: 'fast' }], questionOf('fastapi')).exact).toBe(
      false,
    );
  });
  test('says a name once, with the excerpt that was found', () => {
    const hit: Hit = {
      address: '/criteria/weight/',
      title: 'Weight',
      kind: 'criterion',
      text: 'weight',
      score: 1,
      excerpt: '<mark>weight</mark>',
    };
    expect(merge(names, [hit], questionOf('weight')).hits).toEqual([hit]);
  });
  test('finds subjects and sources by name', () => {
    expect(matchingNames(names, questionOf('hill rider')).map(({ address }) => address)).toEqual([
      '/sources/hill-rider/',
    ]);
  });
});

describe('a kind', () => {
  const ranked = async () => {
    const { namesOf: own } = await import('../../src/outputs/search/names.ts');
    const { merge: mergeOwn } = await import('../../src/outputs/search/rank.ts');
    const { searchRecords: records } = await import('../../src/outputs/search/records.ts');
    const hits = records(knowledge).map((record): Hit => ({ ...record, score: 1 }));
    return mergeOwn(own(knowledge), hits, questionOf('rim brakes')).hits;
  };
  test('ranks by its key: renaming every label leaves the order as it was', async () => {
    const before = await ranked();
    vi.resetModules();
    vi.doMock('../../src/sentences/hits.ts', async (original) => ({
      ...(await original<object>()),
      hitKindLabel: () => 'Renamed',
      hitLine: () => 'Renamed',
    }));
    expect(await ranked()).toEqual(before);
    vi.doUnmock('../../src/sentences/hits.ts');
    expect(new Set(before.map(({ kind }) => kind)).size).toBeGreaterThan(5);
  });
  test('weighs: a cell comes before a section that fits as well', () => {
    const section: Hit = { ...hitOnWeight, kind: 'section', address: '/sources/x/#y' };
    const cell: Hit = { ...hitOnWeight, kind: 'cell', address: '/criteria/x/#rim' };
    expect(merge([], [section, cell], questionOf('grams')).hits).toEqual([cell, section]);
  });
  test('that nobody knows is an error of types', () => {
    // @ts-expect-error: a label is no key
    const hit: Hit = { ...hitOnWeight, kind: 'Claim' };
    expect(isHitKind(hit.kind)).toBe(false);
  });
  test('and a verdict are printed by their labels', () => {
    expect(hitLine({ kind: 'claim', verdict: 'unchecked' })).toBe('Claim · Not checked yet');
    expect(filterLabel('kind', 'section')).toBe('Article section');
    expect(filterLabel('verdict', 'partly')).toBe('Partly');
    expect(filterLabel('subject', 'claim')).toBe('claim');
  });
});

test('every word of every vocabulary is a rule that can be found', () => {
  const rules = searchRecords(knowledge).filter(({ kind }) => kind === 'rule');
  const found = new Set(rules.map(({ address }) => address));
  for (const [of, words] of Object.entries(vocabularies))
    for (const word of Object.keys(words)) expect(found).toContain(addressOf.rule(`${of}-${word}`));
});

describe('the address of a search', () => {
  test('holds query and filters, and reads back the same', () => {
    const view = { query: 'rim brakes', filters: { kind: ['claim', 'cell'] } };
    expect(readView(writeView(view))).toEqual(view);
  });
  test('drops a filter when its last value goes', () => {
    expect(toggled({ query: '', filters: { kind: ['claim'] } }, 'kind', 'claim').filters).toEqual(
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
      '/claims/disc-heavier/',
      '/sources/hill-rider/#hills',
      '/disagreements/which-stops-best/',
    ]),
  );
  expect(vocabulary(knowledge)).toContain('spanner');
});

test('a claim is one record, found by whoever says it and however they put it', () => {
  const records = searchRecords(knowledge).filter(({ kind }) => kind === 'claim');
  expect(records.map(({ address }) => address)).toEqual(
    knowledge.claims.map(({ id }) => addressOf.claim(id)),
  );
  const [record] = records.filter(({ address }) => address === '/claims/disc-stops-sooner/');
  expect(record?.filters?.['source']).toEqual(['Cycling Weekly', 'Hill Rider']);
  expect(record?.title).toBe(knowledge.claim('disc-stops-sooner').text);
  for (const words of ['Cycling Weekly', 'Hill Rider', 'On long descents', 'Supported.'])
    expect(record?.text).toContain(words);
});

test('a section holds the claims that its lines make', () => {
  const sections = searchRecords(knowledge).filter(({ kind }) => kind === 'section');
  const [hills] = sections.filter(({ address }) => address === '/sources/hill-rider/#hills');
  for (const { text } of knowledge.claimsBy('hill-rider')) expect(hills?.text).toContain(text);
  expect(hills?.text).not.toContain(knowledge.claim('rim-lightest').text);
});

test('what is loaded at the first keystroke stays small however large the base', () => {
  const [source] = knowledge.sources;
  const [claim] = knowledge.claims;
  if (!source || !claim) throw new Error('no record');
  const sources = Array.from({ length: 500 }, (_, index) => ({ ...source, id: `source-${index}` }));
  const text = Array.from({ length: 9000 }, (_, index) => `word${index.toString(36)}x`).join(' ');
  const large = { ...knowledge, sources, claims: [...knowledge.claims, { ...claim, text }] };
  expect(namesOf(large).filter(({ kind }) => kind === 'source')).toHaveLength(100);
  const words = vocabulary(large);
  expect(words).toHaveLength(8000);
  expect(words.slice(0, 200)).toContain('brakes');
});
