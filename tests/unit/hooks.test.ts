import { expect, test } from 'vitest';
import { hooksIn } from '../../src/knowledge/hooks.ts';

const pageAt = (address: string) =>
  hooksIn('crosscheck.config.mts', { pages: [{ address, file: 'pages/own.astro' }] });

test('a page of a base stands at an address of its own, one step below the root', () => {
  expect(pageAt('/glossary/')).toEqual({
    rules: [],
    pages: [{ address: '/glossary/', file: 'pages/own.astro' }],
  });
  for (const address of ['/lab/', '/criteria/', '/choose/'])
    expect(() => pageAt(address)).toThrow('an address that is not the engine’s own');
  for (const address of ['/glossary', '/own/glossary/', '/Glossary/'])
    expect(() => pageAt(address)).toThrow('one step below the root');
});
