import { expect, test } from 'vitest';
import { hashLine, linesOf } from '../../../src/proofs/locators.ts';
import { stampFile } from '../../../src/proofs/stamp.ts';

test('a line’s hash does not see the white space around it', () => {
  expect(hashLine('  Flat  ')).toBe(hashLine('Flat'));
  expect(hashLine('Flat')).toMatch(/^[0-9a-f]{8}$/);
});
test('lines are counted with the blank ones, whatever ends them', () => {
  expect(linesOf('a\r\n\nb')).toEqual(['a', '', 'b']);
});
test('stamping writes the hashes that are missing and leaves the rest as it was', () => {
  const before =
    'sayings:\n  # kept\n  - claim: x\n    lines: [{line: 2}, { line: 1, hash: "00000000", note: one }]\n  - lines:\n      - line: 1\n        note: block\n';
  const after = stampFile(before, ['one', 'two']);
  expect(after).toBe(
    before
      .replace('{line: 2}', `{line: 2, hash: "${hashLine('two')}"}`)
      .replace('- line: 1\n', `- line: 1\n        hash: "${hashLine('one')}"\n`),
  );
  expect(stampFile(after, ['one', 'two'])).toBe(after);
});
test('a line that the text does not have stays without a hash', () => {
  const yaml = 'sayings:\n  - lines: [{ line: 9 }]\n';
  expect(stampFile(yaml, ['one'])).toBe(yaml);
});
