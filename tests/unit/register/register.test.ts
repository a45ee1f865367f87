import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, onTestFinished, test } from 'vitest';
import {
  anchorsOf,
  listOf,
  lostFrom,
  merged,
  parseRegister,
  printRegister,
  publishedIn,
} from '../../../src/register/register.ts';

const register = new Set(['/a/', '/a/#one', '/a/#two', '/b/']);
const published = (addresses: readonly string[], onward: readonly string[] = []) => ({
  addresses: new Set(addresses),
  onward: new Set(onward),
});

test('nothing is lost where everything registered is published', () =>
  expect(lostFrom(register, published([...register, '/c/']))).toEqual([]));
test('a page that is no more is lost, and is named once', () => {
  expect(lostFrom(register, published(['/a/', '/a/#one', '/a/#two']))).toEqual(['/b/']);
  expect(lostFrom(register, published(['/b/']))).toEqual(['/a/']);
});
test('an anchor that is no more is lost', () =>
  expect(lostFrom(register, published(['/a/', '/a/#one', '/a/#x', '/b/']))).toEqual(['/a/#two']));
test('a page that has none of its anchors any more has lost them all', () =>
  expect(lostFrom(register, published(['/a/', '/b/']))).toEqual(['/a/#one', '/a/#two']));
test('a page that only leads on loses no anchor', () =>
  expect(lostFrom(register, published(['/a/', '/b/'], ['/a/']))).toEqual([]));
test('nothing is ever taken from the register, and an addition is a line of its diff', () => {
  const more = printRegister(merged(register, published(['/a/', '/a/#three', '/b/']))).split('\n');
  expect(more.filter((line) => !printRegister(register).split('\n').includes(line))).toEqual([
    '  "three",',
  ]);
});

test('a register is printed sorted, a page or an anchor a line, and read again as it was', () => {
  expect(printRegister(new Set(['/b/', '/a/#two', '/a/', '/a/#one']))).toBe(
    '{\n "/a/": [\n  "one",\n  "two"\n ],\n "/b/": []\n}\n',
  );
  const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,5}$/);
  fc.assert(
    fc.property(fc.dictionary(word, fc.array(word)), (pages) => {
      const addresses = Object.entries(pages).flatMap(([page, anchors]) => [
        `/${page}/`,
        ...anchors.map((anchor) => `/${page}/#${anchor}`),
      ]);
      const all = new Set(addresses);
      expect(parseRegister(printRegister(all))).toEqual(all);
    }),
  );
});

test('anchors are what the main part marks for others', () => {
  const page = `<body><a id="moved"></a><main id="main">
    <section id="cells" aria-labelledby="cells-heading"><h2 id="cells-heading">Side by side</h2>
    <article id='disc'></article><ol><li id="ref-1"></li><li id="line-12"></li><li id="rim-3"></li><li id="ref-x"></li></ol></section>
    <input list="choices"><ul id="choices"></ul><p id="why"></p><p id="what"></p><i aria-describedby="why what"></i><b aria-controls="box"></b><i id="box"></i>
    <label for="field">Field</label><input id="field"><i id="x-ref-1"></i><i id="line-1-b"></i>
    <form id="search"><input id="query"></form><div hidden><p id="later"></p></div><p role="status" id="told"></p>
    <!-- <p id="comment"> --><p data-note=' id="no-anchor"'></p></main></body>`;
  expect(anchorsOf(parseHTML(page).document)).toEqual([
    'cells',
    'disc',
    'rim-3',
    'ref-x',
    'x-ref-1',
    'line-1-b',
  ]);
});

test.each([
  ['/claims/2/', '/claims/'],
  ['/claims/', '/claims/'],
  ['/criteria/weight/3/', '/criteria/weight/'],
  ['/criteria/weight/', '/criteria/weight/'],
  ['/nowhere/at/all/', '/nowhere/at/all/'],
  ['/', '/'],
])('%s belongs to %s', (address, list) => expect(listOf(address)).toBe(list));

test('what a built site publishes: pages of a list as one, and apart those that only lead on', () => {
  const dist = mkdtempSync(join(tmpdir(), 'crosscheck-'));
  onTestFinished(() => rmSync(dist, { recursive: true }));
  const write = (path: string, html: string) => {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), html);
  };
  const hidden = '<meta name="robots" content="noindex">';
  write('index.html', '<main><p id="x"></p></main>');
  write('claims/index.html', '<main><p id="one"></p></main>');
  write('claims/2/index.html', '<main><p id="two"></p></main>');
  write('claims/old/index.html', `${hidden}<p>This page is now at <a id="moved">one</a></p>`);
  write('search/index.html', `${hidden}<main><p id="a-z"></p></main>`);
  write('faq/index.html', '<main></main>');
  write('claims/one.html', '<main><p id="no"></p></main>');
  expect(publishedIn(dist)).toEqual({
    addresses: new Set([
      '/',
      '/#x',
      '/claims/',
      '/claims/#one',
      '/claims/#two',
      '/claims/old/',
      '/search/',
      '/search/#a-z',
      '/faq/',
    ]),
    onward: new Set(['/claims/old/']),
  });
});
