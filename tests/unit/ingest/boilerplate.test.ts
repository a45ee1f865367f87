import { expect, test } from 'vitest';
import { structureOf } from './field.ts';

const prose = 'Larch keeps every note in a plain file, whereas Rowan keeps them in a vault.';
const closing =
  'Whatever you choose, take the time to try it with the notes of a whole week before you decide.';
const namedIn = (...lines: string[]) => [...structureOf(...lines).boilerplate.keys()];

test('says for every line why it is boilerplate', () => {
  const { boilerplate } = structureOf(
    'Larch vs Rowan',
    '',
    prose,
    '',
    'Subscribe to our newsletter',
    '',
    prose,
  );
  expect([...boilerplate]).toEqual([[5, 'newsletter']]);
});

test('names what stands above the title', () => {
  expect(
    namedIn(
      'All rooms',
      '• Pens (12)',
      '• Paper (9)',
      '',
      'Larch vs Rowan: which one?',
      '',
      prose,
      '',
      'Larch vs Rowan: which one?',
    ),
  ).toEqual([1, 2, 3]);
});

test('names an advert that has run into a list, all its lines', () => {
  expect(
    namedIn(
      'Larch vs Rowan',
      '',
      prose,
      '',
      '• Larch is free.',
      'Master your notes and get certified',
      'Self-paced. Guided.',
      'star-icon',
      '',
      'Price',
      '',
      prose,
    ),
  ).toEqual([6, 7, 8]);
});

test('names everything after the article has ended', () => {
  expect(
    namedIn(
      'Larch vs Rowan',
      '',
      prose,
      '',
      closing,
      '',
      'About the author',
      '',
      'Mira likes tea.',
      '',
      'Paper Pens Ink',
    ),
  ).toEqual([7, 9, 11]);
});

test('goes on with the article after an advert in its middle', () => {
  expect(
    namedIn(
      'Larch vs Rowan',
      '',
      prose,
      '',
      'Join our free course today!',
      '',
      'Rowan costs four crowns a month, and Larch costs nothing at all.',
      '',
      closing,
    ),
  ).toEqual([5]);
});

test('names teasers of other articles even when they name a subject', () => {
  expect(
    namedIn(
      'Larch vs Rowan',
      '',
      prose,
      '',
      'Related posts',
      '',
      'Ten tricks for Larch',
      '',
      'Everything you wanted to know about Rowan but never dared to ask…',
    ),
  ).toEqual([5, 7, 9]);
});

test('leaves headings alone that sound like a menu', () => {
  expect(
    namedIn(
      'Larch vs Rowan',
      '',
      prose,
      '',
      'Search',
      '',
      'Larch searches ten thousand notes in less than a second.',
      '',
      'Tags',
      '',
      'Rowan knows tags, Larch does not.',
    ),
  ).toEqual([]);
});

test('leaves advice alone that speaks of cost and skills', () => {
  const advice = [
    'Get Larch if you want a free program today.',
    'Training costs for Rowan are lower, and experts for it are cheap to hire.',
    closing,
  ];
  expect(namedIn('Larch vs Rowan', '', prose, '', ...advice.flatMap((line) => [line, '']))).toEqual(
    [],
  );
});

test('keeps references and questions at the end', () => {
  expect(
    namedIn(
      'Larch vs Rowan',
      '',
      prose,
      '',
      'Contact us',
      '',
      'FAQs',
      '',
      'Is it free?',
      '',
      'Yes.',
      '',
      '1. https://a.example/',
      '2. https://b.example/',
    ),
  ).toEqual([5]);
});

test('names the entries of a table of contents, not the headings they stand for', () => {
  expect(
    namedIn(
      'Larch vs Rowan',
      prose,
      'Table of contents',
      'Search',
      'Price',
      'Search',
      prose,
      'Price',
      prose,
    ),
  ).toEqual([3, 4, 5]);
});

test('names tags and counts between the last paragraph and the foot', () => {
  expect(
    namedIn(
      'Larch vs Rowan',
      '',
      prose,
      '',
      'Note taking',
      '',
      '312',
      '',
      '1.2K followers',
      '',
      'More from this writer',
      '',
      'Paper',
    ),
  ).toEqual([5, 7, 9, 11, 13]);
});

test('leaves a paragraph on cost and hiring alone', () => {
  const paid =
    'Larch is free, but the cost of training, of courses and of experts to hire is higher than with Rowan today.';
  expect(namedIn('Larch vs Rowan', '', prose, '', paid, '', prose)).toEqual([]);
});

test('names what asks the reader for something, and what leads to another page', () => {
  expect(
    namedIn(
      'Larch vs Rowan',
      '',
      prose,
      '',
      'Enjoyed this? There is more.',
      '',
      'Follow me on my ship, or buy me a coffee.',
      '',
      'Previous: Why I left Larch | Next: Moving to Rowan',
    ),
  ).toEqual([5, 7, 9]);
});

test('takes a short line below a picture for its caption, and one that says something for a statement', () => {
  const captionsOf = (line: string) =>
    structureOf('Larch vs Rowan', '', prose, '', '![a desk]', '', line, '', prose).captions;
  expect(captionsOf('Our desk during the move to Rowan.')).toEqual([5, 7]);
  expect(captionsOf('Larch is free.')).toEqual([5]);
  expect(captionsOf('*Figure 1: notes a second in Larch.*')).toEqual([5, 7]);
});
