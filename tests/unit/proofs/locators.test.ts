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
test('stamping writes the hashes that are missing and leaves the rest alone', () => {
  const before =
    'claims:\n  # kept\n  - id: x\n    lines: [{ line: 2 }, { line: 1, hash: "00000000" }]\n';
  const after = stampFile(before, ['one', 'two']);
  expect(after).toContain('# kept');
  expect(after).toContain(`line: 2, hash: ${hashLine('two')}`);
  expect(after).toContain('"00000000"');
  expect(stampFile(after, ['one', 'two'])).toBe(after);
});
