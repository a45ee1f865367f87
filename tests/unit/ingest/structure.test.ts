import { expect, test } from 'vitest';
import { structureOf } from './field.ts';

const prose = 'Larch keeps every note in a plain file, whereas Rowan keeps them in a vault.';
const headingsOf = (...lines: string[]) => structureOf(...lines).headings.map(({ text }) => text);

test('finds headings that have lost their marks', () => {
  expect(
    headingsOf(
      'Larch vs Rowan',
      '',
      prose,
      '',
      'Sync',
      '',
      prose,
      '',
      '2. Offline work',
      prose,
      '',
      'Which one should you take?',
      '',
      prose,
    ),
  ).toEqual(['Sync', 'Offline work', 'Which one should you take?']);
});

test('takes neither a lead-in nor a numbered item for a heading', () => {
  expect(
    headingsOf(
      'Larch vs Rowan',
      '',
      prose,
      '',
      'Some of the strong points of Larch are',
      '',
      '1. Plain files',
      '2. Fast search',
      '',
      prose,
    ),
  ).toEqual([]);
});

test('trusts marks where there are any', () => {
  expect(
    headingsOf(
      '# Larch vs Rowan',
      '',
      prose,
      '',
      '## Sync',
      '',
      'Short line',
      '',
      prose,
      '',
      '## Price',
      '',
      prose,
    ),
  ).toEqual(['Sync', 'Price']);
});

test('reads title, names and date above the first paragraph', () => {
  const { origin } = structureOf(
    'Larch vs Rowan',
    '',
    'By Mira Toth',
    '',
    'March 9, 2024',
    '',
    prose,
  );
  expect(origin).toMatchObject({
    title: 'Larch vs Rowan',
    author: 'Mira Toth',
    published: '2024-03-09',
  });
});

test('reads no date into figures that two countries read differently', () => {
  expect(
    structureOf('Larch vs Rowan', '', 'Published 03/04/2024', '', prose).origin.published,
  ).toBeUndefined();
});

test('pairs the questions of an FAQ with their answers', () => {
  const { faqs } = structureOf(
    'Larch vs Rowan',
    '',
    prose,
    '',
    'FAQs',
    '',
    'Is Larch free?',
    '',
    'Yes, it is.',
    '',
    'Does Rowan sync?',
    '',
    'It does.',
  );
  expect(faqs).toEqual([
    { question: 7, answers: [9] },
    { question: 11, answers: [13] },
  ]);
});

test('keeps a list together over blank lines and apart over a paragraph', () => {
  expect(
    structureOf('Larch vs Rowan', '', prose, '• one', '', '• two', '', prose, '', '• three').lists,
  ).toEqual([[4, 6], [10]]);
});

test('finds the addresses at the end without a heading', () => {
  expect(
    structureOf(
      'Larch vs Rowan',
      '',
      prose,
      '',
      '1. https://larch.example/',
      '2. https://rowan.example/',
    ).references,
  ).toEqual([5, 6]);
});

test('tells a description of a picture from a heading', () => {
  const { captions } = structureOf(
    'Larch vs Rowan: a test',
    '',
    prose,
    '',
    'larch logo',
    'Rooms-Larch vs Rowan-Inkwell',
    '',
    prose,
  );
  expect(captions).toEqual([5, 6]);
});

test('looks for nothing in fenced code', () => {
  const { headings, code } = structureOf(
    '# Larch vs Rowan',
    '',
    '## Sync',
    '',
    '```',
    '# not a heading',
    '```',
    '',
    '## Price',
    '',
    prose,
  );
  expect(headings).toHaveLength(2);
  expect([...code]).toEqual([5, 6, 7]);
});

test('finds a list that has lost its bullets', () => {
  const { lists, headings } = structureOf(
    'Larch vs Rowan',
    '',
    prose,
    '',
    'Strong points of Larch',
    '',
    'Plain files',
    'Fast search',
    '',
    'Price',
    '',
    prose,
  );
  expect(lists).toEqual([[7, 8]]);
  expect(headings.map(({ line }) => line)).toEqual([5, 10]);
});

test('takes no long line for the description of a picture', () => {
  const captionsOf = (words: number) =>
    structureOf(
      'Larch vs Rowan',
      '',
      prose,
      '',
      `Figure 1: ${'note '.repeat(words - 2)}`,
      '',
      prose,
    ).captions;
  expect([captionsOf(25), captionsOf(26)]).toEqual([[5], []]);
});

test('takes the first line for the title where another only stands twice', () => {
  const { origin } = structureOf('Our pick', '', 'At work', '', prose, '', 'At work', '', prose);
  expect(origin.title).toBe('Our pick');
});
