import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim, Knowledge, Saying } from '../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { listPage } from '../../src/sentences/addresses.ts';
import { addressOnCriterion } from '../../src/views/claims.ts';
import { claimPages, claimsPage } from '../../src/views/claims-page.ts';
import { criterionPage, criterionPages } from '../../src/views/criterion-page.ts';
import { addressOfStatement, digestOf, leavesOf } from '../../src/views/digest.ts';
import {
  addressOfItem,
  laterHeadings,
  numbersAround,
  pagePaths,
  pageSizes,
  pagesOf,
} from '../../src/views/paging.ts';
import { referenceAddresses } from '../../src/views/references-page.ts';
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
    expect(numbersAround({ number: 5, count: 9 })).toEqual([
      1,
      undefined,
      3,
      4,
      5,
      6,
      7,
      undefined,
      9,
    ]);
    expect(numbersAround({ number: 4, count: 7 })).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});

/** The fixture with one source that makes a great many claims on one criterion. */
function grown(count: number): Knowledge {
  const source = knowledge.source('hill-rider');
  const claims = Array.from(
    { length: count },
    (_, index): Claim => ({
      id: `stops-on-${index}`,
      criterion: 'stopping',
      subjects: ['disc'],
      stance: knowledge.subject('disc').id,
      kind: 'fact',
      text: `On hill ${index} a disc brake stops sooner.`,
    }),
  );
  const sayings = claims.map(
    ({ id }, index): Saying => ({
      source: source.id,
      claim: id,
      lines: [{ line: 3 + Math.floor((index / count) * 4), hash: '' }],
    }),
  );
  const byClaim = Map.groupBy(sayings, ({ claim }) => claim);
  return {
    ...knowledge,
    claims,
    sayings,
    echoes: [],
    disagreements: [],
    claimsOn: (id) => (id === 'stopping' ? claims : []),
    claimsBy: (id) => (id === source.id ? claims : []),
    sayingsBy: (id) => (id === source.id ? sayings : []),
    sayingsOf: (id) => byClaim.get(id) ?? [],
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
    const said = views.flatMap(({ articles }) => articles.table?.folded?.rows ?? []);
    expect(said.map(({ id }) => id)).toEqual(large.claims.map(({ id }) => id));
  });
  test('addresses a claim on the page that holds it, by its place alone', () => {
    const last = large.claims.at(-1) as Claim;
    expect(addressOnCriterion(large, last)).toBe(
      `/criteria/stopping/${views.length}/#stops-on-999`,
    );
    expect(addressOnCriterion(large, large.claims[0] as Claim)).toBe(
      '/criteria/stopping/#stops-on-0',
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

test('a reference is addressed on the page of the list that holds it', () => {
  const [first] = knowledge.references;
  const references = Array.from({ length: pageSizes.references + 1 }, (_, index) => ({
    ...(first as NonNullable<typeof first>),
    id: `r${index}`,
  }));
  const at = referenceAddresses({ ...knowledge, references });
  expect([at('r0'), at(`r${pageSizes.references}`)]).toEqual([
    '/references/#r0',
    `/references/2/#r${pageSizes.references}`,
  ]);
});

describe('an article', () => {
  const source = knowledge.source('hill-rider');
  const said = knowledge.sayingsBy(source.id);
  /** The article as if each line said something under a heading of its own. */
  const divided = {
    ...source,
    sections: [3, 4, 5, 6].map((line) => ({
      id: `line-${line}`,
      heading: `Line ${line}`,
      restored: false,
      from: line,
      to: line,
    })),
  };
  test('tells each saying once, under the section in which it is first made', () => {
    const digest = digestOf(source, said);
    expect(digest.flatMap(({ told }) => told.map(({ saying }) => saying))).toEqual(said);
    expect(digest.flatMap(({ told }) => told.map(({ marked }) => marked))).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
  test('is spread over pages of whole sections, none of them lost', () => {
    for (const size of [1, 2, 3, 60]) {
      const leaves = leavesOf(divided, said, size, 0);
      expect(leaves.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(
        divided.sections.map(({ id }) => id),
      );
    }
    const halves = leavesOf(divided, said, 3, 0).map(({ items }) => items.map(({ id }) => id));
    expect(halves).toEqual([['line-3'], ['line-4', 'line-5', 'line-6']]);
  });
  test('has no empty page, however much one section says', () => {
    for (const made of [said, grown(1000).sayings])
      for (const { items, number, count } of leavesOf(source, made, 2, 0))
        expect([items.length, number, count]).toEqual([1, 1, 1]);
  });
  test('has one page where it says nothing', () =>
    expect(leavesOf(divided, [], 60, 0).map(({ items }) => items.length)).toEqual([4]));
  test('is addressed on the page that tells a statement', () => {
    const base = { ...knowledge, ...grown(200), source: () => divided };
    const at = (claim: string) => addressOfStatement(base, { source: source.id, claim });
    expect(at('stops-on-0')).toBe('/sources/hill-rider/#stops-on-0');
    expect(at('stops-on-199')).toBe('/sources/hill-rider/4/#stops-on-199');
  });
});
