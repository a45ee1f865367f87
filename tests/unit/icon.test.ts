import { expect, test } from 'vitest';
import { lightRules, plainColours } from '../../src/astro/plain-colours.ts';
import { favicon } from '../../src/outputs/favicon.ts';

test('the icon is an ICO file of one PNG, 32 pixels on a side', async () => {
  const file = Buffer.from(await favicon());
  expect([...file.subarray(0, 14)]).toEqual([0, 0, 1, 0, 1, 0, 32, 32, 0, 0, 1, 0, 32, 0]);
  const [size, offset] = [file.readUInt32LE(14), file.readUInt32LE(18)];
  expect([offset, offset + size]).toEqual([22, file.length]);
  expect(file.subarray(offset, offset + 8).toString('latin1')).toBe('\u0089PNG\r\n\u001a\n');
  expect([file.readUInt32BE(offset + 16), file.readUInt32BE(offset + 20)]).toEqual([32, 32]);
});

test('of each pair of colours the light one stands for browsers that cannot choose', () => {
  expect(
    lightRules(
      ':root { --a: light-dark(oklch(90% 0 0), oklch(10% 0 0)); --b: 1rem } @media print { .x { color: light-dark(red, blue) } } .y { color: red }',
    ),
  ).toBe(':root{--a:oklch(90%0 0)}.x{color:red}');
  expect(plainColours()).toMatch(
    /^@supports not \(color:light-dark\(red,red\)\)\{:root\{color-scheme:light\}:root\{--paper:oklch\(/,
  );
  expect(plainColours()).toContain('[data-subject]{--subject:oklch(43%0.13 var(--hue))');
  expect(plainColours().slice(60)).not.toContain('light-dark');
});
