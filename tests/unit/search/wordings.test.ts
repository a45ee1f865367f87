import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { questionOf } from '../../../src/outputs/search/question.ts';
import { shelve, stemsOf } from '../../../src/outputs/search/shelf.ts';
import { isSentence, sameAs, type Worded } from '../../../src/outputs/search/wordings.ts';
import { wordingsOf } from '../../../src/outputs/search/wordings-file.ts';
import { fixtureCopy } from '../../fixture.ts';

const claim = (id: string, title: string): Worded => ({
  kind: 'claim',
  address: `/claims/${id}/`,
  title,
  wordings: [title.replace(/^\w+: /, ''), id.replaceAll('-', ' ')].map(stemsOf),
});
const question = (id: string, ...wordings: string[]): Worded => ({
  kind: 'question',
  address: `/faq/${id}/`,
  title: wordings[0] ?? '',
  wordings: wordings.map(stemsOf),
});

const all = [
  claim('discs-have-a-dust-cover', 'Wrong: A shield against dirt is part of disc brakes.'),
  claim('discs-have-a-bell', 'Supported: Disc brakes come with a bell.'),
  question('quicker', 'Do discs stop sooner than rims?', 'Do rims stop later than discs?'),
  question('easier', 'Which suits learners?', 'Are discs harder than rims?'),
];
const found = (typed: string) =>
  sameAs(typed, questionOf(typed, shelve([])), all).map(({ address }) => address);

describe('a sentence that was typed', () => {
  test('is no sentence with fewer than four words', () =>
    expect(['disc dust cover', 'discs have a cover'].map(isSentence)).toEqual([false, true]));
  test.each([
    'Discs have a dust cover',
    'discs have dust covers built in.',
    'A shield against dirt is part of disc brakes',
  ])('leads to the claim that says it, in either of its wordings: %s', (typed) =>
    expect(found(typed)).toEqual(['/claims/discs-have-a-dust-cover/']),
  );
  test('leads to no claim that lacks a word that tells something', () =>
    expect(found('Discs have a rain cover')).toEqual([]));
  test.each(['Do rims stop later than discs?', 'do discs stop later than rims'])(
    'leads to the question however it is turned, and to no claim: %s',
    (typed) => expect(found(typed)).toEqual(['/faq/quicker/']),
  );
  test('keeps comparisons apart by the one word in which they differ', () =>
    expect(['Are rims harder than discs?', 'Are rims easier than discs?'].map(found)).toEqual([
      ['/faq/easier/'],
      [],
    ]));
});

test('a base gives its claims with their verdicts, and its questions with the other ways to ask them', () => {
  const { dir, plant } = fixtureCopy();
  plant('faq.yaml', /^( +question: .*)$/m, '$1\n  aliases: [Is it so?]');
  const knowledge = loadKnowledge(dir);
  const wordings = wordingsOf(knowledge);
  expect(wordings.length).toBe(knowledge.claims.length + knowledge.faq.length);
  expect(wordings.find(({ kind }) => kind === 'claim')?.title).toMatch(/^\w+: /);
  expect(wordings.find(({ kind }) => kind === 'question')?.wordings).toContainEqual(
    stemsOf('Is it so?'),
  );
});
