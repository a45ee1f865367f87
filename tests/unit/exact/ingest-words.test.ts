import { expect, test } from 'vitest';
import * as cues from '../../../src/ingest/cues.ts';
import { hasHeadingShape } from '../../../src/ingest/headings.ts';
import {
  bare,
  countWords,
  endsSentence,
  isProse,
  itemText,
  markedHeading,
  pictureText,
  runsOf,
  sentencesOf,
  tailOf,
} from '../../../src/ingest/lines.ts';
import { comparerFor, fitted, matcherBy } from '../../../src/ingest/match.ts';
import { dateIn } from '../../../src/ingest/origin.ts';
import { clausesOf, membersOf } from '../../../src/ingest/parts.ts';
import { rankerFor } from '../../../src/ingest/rank.ts';
import { shortened } from '../../../src/ingest/sections.ts';
import { stanceAmong } from '../../../src/ingest/stance.ts';
import { subjectsIn, vocabularyOf } from '../../../src/ingest/vocabulary.ts';
import { inspect } from '../../../src/knowledge/load.ts';
import { fixtureDir } from '../../fixture.ts';
import { claim, field, taught } from '../ingest/field.ts';
import { together } from './write.ts';

// What the ingest makes of single sentences and lines.

const lines = [
  'Larch is faster than Rowan.',
  'Rowan, unlike Larch, is slow',
  'Both Larch and Rowan are free, fast and stable.',
  'Neither is cheap!',
  'The same costs 3.5 crowns, or 1,000 pages',
  'Use Larch if you need plain files, search, tags and a key; else opt for Rowan because it locks.',
  'It provides sync (by file), plugins – by anybody – and themes…',
  'Larch needs no key: Rowan cannot open without one, whereas Larch can.',
  'Larch supports a, b and c',
  'They include a very long member of seven words here, two and three',
  'Which app is best for letters?',
  'What follows is:',
  'In this article, we will compare Larch with Rowan',
  "Let's look at what is as follows",
  '# Price and Sync ##',
  '## C#',
  '####### seven',
  '3. Speed of Search',
  '12) Speed of search in a heading with many more words than one has',
  'IV. Sync Without Words',
  'Step 2: fold it',
  '- an item **with** `code`',
  '• [a link](https://larch.example/a) and _more_',
  '-no item',
  '1. One.',
  '1.One',
  '![a tree](tree.png)',
  '![a tree]',
  'see ![a tree](tree.png) here',
  '> a quotation “with an end.”',
  '> Larch',
  'A Heading Of Capitals And so On with Many More Words',
  'some words in small letters',
  'Six small words in this line',
  'Seven small words are in this line',
  'Ends with a comma,',
  'Ends With a Colon:',
  'ends in small letters with a colon:',
  'https://larch.example/handbook',
  '| a | b |',
  '312',
  '…',
  'Eight words and an end make a sentence.',
  'Seven words and an end make none.',
  'Thirteen words without any end at all are no prose at all, then',
  'Fourteen words without any end at all are taken for prose, one may think',
  'He said (“Larch is good.”) Then he left. And more?',
  'key advantages of Larch',
  'Common Pros:',
  'Overall, both are elegant and powerful; neither is perfect',
  'However, they differ. Such is life',
  'You should avoid Rowan; it is important to take the time',
  'Larch has many advantages, but it lacks plugins and is hard to learn',
  'Rowan is limited, expensive and never fast, so Larch is better',
  'Larch alike Rowan equally requires a key and a vault',
  'Each of them is a good fit',
  'LARCH and rowanberry',
];

const sample = taught({
  price: [claim('larch-costs-nothing', 'Larch costs nothing.')],
  search: [
    { ...claim('larch-finds-at-once', 'Larch finds any word at once.'), notes: ['in every note'] },
    {
      ...claim('rowan-must-unlock', 'Rowan unlocks its vault to search.', 'rowan'),
      why: 'The key.',
    },
    { ...claim('both-find-tags', 'Both find tags.', 'larch', 'rowan'), kind: 'advice' },
  ],
});
const named = {
  ...sample,
  criteria: sample.criteria.map((one) => ({ ...one, about: `How good is its ${one.name}?` })),
};

const yes = (tests: Readonly<Record<string, boolean>>) =>
  Object.entries(tests)
    .filter(([, holds]) => holds)
    .map(([name]) => name)
    .join(' ');

test('what the words of a line show is what it was', async () => {
  const told = lines.map((line) => {
    const shown = {
      heading: hasHeadingShape(line),
      'ends a sentence': endsSentence(line),
      prose: isProse(line),
      ...Object.fromEntries(Object.entries(cues).map(([name, cue]) => [name, cue.test(line)])),
    };
    const parts = {
      words: countWords(line),
      item: itemText(line),
      marked: markedHeading(line),
      picture: pictureText(line),
      bare: bare(line),
      tail: tailOf(line),
      short: shortened(line),
      sentences: sentencesOf(line).join(' / '),
      members: membersOf(line).join(' / '),
      clauses: clausesOf(line).join(' / '),
      subjects: subjectsIn(line, field).join(' '),
      stance: [['larch'], ['rowan'], ['larch', 'rowan'], []]
        .map((about) => stanceAmong([], line, about, field))
        .join(' '),
    };
    const list = Object.entries(parts).flatMap(([name, part]) =>
      part === undefined || part === '' || part === line ? [] : `${name}: ${part}`,
    );
    return [line, [yes(shown), ...list].join('\n')] as const;
  });
  await expect(together(told)).toMatchFileSnapshot('./ingest-words.txt');
});

test('what is proposed for a sentence is what it was', async () => {
  const rank = rankerFor(named);
  const match = matcherBy(comparerFor(named), fitted);
  const told = lines.flatMap((line) =>
    [[], ['Search of tags'], ['Price']].map((context) => {
      const proposals = rank(line, context);
      const found = (['fact', 'advice'] as const).map((kind) =>
        [['larch'], ['larch', 'rowan']].map((subjects) =>
          match({ statement: line, around: new Map(), subjects, kind, proposals })
            .map(({ id }) => id)
            .join(' '),
        ),
      );
      const scores = proposals.map(({ criterion, score }) => `${criterion} ${score.toFixed(3)}`);
      return `${line} (${context.join()})\n  ${scores.join(', ')}\n  ${found.flat().join(' / ')}`;
    }),
  );
  await expect(`${told.join('\n')}\n`).toMatchFileSnapshot('./ingest-proposed.txt');
});

test('whom a sentence favours is what most of the nearest claims about the same favour', () => {
  const near = (...stances: string[]) =>
    stances.map((stance, index) => ({ ...claim(`c${index}`, ''), stance }));
  const asked = (claims: Parameters<typeof stanceAmong>[0], text = 'Larch is fast.') =>
    stanceAmong(claims, text, ['larch'], field);
  expect(asked([])).toBe('larch');
  expect(asked(near('none', 'none'))).toBe('none');
  expect(asked(near('none'))).toBe('none');
  expect(asked(near('larch', 'none', 'none'))).toBe('larch');
  expect(asked(near('larch', 'larch', 'larch', 'none', 'none', 'none', 'none'))).toBe('larch');
  expect(asked(near('none', 'none').map((one) => ({ ...one, subjects: ['rowan'] })))).toBe('larch');
  expect(asked([], 'Larch is slow.')).toBe('rowan');
});

test('what is known of a field comes from the content, without what one article alone says', async () => {
  const { records } = inspect(fixtureDir);
  const told = [undefined, 'hill-rider'].map((except) => {
    const { subjects, criteria, kinds } = vocabularyOf(records, except);
    const texts = [
      ...subjects.map(({ id, name, aliases }) => `${id}: ${name} ${aliases?.join(', ')}`),
      ...criteria.map(({ id, about, claims }) =>
        [
          `${id}: ${about}`,
          ...claims.map(
            ({ id: of, verdict, why, notes }) =>
              `  ${of}: ${verdict}; ${why}; ${notes.join(' / ')}`,
          ),
        ].join('\n'),
      ),
      [...kinds].join(' '),
    ];
    return [except ?? 'all', texts.join('\n')] as const;
  });
  await expect(together(told)).toMatchFileSnapshot('./ingest-vocabulary.txt');
});

test.each([
  ['2024-03-09', '2024-03-09'],
  ['from 2024-03 on', '2024-03'],
  ['2024-031', undefined],
  ['March 9th, 2024', '2024-03-09'],
  ['9 Mar. 2024', '2024-03-09'],
  ['sept 2023', '2023-09'],
  ['DECEMBER 1 , 1999', '1999-12-01'],
  ['3/4/2020', undefined],
  ['2024', undefined],
  ['1 May 1899', undefined],
])('%s gives the date %s', (text, date) => expect(dateIn(text)).toBe(date));

test('neighbouring numbers are one run, and those within the gap', () => {
  expect(runsOf([1, 2, 5, 7, 8])).toEqual([[1, 2], [5], [7, 8]]);
  expect(runsOf([1, 2, 5, 7, 8], 2)).toEqual([
    [1, 2],
    [5, 7, 8],
  ]);
  expect(runsOf([])).toEqual([]);
});
