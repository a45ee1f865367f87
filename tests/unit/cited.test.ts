import { describe, expect, test } from 'vitest';
import type { Passage, Reference } from '../../src/schema/index.ts';
import { addressFrom, hrefFrom } from '../../src/sentences/href.ts';
import { passageUrl, placePhrase, wordsUrl } from '../../src/sentences/passages.ts';
import {
  asReadPhrase,
  citedPlace,
  readSentence,
  referencesPhrase,
  releaseOf,
} from '../../src/sentences/references.ts';

const page: Reference = {
  id: 'wear',
  title: 'How pads wear',
  url: 'https://www.pads.example/wear/',
  kind: 'article',
  opened: '2026-10-01',
};
const commit = 'ab'.repeat(20);

test.each([
  ['How pads wear', 'Wear by rain', 'Wear by rain, ¶ 2'],
  ['Pads: Wear by rain', 'Wear by rain', '¶ 2'],
  ['Pads: Wear by Rain', 'wear by rain', '¶ 2'],
  ['Wear by rain', 'Wear by rain', 'Wear by rain, ¶ 2'],
  ['Pads: Wear by rain and snow', 'Wear by rain', 'Wear by rain, ¶ 2'],
])('of %s, the section %s is cited as %s: a title is not said twice', (title, section, said) => {
  const passage: Passage = { section, paragraph: 2, start: 'Wet pads', end: 'wear', hash: '0' };
  const knowledge = {
    subjects: [],
    upgrades: [],
    experiment: () => {
      throw new Error('not asked');
    },
    reference: () => ({ ...page, title, project: 'pads' }),
  };
  expect(citedPlace(knowledge, { reference: 'wear', passage, shows: 'Wear' })).toBe(said);
});

describe('where a reference was read', () => {
  test.each<[of: Partial<Reference>, said: string]>([
    [{}, 'opened 1 October 2026; published at pads.example'],
    [{ version: '2' }, 'version 2; opened 1 October 2026; published at pads.example'],
    [
      { version: '2019-07-11' },
      'state of 11 July 2019; opened 1 October 2026; published at pads.example',
    ],
    [
      { version: '2019-07-11-2' },
      'version 2019-07-11-2; opened 1 October 2026; published at pads.example',
    ],
    [
      { version: 'v2019-07-11' },
      'version v2019-07-11; opened 1 October 2026; published at pads.example',
    ],
    [
      { readAs: 'read as archived' },
      'opened 1 October 2026; read as archived; published at pads.example',
    ],
    [
      { package: 'brake-manual', version: '2', file: 'docs/wear.rst' },
      'docs/wear.rst in brake-manual 2; opened 1 October 2026',
    ],
    [
      { repository: 'code.example/pads' },
      'code.example/pads; opened 1 October 2026; published at code.example/pads',
    ],
    [
      { repository: 'code.example/pads', file: 'wear.md', commit },
      'wear.md in code.example/pads at abababababab; opened 1 October 2026; published at code.example/pads',
    ],
    [
      { repository: 'code.example/pads', commit: `v-${commit}` },
      `code.example/pads at v-${commit}; opened 1 October 2026; published at code.example/pads`,
    ],
    [
      { repository: 'code.example/pads', commit: `${commit}-next` },
      `code.example/pads at ${commit}-next; opened 1 October 2026; published at code.example/pads`,
    ],
  ])('%j is told', (of, said) => expect(readSentence({ ...page, ...of })).toBe(said));
  test('is a release or a day', () => {
    const held = { ...page, package: 'brake-manual', version: '2' };
    expect([releaseOf(held), asReadPhrase(held)]).toEqual(['brake-manual 2', undefined]);
    expect([releaseOf(page), asReadPhrase(page)]).toEqual([undefined, 'as read on 1 October 2026']);
  });
  test.each<[releases: readonly (string | undefined)[], said: string]>([
    [[], 'All 3 references'],
    [['A 2', 'B 1', 'A 2'], 'All 3 references: A 2 and B 1'],
    [[undefined], 'All 3 references: web pages with the day we read them'],
    [[undefined, 'A 2'], 'All 3 references: A 2, and web pages with the day we read them'],
  ])('of several, %j, is said once', (releases, said) =>
    expect(referencesPhrase(3, releases)).toBe(said),
  );
});

describe('a passage', () => {
  const file = 'https://github.com/pads/wear/blob/v2/wear.py';
  const start = "A pad isn't lined-up";
  const words = ':~:text=A%20pad%20isn%27t%20lined%2Dup';
  test.each<[url: string, passage: Passage, at: string, byWords: string]>([
    [page.url, {}, page.url, page.url],
    [
      page.url,
      { section: '2. Über die Pads!', start },
      `${page.url}#uber-die-pads${words}`,
      `${page.url}#${words}`,
    ],
    [`${page.url}#top`, { start, end: 'so' }, `${page.url}#${words},so`, `${page.url}#${words},so`],
    [page.url, { section: 'Metadata', start }, page.url, page.url],
    [file, { lines: [3, 3] }, `${file}#L3`, `${file}#L3`],
    [file, { lines: [3, 9] }, `${file}#L3-L9`, `${file}#L3-L9`],
    [
      `https://x.example/?u=${file}`,
      { lines: [3, 9] },
      `https://x.example/?u=${file}`,
      `https://x.example/?u=${file}`,
    ],
  ])('of %s, %j, is opened at its words', (url, passage, at, byWords) => {
    expect(passageUrl({ url }, passage)).toBe(at);
    expect(wordsUrl({ url }, passage)).toBe(byWords);
  });
  test.each<[passage: Passage, place: string | undefined]>([
    [{}, undefined],
    [{ section: 'Wear', paragraph: 2 }, 'Wear, ¶ 2'],
    [{ symbol: 'Pad.wear', lines: [3, 9] }, 'Pad.wear, lines 3–9'],
    [{ section: 'Wear', symbol: 'Pad.wear', lines: [3, 3] }, 'Wear, line 3'],
  ])('%j is named', (passage, place) => expect(placePhrase(passage)).toBe(place));
});

test.each(['/', '/x/', '/x/y/'])('an address below %s is found again', (base) => {
  const path = hrefFrom(base)('/claims/');
  expect(path).toBe(`${base}claims/`);
  expect(addressFrom(base)(path)).toBe('/claims/');
});
