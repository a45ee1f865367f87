import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Found, find } from '../../src/outputs/search/find.ts';
import { addresses } from '../../src/sentences/addresses.ts';
import { documentOf, knowledge, pageOf, pages } from '../built.ts';
import { serveFromDisk } from '../search/node-engine.ts';
import { addressesOf, isWanted, sourcesOf } from '../search/sources.ts';

interface Wanted {
  readonly query: string;
  readonly kind?: string;
  readonly first?: string | readonly string[];
  readonly among?: readonly string[];
}
interface Unwanted {
  readonly query: string;
  readonly suggest?: string | null;
}
const { hits, misses } = parse(readFileSync('tests/content/judged.yaml', 'utf8')) as {
  hits: Wanted[];
  misses: Unwanted[];
};

/** What the site itself asks: typed word for word, it comes first. */
const own: readonly Wanted[] = [
  ...knowledge.faq.map(({ id, question }) => ({ query: question, first: addresses.question(id) })),
  ...knowledge.needs.map(({ id, need }) => ({ query: need, first: addresses.need(id) })),
  ...knowledge.experiments.map(({ id, question }) => ({
    query: question,
    first: addresses.experiment(id),
  })),
  ...knowledge.disagreements.map(({ id, question }) => ({
    query: question,
    first: addresses.disagreement(id),
  })),
  ...knowledge.criteria.flatMap(({ id, name, question }) =>
    [name, question].map((query) => ({ query, first: addresses.criterion(id) })),
  ),
].map((wanted) => ({ ...wanted, kind: 'the site’s own words' }));

const wanted = [...hits, ...own];
const sources = sourcesOf(knowledge, serveFromDisk());
const found = new Map<string, Found>();
const foundFor = (query: string): Found => {
  const known = found.get(query);
  if (known === undefined) throw new Error(`"${query}" was not asked`);
  return known;
};
const acceptable = ({ first, among }: Wanted) => [first ?? among ?? []].flat();
const isExact = (query: string) => {
  const { exact, spelt } = foundFor(query);
  return exact && spelt === undefined;
};
const isRight = (each: Wanted) =>
  addressesOf(foundFor(each.query))
    .slice(0, each.first ? 1 : 3)
    .some((address) => isWanted(acceptable(each), address));

beforeAll(async () => {
  for (const { query } of [...wanted, ...misses]) found.set(query, await find(sources, query));
}, 120_000);

describe('the judged queries', () => {
  test('name addresses that exist', () => {
    const missing = hits.flatMap(acceptable).filter((address) => {
      const [, anchor] = address.split('#');
      const page = pageOf(address);
      return !pages.includes(page) || (anchor && !documentOf(page).getElementById(anchor));
    });
    expect(missing).toEqual([]);
  });

  test('are answered rightly: of each kind nine in ten, of keywords nineteen in twenty, of the site’s own words all', () => {
    const kinds = Map.groupBy(wanted, ({ kind = 'first edition' }) => kind);
    const shares = [...kinds].map(([kind, queries]) => ({
      kind,
      queries: queries.length,
      right: queries.filter(isRight).length,
      'no exact match': queries.filter(({ query }) => !isExact(query)).length,
    }));
    console.table(shares);
    const wrong = wanted
      .filter((each) => !isRight(each))
      .map((each) => `${each.query}: ${addressesOf(foundFor(each.query)).slice(0, 3).join(', ')}`);
    console.log(wrong.join('\n'));
    const least = new Map([
      ['keyword', 0.95],
      ['the site’s own words', 1],
    ]);
    for (const { kind, queries, right } of shares)
      expect(right / queries, kind).toBeGreaterThanOrEqual(least.get(kind) ?? 0.9);
  });

  test('are seldom denied: nine in ten of what the site answers is called an answer', () => {
    const denied = wanted.filter(({ query }) => !isExact(query)).map(({ query }) => query);
    expect(denied.length, denied.join('\n')).toBeLessThanOrEqual(wanted.length * 0.1);
  });

  test('say “no exact match” when nothing holds what was asked, or it was misspelt', () => {
    expect(misses.filter(({ query }) => isExact(query)).map(({ query }) => query)).toEqual([]);
  });

  test('are put right as they were meant', () => {
    const offered = misses
      .filter(({ suggest }) => suggest !== undefined)
      .map(({ query, suggest }) => ({ query, suggest, got: foundFor(query).spelt ?? null }));
    expect(offered.filter(({ suggest, got }) => suggest !== got)).toEqual([]);
  });

  test('are put right only as something that is found', async () => {
    const spelt = misses.flatMap(({ query }) => foundFor(query).spelt ?? []);
    expect(spelt.length).toBeGreaterThan(40);
    const again = await Promise.all(spelt.map((query) => find(sources, query)));
    expect(again.filter((each) => !each.exact || each.spelt !== undefined)).toEqual([]);
  });

  test('do not depend on what was asked before', async () => {
    for (const { query } of hits.slice(0, 40).toReversed()) {
      const { groups, more } = await find(sources, query);
      expect(addressesOf({ groups, more }), query).toEqual(addressesOf(foundFor(query)));
    }
  });
});
