import { expect, test } from 'vitest';
import { decode, limits, requireLines } from '../../../src/ingest/decode.ts';
import { bytesOf } from './field.ts';

const decoded = (text: string) => decode(bytesOf(text), 'a.txt').text;

test('takes as many bytes as are allowed, and not one more', () => {
  const most = `Larch${' '.repeat(limits.bytes - 5)}`;
  expect(decoded(most)).toBe(most);
  expect(() => decoded(`${most} `)).toThrow(/more than 4 MB/);
});

test('takes as many lines as are allowed, and not one more', () => {
  const most = 'Larch\n'.repeat(limits.lines - 1);
  expect(() => requireLines(most, 'a.txt')).not.toThrow();
  expect(() => requireLines(`${most}\n`, 'a.txt')).toThrow(`a.txt: ${limits.lines + 1} lines`);
});

test('takes a line as long as is allowed, and tells the first that is longer, wherever it stands', () => {
  const most = 'a'.repeat(limits.lineLength);
  expect(() => requireLines(`${most}\n${most}`, 'a.txt')).not.toThrow();
  const told = `a line of ${limits.lineLength + 1} characters`;
  expect(() => requireLines(`a${most}\na${most}`, 'a.txt')).toThrow(`a.txt:1: ${told}`);
  expect(() => requireLines(`${most}\na${most}`, 'a.txt')).toThrow(`a.txt:2: ${told}`);
});

test('leaves out a control character in two hundred, and takes more of them for a binary file', () => {
  expect(decoded(`${'a'.repeat(199)}\u0007`)).toBe('a'.repeat(199));
  expect(() => decoded(`${'a'.repeat(198)}\u0007`)).toThrow(/a binary file/);
  expect(() => decoded(`${'a'.repeat(999)}\u0000`)).toThrow(/a binary file/);
  expect(decoded('a\tb\fc')).toBe('a\tb\fc');
});

test('makes one line end of every kind, and one letter of a letter and its accent', () =>
  expect(decoded('a\r\nb\rc\u2028d\u2029e\u0301')).toBe('a\nb\nc\nd\n\u00e9'));
