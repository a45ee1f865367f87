import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { type AnswerRecord, answerRecords } from '../../../src/outputs/search/answer-records.ts';
import { type Shelf, shelve } from '../../../src/outputs/search/shelf.ts';
import { hasStem, stem, wordsOf } from '../../../src/outputs/search/words.ts';
import { fixtureDir } from '../../fixture.ts';

const record = (title: string, text: string, names: readonly string[] = []): AnswerRecord => ({
  kind: 'criterion',
  address: `/${title}/`,
  title,
  text,
  names,
});

/** Words that are cut, joined or put otherwise before they are looked up. */
const odd = [
  record(
    'Café’s brakes',
    'It’s naïve: they don’t stop within 1,000 metres, or 55.6k of them on v8.',
  ),
  record('sign up', 'JsonResponse, request.form, CONN_MAX_AGE and select_related', [
    'logged in',
    "rider's choice",
    'Don’t repeat yourself',
    'all-in-one',
  ]),
  record('Бренды', 'Тормоза of C++ and c#, v6.1.2 — “hydraulic”/mechanical\nand more', ['日本 X']),
];
const forms = `happy happily happier happiness capable capably capability capabilities date dates dating dated data hopping
  hoping hopes relational relate creation creating created usability usable troubled trouble sized sizing likely like
  ties tie dying dies yearly controlled controlling valency roll rolls agreed feed sensitivity logically ology`;
const inflected = forms.split(/\s+/).map((word) => record(word, `It is ${word} there.`));

const shelves: readonly (readonly [string, Shelf])[] = [
  ['of the fixture', shelve(answerRecords(loadKnowledge(fixtureDir)))],
  ['of odd words', shelve(odd)],
  ['of forms of words', shelve(inflected)],
];

/** Stems of all words of a text, of their parts, and of two neighbours as one. */
const termsIn = (text: string) =>
  wordsOf(text)
    .flatMap(({ whole, parts }, at, all) => [whole, `${all[at - 1]?.whole}${whole}`, ...parts])
    .map(stem);

describe.each(shelves)('a shelf %s', (_, { shelved, holders, near, words, uses }) => {
  test('finds for each term all that hold it, as firmly as they do', () => {
    const texts = shelved.flatMap(({ record }) => Object.values(record).flat());
    const terms = new Set(texts.flatMap(termsIn));
    expect(terms.size).toBeGreaterThan(0);
    for (const term of terms) {
      const held = shelved.flatMap((each, number) => {
        const firm = each.firmness(term);
        return firm > 0 ? [[number, firm] as const] : [];
      });
      expect([...holders.get(term)], term).toEqual(held);
      expect(holders.has(term), term).toBe(held.length > 0);
      expect(holders.count(term), term).toBe(held.length);
    }
  });
  test('passes over no record that says what it is called', () => {
    for (const each of shelved)
      for (const word of each.titles.flat()) expect(near(stem(word)), word).toContain(each);
  });
  test('begins each of its words but for a letter like its stem', () => {
    expect([...words.keys()].filter((word) => !hasStem(word, stem(word)))).toEqual([]);
  });
  test('knows each of its words, and no other', () => {
    expect([...words.keys()].filter((word) => !uses(word))).toEqual([]);
    expect(uses('unheardof')).toBe(false);
    expect(holders.has('unheardof')).toBe(false);
  });
});

test('a shelf is told what many hold, and counts the rest', () => {
  const { holders } = shelve(odd, new Map([['brake', 20]]));
  expect(holders.count('brake')).toBe(20);
  expect(holders.count('sign')).toBe(1);
  expect(holders.count('constructor')).toBe(0);
});

test('a shelf holds a term as firmly as a name does, a part of one, a text, and a part of a word there', () => {
  const { holders } = shelve([
    record('sign up', 'A read-only copy', ["rider's choice", 'all-in-one']),
  ]);
  const firm = (word: string) => holders.get(stem(word)).get(0);
  expect(['signup', 'riderchoice', 'allinone', 'sign', 'all', 'copies', 'read'].map(firm)).toEqual([
    1,
    1,
    1,
    0.85,
    0.85,
    0.7,
    0.7 * 0.55,
  ]);
  expect(['acopy', 'signcopy', 'upstairs'].map(firm)).toEqual([undefined, undefined, undefined]);
});

test('a shelf takes apart no more than it is asked for', () => {
  const { shelved, holders } = shelve(odd);
  const [, untouched] = shelved;
  if (!untouched) throw new Error('no record');
  Object.defineProperty(untouched, 'said', {
    get: () => {
      throw new Error('taken apart');
    },
  });
  expect(holders.get('brake').size).toBe(1);
  expect(() => holders.get('relat')).toThrow('taken apart');
});
