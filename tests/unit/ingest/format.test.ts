import { expect, test } from 'vitest';
import { formatOf } from '../../../src/ingest/convert.ts';

test.each([
  ['page.html', 'plain', 'html'],
  ['page.HTM', 'plain', 'html'],
  ['page.xhtml', 'plain', 'html'],
  ['html', 'plain', 'text'],
  ['page.html.txt', 'plain', 'text'],
  ['notes.md', 'plain', 'markdown'],
  ['notes.MDX', 'plain', 'markdown'],
  ['notes.markdown', 'plain', 'markdown'],
  ['notes.md.txt', 'plain', 'text'],
  ['-', '<!DOCTYPE html>', 'html'],
  ['-', ' \n<?xml version="1.0"?>\n<!-- saved\n--><HTML lang="en">', 'html'],
  ['-', '<div class="a">', 'html'],
  ['-', '<divan>', 'text'],
  ['-', 'About <html>', 'text'],
  ['-', '<!-- a comment without an end <html>', 'text'],
])('a text named %s that begins “%s” is %s', (name, text, format) =>
  expect(formatOf(name, text)).toBe(format),
);

const signs = {
  'a heading': 'One\n# Two',
  'a fence': 'One\n```\nTwo',
  'a table': 'One\n| a | b |\n|---|:-:|\nTwo',
  'a link': 'One [two](three) four',
  'bold words': 'One **two** three',
};

test('one sign of Markdown may be a chance, two are none', () => {
  const texts = Object.values(signs);
  for (const [index, text] of texts.entries()) {
    expect(formatOf('-', text), text).toBe('text');
    for (const other of texts.slice(index + 1))
      expect(formatOf('a.txt', `${text}\n${other}`), other).toBe('markdown');
  }
  for (const none of [
    '#One\n**Two**',
    'a ``` b **c**',
    'a | b\n--|--\n**c**',
    '| a |\n|---| b\n**c**',
  ])
    expect(formatOf('-', none), none).toBe('text');
});
