import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim, Knowledge } from '../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { listPage } from '../../src/sentences/addresses.ts';
import { addressOfPosition, addressOnCriterion } from '../../src/views/claims.ts';
import { claimPages, claimsPage } from '../../src/views/claims-page.ts';
import { criterionPage, criterionPages } from '../../src/views/criterion-page.ts';
import { digestOf } from '../../src/views/digest.ts';
import {
  addressOfItem,
  laterHeadings,
  numbersAround,
  pagePaths,
  pageSizes,
  pagesOf,
} from '../../src/views/paging.ts';
import { fixtureDir } from '../fixture.ts';

const knowledge = loadKnowledge(fixtureDir);
const heading = (id: string) => ({ id, name: id.toUpperCase() });

describe('a list', () => {
  test('stays whole while it fits, and has one page when it is empty', () => {
    expect(pagesOf('/x/', ['a', 'b'], 2)).toEqual([
      { list: '/x/', number: 1, count: 1, items: ['a', 'b'] },
    ]);
    expect(pagesOf('/x/', [], 2)).toEqual([{ list: '/x/', number: 1, count: 1, items: [] }]);
  });
  test('keeps every item once and in order, on the page that its address names', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 9 }), (items, size) => {
        const pages = pagesOf('/x/', items, size);
        expect(pages.flatMap((page) => page.items)).toEqual(items);
        for (const page of pages) expect(page.items.length).toBeLessThanOrEqual(size);
        for (const index of items.keys())
          expect(addressOfItem('/x/', index, size)).toBe(
            listPage('/x/', Math.floor(index / size) + 1),
          );
      }),
    );
  });
  test('numbers its pages but the first', () => {
    expect([listPage('/x/', 1), listPage('/x/', 3)]).toEqual(['/x/', '/x/3/']);
    const pages = pagesOf('/x/', ['a', 'b'], 1);
    expect(pagePaths(pages)).toEqual([
      { params: { page: undefined }, props: { page: pages[0] } },
      { params: { page: '2' }, props: { page: pages[1] } },
    ]);
  });
  test('says where each heading begins that is not on the first page', () => {
    expect(laterHeadings(['a', 'a', 'a', 'b', 'c'], 2, heading)).toEqual([
      { id: 'b', name: 'B', number: 2 },
      { id: 'c', name: 'C', number: 3 },
    ]);
  });
  test('links the ends and the surroundings of a page', () => {
    expect(numbersAround({ number: 6, count: 40 })).toEqual([
      1,
      undefined,
      4,
      5,
      6,
      7,
      8,
      undefined,
      40,
    ]);
    expect(numbersAround({ number: 1, count: 3 })).toEqual([1, 2, 3]);
  });
});

/** The fixture with one source that has made a great many claims on one criterion. */
function grown(count: number): Knowledge {
  const source = knowledge.source('hill-rider');
  const section = source.sections[0]?.id ?? '';
  const claims = Array.from(
    { length: count },
    (_, index): Claim => ({
      id: `hill-rider-${index}`,
      source: source.id,
      section,
      lines: [{ line: 3, hash: '' }],
      criterion: 'stopping',
      subjects: ['disc'],
      stance: knowledge.subject('disc').id,
      kind: 'fact',
      text: `On hill ${index} a disc brake stops sooner.`,
    }),
  );
  return {
    ...knowledge,
    claims,
    echoes: [],
    disagreements: [],
    claimsOn: (id) => (id === 'stopping' ? claims : []),
    claimsBy: (id) => (id === source.id ? claims : []),
  };
}

describe('a large base', () => {
  const large = grown(1000);
  const pages = criterionPages(large).filter(({ params }) => params.id === 'stopping');
  const views = pages.map(({ props }) =>
    criterionPage(large, '2026-11-21', props.criterion, props.page),
  );
  test('spreads the claims of a criterion, and answers on the first page only', () => {
    expect(views.length).toBe(Math.ceil(1000 / pageSizes.criterion));
    expect(views.map(({ answer }) => answer !== undefined)).toEqual(views.map((_, at) => at === 0));
    const said = views.flatMap(({ articles }) =>
      articles.positions.flatMap(({ claims }) => claims),
    );
    expect(said.map(({ id }) => id)).toEqual(large.claims.map(({ id }) => id));
  });
  test('addresses a claim on the page that holds it, by its place alone', () => {
    const last = large.claims.at(-1) as Claim;
    expect(addressOnCriterion(large, last)).toBe(
      `/criteria/stopping/${views.length}/#hill-rider-999`,
    );
    expect(addressOnCriterion(large, large.claims[0] as Claim)).toBe(
      '/criteria/stopping/#hill-rider-0',
    );
    expect(addressOfPosition(large, 'stopping', 'hill-rider')).toBe(
      '/criteria/stopping/#by-hill-rider',
    );
  });
  test('leads on from the first page to a verdict that begins later', () => {
    const [page] = claimPages(large);
    const checked = large.claims.map((claim, index) =>
      index < 500 ? { ...claim, check: knowledge.claims.find(({ check }) => check)?.check } : claim,
    );
    const later =
      page && claimsPage({ ...large, claims: checked as Claim[] }, page).pagination.later;
    expect(later).toEqual([{ id: 'unchecked', name: 'Not checked yet', number: 2 }]);
  });
});

test('a claim stands once in a digest: at its first mark in the prose, else under its section', () => {
  const source = knowledge.source('hill-rider');
  const [first, second] = source.sections;
  const [a, b] = knowledge.claimsBy(source.id);
  const told = {
    ...source,
    body: `<Section id="${first?.id}">\nSaid <Claim id="${a?.id}" /> and again <Claim id="${a?.id}" />.\n</Section>\n`,
  };
  const digest = digestOf(told, knowledge.claimsBy(source.id));
  expect(digest[0]?.carried).toEqual([a?.id]);
  expect(digest.flatMap(({ listed }) => listed.map(({ id }) => id))).not.toContain(a?.id);
  expect(digest.flatMap(({ listed }) => listed.map(({ id }) => id))).toContain(b?.id);
  expect(second === undefined || digest.length === source.sections.length).toBe(true);
});
