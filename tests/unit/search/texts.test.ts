import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { answerRecords } from '../../../src/outputs/search/answer-records.ts';
import { excerptOf, marked, sentencesIn } from '../../../src/outputs/search/excerpt.ts';
import { withoutMarkup } from '../../../src/outputs/search/markup.ts';
import { questionOf } from '../../../src/outputs/search/question.ts';
import { searchRecords } from '../../../src/outputs/search/records.ts';
import { shelve } from '../../../src/outputs/search/shelf.ts';
import { readView, toggled, writeView } from '../../../src/outputs/search/view.ts';
import { vocabulary } from '../../../src/outputs/search/vocabulary.ts';
import { vocabularies } from '../../../src/schema/index.ts';
import { addresses as addressOf } from '../../../src/sentences/addresses.ts';
import { filterLabel } from '../../../src/sentences/filters.ts';
import {
  hitLineInFull,
  isHitKind,
  moreLabel,
  resultsHeading,
  resultsNotice,
} from '../../../src/sentences/hits.ts';
import { fixtureDir } from '../../fixture.ts';

const knowledge = loadKnowledge(fixtureDir);
const records = searchRecords(knowledge);
const asking = (query: string) => questionOf(query, shelve(answerRecords(knowledge)));

describe('an excerpt', () => {
  const text = 'Discs stop well. Rims weigh less. Drums last. Nobody knows why.';
  test('begins at the sentence that holds most', () =>
    expect(excerptOf(text, asking('weigh less'), 35)).toBe('Rims weigh less. Drums last.'));
  test('is the beginning where no sentence holds anything', () =>
    expect(excerptOf(text, asking('zeppelin'), 20)).toBe('Discs stop well.'));
  test('marks the words in any form, and nothing within them', () =>
    expect(marked('Weighing it: the weight, overweight.', asking('weigh'))).toEqual([
      { text: 'Weighing', marked: true },
      { text: ' it: the weight, overweight.', marked: false },
    ]));
});

test('a row of a table in a body is a sentence of its own', () =>
  expect(
    sentencesIn(withoutMarkup('Two.\n\n| Pad | Years |\n| --- | ---: |\n| Soft | 1 |\n').trim()),
  ).toEqual(['Two.', 'Pad, Years.', 'Soft, 1.']));

test('what only begins like a row is none, and empty cells are left out', () =>
  expect(withoutMarkup('| a | b\n| c || d | |\n|x| y').trim()).toBe('a b c, d. x y'));

test('a body is searched without what it uses and where it links to', () =>
  expect(withoutMarkup('See [the lab](/lab/x/)<Ref id="y" /> and `code`.').trim()).toBe(
    'See the lab and code .',
  ));

describe('the full text', () => {
  test('has every record once, with its own address', () => {
    const addresses = records.map(({ address }) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses).toEqual(
      expect.arrayContaining([
        ...['/criteria/weight/', '/criteria/weight/#rim', '/claims/disc-heavier/'],
        ...['/sources/hill-rider/#hills', '/disagreements/which-stops-best/'],
        ...['/faq/which-lasts/', '/choose/#rain', '/lab/wet-stop/', '/compare/disc-vs-rim/'],
        ...knowledge.references.map(({ id }) => addressOf.reference(id)),
        ...knowledge.changes.map(({ id }) => addressOf.change(id)),
      ]),
    );
  });
  test('has every word of every vocabulary as a rule', () => {
    const found = new Set(records.map(({ address }) => address));
    for (const [of, words] of Object.entries(vocabularies))
      for (const word of Object.keys(words))
        expect(found).toContain(addressOf.rule(`${of}-${word}`));
  });
  test('has a claim once, its verdict before it, found by whoever says it and however they put it', () => {
    const claims = records.filter(({ kind }) => kind === 'claim');
    expect(claims.map(({ address }) => address)).toEqual(
      knowledge.claims.map(({ id }) => addressOf.claim(id)),
    );
    const [record] = claims.filter(({ address }) => address === '/claims/disc-stops-sooner/');
    expect(record?.filters?.['source']).toEqual(['Cycling Weekly', 'Hill Rider']);
    expect(record?.title).toBe(`Supported: ${knowledge.claim('disc-stops-sooner').text}`);
    expect(record?.why).toBe(knowledge.claim('disc-stops-sooner').check?.why);
    for (const words of ['Cycling Weekly', 'Hill Rider', 'On long descents'])
      expect(record?.text).toContain(words);
  });
  test('has a section with the claims that its lines make', () => {
    const [hills] = records.filter(({ address }) => address === '/sources/hill-rider/#hills');
    for (const { text } of knowledge.claimsBy('hill-rider')) expect(hills?.text).toContain(text);
    expect(hills?.text).not.toContain(knowledge.claim('rim-lightest').text);
  });
  test('lends its words to the spelling, eight thousand at most', () => {
    expect(vocabulary(knowledge)).toContain('spanner');
    const [claim] = knowledge.claims;
    if (!claim) throw new Error('no claim');
    const text = Array.from({ length: 9000 }, (_, at) => `word${at.toString(36)}x`).join(' ');
    const large = { ...knowledge, claims: [...knowledge.claims, { ...claim, text }] };
    expect(vocabulary(large)).toHaveLength(8000);
    expect(vocabulary(large).slice(0, 200)).toContain('brakes');
  });
});

describe('what is said of results', () => {
  const outcome = { query: 'q', exact: true, found: true, without: [], beside: [] };
  test.each([
    [{}, 'Results for “q”', ''],
    [{ without: ['usage'] }, 'Results for “q”', 'Found without: usage.'],
    [{ spelt: 'p' }, 'No exact match for “q”', ''],
    [
      { exact: false, found: false, without: ['a', 'b'] },
      'No exact match for “q”',
      'Nothing here contains “a” and “b”.',
    ],
    [
      { exact: false, without: ['a'] },
      'No exact match for “q”',
      'Partly covered: the closest results are without “a”.',
    ],
    [{ exact: false }, 'No exact match for “q”', 'The closest results:'],
    [
      { exact: false, without: ['a'], beside: ['Disc', 'Rim'] },
      'No exact match for “q”',
      '“a” is not compared here, Disc and Rim are.',
    ],
  ])('%o', (given, heading, notice) => {
    expect(resultsHeading({ ...outcome, ...given })).toBe(heading);
    expect(resultsNotice({ ...outcome, ...given })).toBe(notice);
  });
  test('counts what is left where it is known', () =>
    expect([moreLabel(6), moreLabel(0)]).toEqual(['6 more', 'More results']));
  test('names a kind, its line or its criterion', () => {
    expect(hitLineInFull({ kind: 'claim', of: 'Weight' })).toBe('Claim · Weight');
    expect(hitLineInFull({ kind: 'criterion', line: 'Even.', of: 'Weight' })).toBe('Topic · Even.');
    expect(hitLineInFull({ kind: 'subject' })).toBe('Overview');
    expect(isHitKind('Claim')).toBe(false);
    expect(filterLabel('kind', 'section')).toBe('Article section');
    expect(filterLabel('verdict', 'partly')).toBe('Partly');
    expect(filterLabel('subject', 'claim')).toBe('claim');
  });
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
