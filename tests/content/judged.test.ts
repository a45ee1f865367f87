import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Answer, find, respell } from '../../src/outputs/search/find.ts';
import { namesOf, vocabulary } from '../../src/outputs/search/names.ts';
import { questionOf } from '../../src/outputs/search/words.ts';
import { documentOf, knowledge, pageOf, pages } from '../built.ts';
import { serveFromDisk } from '../search/node-engine.ts';

interface Wanted {
  readonly query: string;
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
const names = namesOf(knowledge);
const words = vocabulary(knowledge);
const answers = new Map<string, Answer>();
const addressesOf = (query: string) => answers.get(query)?.hits.map(({ address }) => address) ?? [];
const acceptable = ({ first, among }: Wanted) => [first ?? among ?? []].flat();

/** Place of the first right address, from 1; 0 when it is not there. */
const rankOf = (wanted: Wanted) =>
  addressesOf(wanted.query).findIndex((address) => acceptable(wanted).includes(address)) + 1;

beforeAll(async () => {
  const base = serveFromDisk();
  for (const { query } of [...hits, ...misses])
    answers.set(query, await find(base, names, questionOf(query)));
});

describe('the judged queries', () => {
  test('name addresses that exist', () => {
    const missing = hits.flatMap(acceptable).filter((address) => {
      const [, anchor] = address.split('#');
      const page = pageOf(address);
      return !pages.includes(page) || (anchor && !documentOf(page).getElementById(anchor));
    });
    expect(missing).toEqual([]);
  });

  test('are answered rightly: MRR at least 0.95, right at rank one at least 90 %', () => {
    const ranks = hits.map((wanted) => ({ wanted, rank: rankOf(wanted) }));
    const fulfilled = ({ wanted, rank }: (typeof ranks)[number]) =>
      wanted.first ? rank === 1 : rank >= 1 && rank <= 3;
    const mrr =
      ranks.reduce(
        (sum, each) =>
          sum + (each.rank === 0 ? 0 : each.wanted.among && fulfilled(each) ? 1 : 1 / each.rank),
        0,
      ) / ranks.length;
    const right = ranks.filter(fulfilled).length / ranks.length;
    const failed = ranks
      .filter((each) => !fulfilled(each))
      .map(
        ({ wanted, rank }) =>
          `${wanted.query}: wanted ${acceptable(wanted).join(' or ')} at rank ${rank || 'none'}, got ${addressesOf(wanted.query).slice(0, 3).join(', ')}`,
      );
    console.log(
      `Search, judged: ${hits.length} queries, MRR ${mrr.toFixed(3)}, right ${(right * 100).toFixed(1)} %\n${failed.join('\n')}`,
    );
    expect(mrr).toBeGreaterThanOrEqual(0.95);
    expect(right).toBeGreaterThanOrEqual(0.9);
  });

  test('find what they ask for', () =>
    expect(
      hits.filter(({ query }) => !answers.get(query)?.exact).map(({ query }) => query),
    ).toEqual([]));

  test('say “no exact match” when nothing holds the words', () => {
    expect(
      misses.filter(({ query }) => answers.get(query)?.exact).map(({ query }) => query),
    ).toEqual([]);
  });

  test('offer the spelling that was meant', () => {
    const offered = misses
      .filter(({ suggest }) => suggest !== undefined)
      .map(({ query, suggest }) => ({
        query,
        suggest,
        got: respell(questionOf(query), words) ?? null,
      }));
    expect(offered.filter(({ suggest, got }) => suggest !== got)).toEqual([]);
  });
});
