import { expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { isListed, lastChanged } from '../../src/outputs/sitemap.ts';
import { fixtureDir } from '../fixture.ts';

const knowledge = loadKnowledge(fixtureDir);
const of = (address: string) => lastChanged(knowledge, address);

test.each([
  // Checked on the first; a change of the fourth says that it was checked again.
  ['/claims/drum-fades/', '2026-10-04'],
  ['/claims/disc-stops-sooner/', '2026-10-01'],
  // A change of the third corrects one of its cells.
  ['/criteria/weight/', '2026-10-03'],
  ['/criteria/stopping/', '2026-10-04'],
  ['/disagreements/which-stops-best/', '2026-10-01'],
  ['/sources/hill-rider/', '2026-10-04'],
  ['/', '2026-10-04'],
  ['/claims/', '2026-10-04'],
])('%s was last checked or changed on %s', (address, day) => expect(of(address)).toBe(day));

test('of a claim that nobody has checked no day is told', () => {
  const claims = knowledge.claims.filter(({ check }) => check === undefined);
  expect(claims.length).toBeGreaterThan(0);
  expect(claims.map(({ id }) => of(`/claims/${id}/`))).toEqual(claims.map(() => undefined));
});

test.each([
  ['/', true],
  ['/compare/', true],
  ['/compare/disc-vs-rim/', true],
  ['/compare/rim-vs-disc/', false],
  ['/compare/disc-vs-drum/', true],
  ['/claims/drum-fades/', true],
  ['/search/', false],
  ['/search/2/', false],
  ['/embed/criteria/weight/', false],
  ['/404.html', false],
])('%s is shown to search engines: %j', (address, listed) =>
  expect(isListed(knowledge, address)).toBe(listed),
);

test('what moved, was split or is gone is not shown to them', () => {
  expect(knowledge.moved.length).toBeGreaterThan(0);
  for (const { kind, from } of knowledge.moved)
    if (kind === 'claim' || kind === 'source')
      expect(isListed(knowledge, `/${kind}s/${from}/`)).toBe(false);
});

test('of two subjects there is one table, and the address of all leads on to it', () => {
  const two = { ...knowledge, subjects: knowledge.subjects.slice(0, 2) };
  expect(isListed(two, '/compare/')).toBe(false);
  expect(isListed(two, '/compare/disc-vs-drum/')).toBe(true);
});
