import { expect, test } from 'vitest';
import { findCandidates } from '../../../src/ingest/candidates.ts';
import { type Asked, comparerFor, fitted, matcherBy } from '../../../src/ingest/match.ts';
import { fitWeights } from '../../bench/fit-weights.ts';
import { knownStatements } from '../../bench/statements.ts';
import { claim, structureOf, taught } from './field.ts';

const known = taught({
  search: [
    { ...claim('larch-is-minimal', 'Larch is minimalist by design.'), criterion: 'search' },
    { ...claim('larch-finds-words', 'Larch finds any word.'), criterion: 'search' },
  ],
  sync: [
    { ...claim('larch-moves-words', 'Larch sends any word.'), criterion: 'sync', makers: 4 },
    { ...claim('rowan-is-minimal', 'Rowan is minimalist.', 'rowan'), criterion: 'sync' },
  ],
});
const asked = (statement: string, more: Partial<Asked> = {}): Asked => ({
  statement,
  subjects: ['larch'],
  kind: 'fact',
  proposals: [],
  around: new Map(),
  ...more,
});
const matched = (one: Asked) => matcherBy(comparerFor(known), fitted)(one).map(({ id }) => id);

test('knows a word by its whole family, and of two claims that which is about the subject', () => {
  expect(matched(asked('The minimalism of Larch is famous.'))).toEqual([
    'larch-is-minimal',
    'rowan-is-minimal',
  ]);
});

test('puts first what more articles say, and what the criterion speaks for', () => {
  const [first] = matched(asked('Larch and any word.'));
  expect(first).toBe('larch-moves-words');
  const proposals = [{ criterion: 'search', score: 2 }];
  expect(matched(asked('Larch and any word.', { proposals }))[0]).toBe('larch-moves-words');
  const around = new Map([['search', 1]]);
  expect(matched(asked('Larch and any word.', { proposals, around }))[0]).toBe('larch-finds-words');
});

test('files a statement by its likeliest claims as well', () => {
  const noted = {
    ...claim('larch-encrypts', 'Hides text.'),
    criterion: 'security',
    notes: ['a vault'],
  };
  const structure = structureOf('Larch vs Rowan', '', 'Larch is a vault.');
  const [found] = findCandidates(structure, taught({ security: [noted] }));
  expect(found?.criteria).toEqual(['security']);
});

test('the weights that are fitted make the right claims first', () => {
  const likely = comparerFor(known)(asked('Larch and any word.'));
  const right = new Set(['larch-finds-words']);
  const weights = fitWeights([{ likely, right }]);
  expect(weights.makers).toBeLessThan(0);
  expect(fitWeights([{ likely, right }])).toEqual(weights);
  const ids = matcherBy(comparerFor(known), weights)(asked('Larch and any word.'));
  expect(ids[0]?.id).toBe('larch-finds-words');
  expect(Object.values(fitWeights([]))).toEqual(Object.values(fitted).map(() => 0));
});

test('a person has read which sentence of a line says what', () => {
  const passage = (text: string, lines: readonly number[]) => ({
    passage: { text, lines, context: [], form: 'sentence' as const, subjects: [] },
    asked: asked(text),
  });
  const structure = structureOf(...Array(9).fill(''), 'One is here. Two is there.');
  const questions = [passage('One is here.', [10]), passage('Two is there.', [10])];
  const said = ['django-is-full-stack', 'flask-is-lightweight'].map((id) => ({
    claim: { id } as never,
    lines: [10],
    words: '',
  }));
  expect(knownStatements('oditek', said, questions, structure)).toEqual([
    { right: new Set(['django-is-full-stack', 'flask-is-lightweight']), found: [1] },
  ]);
  expect(knownStatements('nobody', said, questions, structure)).toEqual([
    { right: new Set(['django-is-full-stack', 'flask-is-lightweight']), found: [0, 1] },
  ]);
});
