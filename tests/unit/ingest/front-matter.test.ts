import { expect, test } from 'vitest';
import { readMarkdown } from '../../../src/ingest/front-matter.ts';

const metadataOf = (front: string) => readMarkdown(`---\n${front}\n---\n\nText.\n`).metadata;

test.each([
  ['title', 'title'],
  ['author', 'author'],
  ['authors', 'author'],
  ['by', 'author'],
  ['publisher', 'publisher'],
  ['site', 'publisher'],
  ['site_name', 'publisher'],
  ['publication', 'publisher'],
  ['date', 'published'],
  ['published', 'published'],
  ['pubDate', 'published'],
  ['publishDate', 'published'],
  ['published_at', 'published'],
  ['created', 'published'],
])('the key %s tells the %s', (key, name) => {
  expect(metadataOf(`${key}: " Larch "`)).toEqual({ [name]: 'Larch' });
  expect(metadataOf(`${key}: 2024`)).toEqual({ [name]: '2024' });
  expect(metadataOf(`${key}: [{ name: Larch }, Rowan]`)).toEqual({ [name]: 'Larch' });
  for (const none of ['', '{ called: Larch }', '[]', 'true', 'null', '""'])
    expect(metadataOf(`${key}: ${none}`)).toEqual({});
});

test.each(['canonical_url', 'canonicalUrl', 'canonical', 'url', 'original_url'])(
  'the key %s tells the address, where it is one of the web',
  (key) => {
    for (const url of ['https://larch.example/', 'HTTP://larch.example/'])
      expect(metadataOf(`${key}: ${url}`)).toEqual({ url });
    for (const other of ['/larch', 'at https://larch.example/', 'ftp://larch.example'])
      expect(metadataOf(`${key}: ${other}`)).toEqual({});
  },
);

test('the surest key counts, and front matter that is none tells nothing', () => {
  expect(metadataOf('created: 2020\ndate: 2021\nby: b\nauthor: a')).toEqual({
    published: '2021',
    author: 'a',
  });
  expect(metadataOf('date: 2024-05-03T10:00:00Z')).toEqual({ published: '2024-05-03T10:00:00Z' });
  for (const none of ['- title', 'title', '', '1']) expect(metadataOf(none)).toEqual({});
});

test('front matter, directives and elements without text are no text of the article', () => {
  const text = [
    '---',
    'title: Larch',
    '',
    '---',
    '',
    '# Larch',
    '{% include toc %}',
    '{{ toc }}',
    '[[_TOC_]]',
    '[toc]',
    '{: .note }',
    'About {{ trees }} and {: .note } here',
    '',
    '<div>',
    '',
    '<!-- Larch',
    'and Rowan -->',
    '',
    '<p>Larch</p>',
    '',
    '<hr',
    '>',
    '',
    'Larch <b></b>.',
  ].join('\n');
  const named = [...readMarkdown(text).boilerplate].map(
    ([line, why]) => `${line} ${text.split('\n')[line - 1]}: ${why}`,
  );
  expect(named).toMatchInlineSnapshot(`
    [
      "1 ---: front matter",
      "2 title: Larch: front matter",
      "4 ---: front matter",
      "14 <div>: an element without text",
      "16 <!-- Larch: an element without text",
      "17 and Rowan -->: an element without text",
      "21 <hr: an element without text",
      "22 >: an element without text",
      "7 {% include toc %}: an element without text",
      "8 {{ toc }}: an element without text",
      "9 [[_TOC_]]: an element without text",
      "10 [toc]: an element without text",
      "11 {: .note }: an element without text",
    ]
  `);
  expect([...readMarkdown('{% toc %}\n\n<br>\n\nLarch').boilerplate.keys()]).toEqual([3, 1]);
});
