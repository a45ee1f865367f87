import { expect, test } from 'vitest';
import {
  anchorsOf,
  lostFrom,
  merged,
  parseRegister,
  printRegister,
} from '../../../src/register/register.ts';

const register = new Set(['/a/', '/a/#one', '/a/#two', '/b/']);

test('a page that is no more is lost, and is named once', () => {
  expect(lostFrom(register, new Set(['/a/', '/a/#one', '/a/#two']))).toEqual(['/b/']);
  expect(lostFrom(register, new Set(['/b/']))).toEqual(['/a/']);
});
test('an anchor that is no more is lost', () =>
  expect(lostFrom(register, new Set(['/a/', '/a/#one', '/a/#x', '/b/']))).toEqual(['/a/#two']));
test('a page that only leads on loses no anchor', () =>
  expect(lostFrom(register, new Set(['/a/', '/b/']))).toEqual([]));
test('nothing is ever taken from the register, and an addition is a line of its diff', () => {
  const more = printRegister(merged(register, new Set(['/a/', '/a/#three', '/b/']))).split('\n');
  expect(more.filter((line) => !printRegister(register).split('\n').includes(line))).toEqual([
    '  "three",',
  ]);
  expect(parseRegister(printRegister(register))).toEqual(register);
});

test('anchors are what the main part marks for others', () => {
  const page = `<body><a id="moved"></a><main id="main">
    <section id="cells" aria-labelledby="cells-heading"><h2 id="cells-heading">Side by side</h2>
    <article id='disc'></article><ol><li id="ref-1"></li><li id="line-12"></li><li id="rim-3"></li></ol></section>
    <form id="search"><input id="query"></form><div hidden><p id="later"></p></div><p role="status" id="told"></p>
    <!-- <p id="comment"> --><p data-note=' id="no-anchor"'></p></main></body>`;
  expect(anchorsOf(page)).toEqual(['cells', 'disc', 'rim-3']);
});
