import { describe, expect, test } from 'vitest';
import type { Knowledge, Source } from '../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { agreementGrid, dotWords } from '../../src/pictures/agreement-grid.ts';
import { articlesMap } from '../../src/pictures/articles-map.ts';
import { shapeAt, shapes } from '../../src/pictures/shapes.ts';
import { spanOf, standingOf, standingPhrase, timelineOf } from '../../src/pictures/timeline.ts';
import { verdictBars } from '../../src/pictures/verdict-bars.ts';
import { fixtureDir } from '../fixture.ts';

const knowledge = loadKnowledge(fixtureDir);
const [weekly, rider] = knowledge.sources as [Source, Source];

/** The fixture as if it had these articles only; one that is listed twice makes the same claims twice. */
function withSources(...sources: Source[]): Knowledge {
  const ids = new Set(sources.map(({ id }) => id));
  const sayings = knowledge.sayings.filter(({ source }) => ids.has(source));
  const said = new Set(sayings.map(({ claim }) => claim));
  const claims = knowledge.claims.filter(({ id }) => said.has(id));
  const sayingsBy = (id: string) => sayings.filter(({ source }) => source === id);
  return {
    ...knowledge,
    sources,
    claims,
    sayings,
    claimsOn: (id) => claims.filter(({ criterion }) => criterion === id),
    claimsBy: (id) => sayingsBy(id).map(({ claim }) => knowledge.claim(claim)),
    sayingsBy,
    sayingsOf: (id) => sayings.filter(({ claim }) => claim === id),
  };
}
const nobody = withSources();
const crowd = withSources(
  ...Array.from({ length: 500 }, (_, index) => ({
    ...weekly,
    id: index === 0 ? weekly.id : `weekly-${index}`,
  })),
);

describe('a shape', () => {
  test('moves as a whole when its start moves', () => {
    expect(shapeAt(shapes.diamond, 12, 24)).toBe('M17 23.4l5.6 5.6-5.6 5.6-5.6-5.6z');
    for (const shape of Object.values(shapes)) expect(shape.slice(1)).not.toMatch(/[A-Z]/);
  });
});

describe('the map of articles by criteria', () => {
  const rowsOf = (base: Knowledge) => articlesMap(base).groups.flatMap(({ rows }) => rows);
  test('has a mark for every claim that an article makes, and nothing where it says nothing', () => {
    const drawn = rowsOf(knowledge).flatMap(({ cells }) =>
      cells.flatMap((cell) => cell?.runs ?? []),
    );
    expect(drawn.reduce((sum, { marks }) => sum + marks, 0)).toBe(knowledge.sayings.length);
    for (const { path, marks } of drawn) expect(path.match(/M/g)).toHaveLength(marks);
    expect(rowsOf(knowledge).map(({ cells }) => cells.map((cell) => cell?.claims))).toEqual([
      [1, 3],
      [1, 1],
      [1, 1],
    ]);
  });
  test('has each idea at one place for every article that makes it', () => {
    const [stopping] = rowsOf(knowledge);
    const disc = stopping?.cells.map(
      (cell) => cell?.runs.find(({ stance }) => stance === 'disc')?.path,
    );
    expect(disc?.[0]).not.toBe('');
    expect(disc?.[1]?.startsWith(disc?.[0] ?? 'none')).toBe(true);
    expect(stopping?.cells.map((cell) => cell?.rows)).toEqual([1, 1]);
  });
  test('counts a claim once, however often an article repeats it', () => {
    const again = knowledge.sayings.flatMap((saying) => [saying, saying]);
    const sayingsBy = (id: string) => again.filter(({ source }) => source === id);
    expect(rowsOf({ ...knowledge, sayingsBy })[0]?.cells.map((cell) => cell?.claims)).toEqual([
      1, 3,
    ]);
  });
  test('says in words what a cell holds, the article’s own stance first', () => {
    const [stopping] = rowsOf(knowledge);
    expect(stopping?.cells.map((cell) => cell?.words)).toEqual([
      'Cycling Weekly on Stopping, 1 claim: Disc brakes 1',
      'Hill Rider on Stopping, 3 claims: Disc brakes 2, even 1; takes more than one side',
    ]);
  });
  test('says where the articles agree and where they are silent', () => {
    expect(rowsOf(knowledge).map(({ agreement }) => agreement)).toEqual([
      'all alike overall',
      'all alike overall',
      'split',
    ]);
    expect(articlesMap(knowledge).sentence).toBe(
      'Of 3 topics, the articles that take a side agree on 2, mostly agree on 0 and are split on 1. The articles mention every topic.',
    );
    expect(articlesMap(nobody).sentence).toBe(
      'Of 3 topics, the articles that take a side agree on 0, mostly agree on 0 and are split on 0. No article mentions Stopping, Weight and Upkeep.',
    );
    expect(articlesMap(withSources(weekly)).sentence).toBe(
      'Of 3 topics, the articles that take a side agree on 0, mostly agree on 0 and are split on 0. On 3 more, one article alone takes a side, or none does. The articles mention every topic.',
    );
    expect(rowsOf(nobody).map(({ agreement }) => agreement)).toEqual([
      'not mentioned',
      'not mentioned',
      'not mentioned',
    ]);
  });
  test('folds to counts per stance where there are more articles than columns', () => {
    const { folded, groups } = articlesMap(crowd);
    const rows = groups.flatMap(({ rows: each }) => each);
    expect(folded).toBe(true);
    expect(rows.flatMap(({ cells }) => cells)).toEqual([]);
    for (const { leans } of rows)
      expect(leans.reduce((sum, { articles }) => sum + articles, 0)).toBe(500);
  });
  test('lets a mark stand for several claims rather than grow without end', () => {
    const [claim] = knowledge.claimsOn('weight');
    if (!claim) throw new Error('the fixture says nothing on weight');
    const many = Array.from({ length: 200 }, () => claim);
    const map = articlesMap({ ...withSources(weekly), claimsOn: () => many });
    const [run] = map.groups.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.runs ?? [])),
    );
    expect([map.unit, run?.claims, run?.marks]).toEqual([7, 200, 29]);
  });
});

describe('the verdicts per article', () => {
  test('count what each article’s claims are worth, all articles first, then the one with most supported', () => {
    const { rows } = verdictBars(knowledge);
    expect(rows.map(({ source, claims }) => [source?.id, claims])).toEqual([
      [undefined, 7],
      ['cycling-weekly', 3],
      ['hill-rider', 5],
    ]);
    for (const { shares, claims } of rows) {
      expect(shares.reduce((sum, { count }) => sum + count, 0)).toBe(claims);
      expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    }
  });
  test('draw every bar on one scale, inside the picture and clear of the next column', () => {
    const { rows, columns } = verdictBars(knowledge);
    const scales = rows.flatMap(({ shares }) => shares.map(({ share, width }) => width / share));
    expect(Math.max(...scales) - Math.min(...scales)).toBeLessThan(0.1);
    for (const { x, width, state } of rows.flatMap(({ shares }) => shares)) {
      const next = columns[columns.findIndex((column) => column.state === state) + 1]?.x ?? 100;
      expect(next - x - width).toBeGreaterThan(8);
    }
  });
  test('say what they show, of many, one and no articles', () => {
    expect(verdictBars(knowledge).sentence).toBe(
      'Depending on the article, between 20% (Hill Rider) and 67% (Cycling Weekly) of its claims are right as stated; 0% are wrong or outdated.',
    );
    expect(verdictBars(withSources(weekly, { ...weekly, title: 'Again' })).sentence).toMatch(
      /^Of each article’s claims, 67% are right/,
    );
    expect(verdictBars(withSources(rider)).sentence).toBe(
      'Hill Rider: 20% of 5 claims are right as stated; 0% are wrong or outdated.',
    );
    expect(verdictBars(nobody)).toMatchObject({
      rows: [],
      columns: [],
      sentence: 'No article makes a claim.',
    });
  });
  test('keep to the two ends of a long list', () => {
    expect([verdictBars(crowd).rows.length, verdictBars(crowd).left]).toEqual([13, 488]);
  });
});

describe('agreement against certainty', () => {
  test('has every criterion once, no two at one place', () => {
    const { dots, height } = agreementGrid(knowledge);
    expect(dots.map(({ criterion }) => criterion.id).toSorted()).toEqual(
      knowledge.criteria.map(({ id }) => id).toSorted(),
    );
    expect(new Set(dots.map(({ x, y }) => `${x} ${y}`)).size).toBe(dots.length);
    expect(Math.max(...dots.map(({ y }) => y))).toBeLessThan(height);
  });
  test('shows a criterion that nobody has weighed as such', () => {
    const { rows, dots } = agreementGrid({
      ...knowledge,
      criteria: knowledge.criteria.map((each) => ({ ...each, finding: undefined })),
    });
    expect(rows.map(({ label }) => label)).toEqual([
      'high certainty',
      'moderate certainty',
      'low certainty',
      'not weighed',
    ]);
    expect(new Set(dots.map(({ certainty }) => certainty))).toEqual(new Set(['unweighed']));
  });
  test('says what most articles say, and what the evidence shows', () => {
    const words = (base: Knowledge) => agreementGrid(base).dots.map((dot) => dotWords(base, dot));
    expect(words(knowledge)[0]).toBe(
      'Stopping: the articles say Disc brakes; the evidence: Favours Disc brakes',
    );
    expect(words(knowledge)[2]).toMatch(/^Upkeep: no majority among the articles; the evidence: /);
    expect(agreementGrid(nobody).sentence).toBe(
      'On no topic do two articles or more take the same side.',
    );
  });
});

describe('the timeline', () => {
  const undated = { ...rider, published: { date: null, printed: false, notBefore: '2023' } };
  const at = (date: string) => ({ ...weekly, published: { date, printed: true } });
  test('takes a date for as wide as it is printed', () => {
    const spans = ['2024', '2024-02', '2024-02-06'].map((date) =>
      spanOf(at(date), '2022-01-01', '2026-10-04'),
    );
    expect(spans).toEqual([
      { from: '2024-01-01', to: '2024-12-31' },
      { from: '2024-02-01', to: '2024-02-29' },
      { from: '2024-02-06', to: '2024-02-06' },
    ]);
    expect(spanOf(undated, '2022-01-01', '2026-10-04')).toEqual({
      from: '2023-01-01',
      to: '2026-10-04',
    });
    expect(spanOf(rider, '2022-01-01', '2026-10-04').from).toBe('2022-01-01');
  });
  test('keeps every mark on the axis and every bar of a row clear of the next', () => {
    const { lanes, articles } = timelineOf(knowledge);
    for (const { x, width } of [...articles, ...lanes.flatMap(({ bars }) => bars)]) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(100.01);
    }
    for (const { bars, rows } of lanes)
      for (let row = 0; row < rows; row += 1) {
        const inRow = bars.filter((bar) => bar.row === row);
        for (const [index, bar] of inRow.slice(1).entries()) {
          const before = inRow[index];
          expect(bar.x).toBeGreaterThanOrEqual((before?.x ?? 0) + (before?.width ?? 0) - 0.02);
        }
      }
  });
  test('has a lane for each subject whose releases are listed, and says how long their fixes last', () => {
    const { lanes } = timelineOf(knowledge);
    expect(lanes.map(({ subject, bars }) => [subject.id, bars.map(({ until }) => until)])).toEqual([
      ['disc', ['June 2025', '31 March 2027']],
      ['drum', ['1 came out', '2 came out', 'the next release']],
    ]);
    const without = {
      ...knowledge,
      subjects: knowledge.subjects.map((subject) => ({ ...subject, support: undefined })),
    };
    expect(timelineOf(without).lanes[1]?.bars.map(({ until }) => until)).toEqual([
      'not stated',
      'not stated',
      'not stated',
    ]);
  });
  test('says how each subject stood when an article was written', () => {
    const standing = (source: Source) =>
      standingOf(knowledge, source).map(({ newest, since, until }) => [newest, since, until]);
    expect(standing(at('2024-05-19'))).toEqual([
      ['1', '1', 'June 2025'],
      ['0.9', '2', '1 came out'],
    ]);
    expect(standing(weekly)).toEqual([
      ['1', '1', 'June 2025'],
      ['0.9 to 1', '1 to 2', undefined],
    ]);
    expect(standing(undated)[1]).toEqual(['none yet to 2', '0 to 3', undefined]);
    expect(standingPhrase(knowledge, at('2024-05-19'))).toBe(
      'Newest feature releases then: Disc brakes 1 (since then 1 newer one) and Drum brakes 0.9 (since then 2 newer ones).',
    );
    expect(standingPhrase(knowledge, undated)).toBeUndefined();
  });
  test('says in a sentence how old the newest article is', () => {
    expect(timelineOf(knowledge).sentence).toBe(
      '1 of 2 articles prints a date, the latest May 2024 (Cycling Weekly). Since the end of May 2024 there have been 1 feature release of Disc brakes and 1 feature release of Drum brakes.',
    );
    expect(timelineOf(withSources(rider)).sentence).toBe('No article prints a date.');
    expect(timelineOf(nobody)).toMatchObject({
      sentence: 'There is no article yet.',
      articles: [],
    });
  });
  test('counts articles by year where there are too many to draw', () => {
    const { articles, perYear } = timelineOf(crowd);
    expect([articles, perYear.map(({ year, articles: count }) => [year, count])]).toEqual([
      [],
      [['2024', 500]],
    ]);
  });
});
