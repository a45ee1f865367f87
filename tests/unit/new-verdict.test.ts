import { afterAll, expect, test, vi } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { shareSupported, statesByRank, tally } from '../../src/knowledge/tally.ts';
import { verdictGlyph } from '../../src/outputs/cards/marks.ts';
import { faultyPhrase } from '../../src/sentences/claims.ts';
import { tallyPhrase } from '../../src/sentences/labels.ts';
import { claimPages } from '../../src/views/claims-page.ts';
import { fixtureCopy } from '../fixture.ts';

// The files of this suite share what they load; this one loads anew, and leaves nothing of it to the others.
vi.hoisted(() => vi.resetModules());
afterAll(() => {
  vi.doUnmock('../../src/schema/vocabularies.ts');
  vi.resetModules();
});

/** A verdict that the table of verdicts does not hold, added to it and to nothing else. */
vi.mock('../../src/schema/vocabularies.ts', async (original) => {
  const vocabularies = await original<typeof import('../../src/schema/vocabularies.ts')>();
  const contested = {
    ...vocabularies.verdicts.outdated,
    label: 'Contested',
    means: 'Two primary sources say opposite things.',
  };
  const verdicts = { ...vocabularies.verdicts, contested };
  return { ...vocabularies, verdicts, judgements: { ...vocabularies.judgements, contested } };
});

function withContested() {
  const { dir, plant } = fixtureCopy();
  plant(
    'claims/weight.yaml',
    'verdict: supported, why: The survey',
    'verdict: contested, why: The survey',
  );
  return loadKnowledge(dir);
}

test('a new verdict is one row of the table: its claims are read, listed, counted and drawn', () => {
  const knowledge = withContested();
  const listed = claimPages(knowledge).flatMap(({ items }) => items);
  expect(listed.map(({ id }) => id).toSorted()).toEqual(
    knowledge.claims.map(({ id }) => id).toSorted(),
  );
  expect(statesByRank.slice(2, 4)).toEqual(['outdated', 'contested']);
  expect(tallyPhrase(tally(knowledge.claims))).toContain('1 contested');
  expect(shareSupported(knowledge.claims)).toBeCloseTo(1 / 3);
  expect(faultyPhrase).toBe('wrong, outdated or contested');
  expect(verdictGlyph(statesByRank[3] ?? 'unchecked', 24)).toBeDefined();
});
