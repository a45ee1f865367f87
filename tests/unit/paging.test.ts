import { createHash } from 'node:crypto';
import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim, Knowledge } from '../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { SubjectId } from '../../src/schema/index.ts';
import { digestOf } from '../../src/views/digest.ts';
import { listsOf, placed } from '../../src/views/lists.ts';
import {
  beginLater,
  burden,
  leafAddress,
  leafPaths,
  leavesOf,
  numbersAround,
  room,
} from '../../src/views/paging.ts';
import { fixtureDir } from '../fixture.ts';

const knowledge = loadKnowledge(fixtureDir);

const words = fc.array(fc.lorem({ maxCount: 12 }), { maxLength: 800 });
const piecesOf = (texts: readonly string[]) =>
  texts.map((text, index) => ({ ...burden([text], 4), anchors: [`a-${index}`] }));

describe('a list', () => {
  test('stays whole while it fits', () => {
    const [leaf, ...others] = leavesOf('/x/', piecesOf(['one', 'two']));
    expect([leaf?.number, leaf?.count, leaf?.pieces.length, others.length]).toEqual([1, 1, 2, 0]);
  });
  test('has one page when it is empty', () =>
    expect(leavesOf('/x/', [])).toMatchObject([{ number: 1, count: 1, pieces: [] }]));
  test('keeps every piece once, in order, and no page beyond its room', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 0, max: 9000 }), (texts, tags) => {
        const leaves = leavesOf('/x/', piecesOf(texts), burden([], tags));
        expect(leaves.flatMap(({ pieces }) => pieces.map(({ anchors }) => anchors[0]))).toEqual(
          texts.map((_, index) => `a-${index}`),
        );
        for (const { pieces } of leaves)
          expect(brotliCompressSync(pieces.map(({ text }) => text).join('\n')).length).toBeLessThan(
            room.whole,
          );
      }),
      { numRuns: 30 },
    );
  });
  test('is measured, not guessed: text that hardly compresses takes more pages', () => {
    const noise = Array.from({ length: 600 }, (_, index) =>
      createHash('sha256').update(`${index}`).digest('base64'),
    );
    const plain = noise.map((text) => 'x'.repeat(text.length));
    expect(leavesOf('/x/', piecesOf(noise)).length).toBeGreaterThan(
      leavesOf('/x/', piecesOf(plain)).length,
    );
  });
  test('says where each group begins that is not on the first page', () => {
    const leaves = [['a'], ['a', 'b'], ['c']].map((ids, index) => ({
      list: '/x/',
      number: index + 1,
      count: 3,
      pieces: piecesOf(ids),
    }));
    expect(beginLater(leaves, ({ text }) => ({ id: text }))).toEqual([
      { id: 'b', number: 2 },
      { id: 'c', number: 3 },
    ]);
  });
  test('numbers its pages but the first', () => {
    expect([leafAddress('/x/', 1), leafAddress('/x/', 3)]).toEqual(['/x/', '/x/3/']);
    const leaves = leavesOf('/x/', piecesOf(['one']));
    expect(leafPaths(leaves)).toEqual([
      { params: { page: undefined }, props: { leaf: leaves[0] } },
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
  const claims = Array.from({ length: count }, (_, index): Claim => {
    const text = `On hill ${index}, brake ${(index * 7919) % 613} stops ${(index * 104729) % 997} metres sooner.`;
    return {
      id: `hill-rider-${index}`,
      source: source.id,
      section,
      lines: [{ line: 3, hash: '' }],
      criterion: 'stopping',
      subjects: ['disc'],
      stance: 'disc' as SubjectId,
      kind: 'fact',
      text,
    };
  });
  return {
    ...knowledge,
    claims,
    claimsOn: (id) => (id === 'stopping' ? claims : []),
    claimsBy: (id) => (id === source.id ? claims : []),
  };
}

describe('the lists of a large base', () => {
  const large = grown(5000);
  const lists = listsOf(large);
  test.each([
    ['claims', lists.claims],
    ['criterion', lists.criterion('stopping')],
    ['source', lists.source('hill-rider')],
  ])('%s: every page keeps to the room of a divided list', (_, leaves) => {
    expect(leaves.length).toBeGreaterThan(5);
    for (const { pieces } of leaves)
      expect(brotliCompressSync(pieces.map(({ text }) => text).join('\n')).length).toBeLessThan(
        room.divided,
      );
  });
  test('an address leads straight to the page that holds its anchor', () => {
    const page = lists.pages.get('/criteria/stopping/')?.get('hill-rider-4999');
    expect(page).toBe(lists.criterion('stopping').length);
    expect(placed(large, '/criteria/stopping/#hill-rider-4999')).toBe(
      `/criteria/stopping/${page}/#hill-rider-4999`,
    );
    expect(placed(large, '/criteria/stopping/#hill-rider-0')).toMatch(
      /^\/criteria\/stopping\/(\d\/)?#hill-rider-0$/,
    );
    expect(placed(large, '/criteria/stopping/#disc')).toBe('/criteria/stopping/#disc');
    expect(placed(large, '/sources/hill-rider/#line-7')).toBe(
      `/sources/hill-rider/${lists.source('hill-rider').length}/#line-7`,
    );
    expect(placed(large, '/claims/hill-rider-1/')).toBe('/claims/hill-rider-1/');
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
