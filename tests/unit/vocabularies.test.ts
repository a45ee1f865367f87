import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, expectTypeOf, test } from 'vitest';
import { type State, states, statesByRank } from '../../src/knowledge/tally.ts';
import type { ClaimRecord, Finding, Verdict } from '../../src/schema/index.ts';
import { judgements, reasons, verdicts, wordsOf } from '../../src/schema/vocabularies.ts';

test('every verdict has a rank of its own, so that lists hold each claim once', () => {
  expect(new Set(Object.values(judgements).map(({ rank }) => rank)).size).toBe(states.length);
  expect(statesByRank.toSorted()).toEqual(states.toSorted());
  expect([statesByRank[0], statesByRank.at(-1)]).toEqual(['wrong', 'unchecked']);
});

test('what holds is settled, and nothing that may stand alone is', () => {
  for (const { holds, settles, free } of Object.values(verdicts)) {
    expect(holds && !settles).toBe(false);
    expect(free && settles).toBe(false);
  }
});

test('types know the words', () => {
  expectTypeOf<State>().toEqualTypeOf<Verdict | 'unchecked'>();
  expectTypeOf<NonNullable<ClaimRecord['check']>['verdict']>().toEqualTypeOf<Verdict>();
  expectTypeOf<Finding['certainty']>().toEqualTypeOf<'high' | 'moderate' | 'low'>();
});

/** Words of a vocabulary that no other text uses, so that a second list of them can be told. */
const telling = wordsOf(verdicts).map((word) => `'${word}'`);

test('no module lists the verdicts a second time', () => {
  const modules = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|astro)$/.test(path) && path !== join('schema', 'vocabularies.ts'))
    .map((path) => join('src', path));
  const second = modules.filter((path) => {
    const text = readFileSync(path, 'utf8');
    return telling.filter((word) => text.includes(word)).length > 1;
  });
  expect(second).toEqual([]);
});

test('the guide names every reason for a certainty below high', () => {
  const [said = ''] = /^A certainty less than high needs one of [^.]*/m.exec(
    readFileSync('CONTRIBUTING.md', 'utf8'),
  ) ?? [''];
  const named = [...said.replace(/;.*/s, '').matchAll(/`([\w-]+)`/g)].map(([, word]) => word);
  const lowering = wordsOf(reasons).filter((word) => reasons[word].lowers);
  expect(named.toSorted()).toEqual(lowering.toSorted());
});
