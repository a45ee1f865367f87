import { expect, test } from 'vitest';
import { findCandidates } from '../../../src/ingest/candidates.ts';
import { readStructure } from '../../../src/ingest/structure.ts';
import { field, textOf } from '../ingest/field.ts';
import { together } from './write.ts';

// What a line of an article is taken for by its words: as it is, in capitals, in the middle of more words, and before more.

const prose = 'Larch keeps every note in a plain file, whereas Rowan keeps them in a vault.';
/** A paragraph on no subject: below it, a heading is no heading of the article. */
const aside = 'Paper is patient, and so is everybody who writes on it every evening of the week.';

/** Phrases by where they stand: each alone among paragraphs. */
const among = `
Share this article|Spread the love|Pin it|Copy link|Tweet Facebook|Page 2 of 9|Part 3/4|Subscribe|Our newsletters|Sign up for more|Get notified
Leave a reply|Join the conversation|3 comments|Post a comment|Tell us in the comments below|Table of contents|Jump to section|On this page|Home|Skip to content|Back to top|Browse topics|See also|Next article|Suggest changes
About the authors|Author bio|Written by the team|Related reading|You may also like|Recommended for you|Latest news|More from Mira|Keep reading|Testimonials|What our users say
Thanks for reading|If you liked this, please share|1.2K followers|5 min read|300 views|Chat with us|Hi there|How may I help|All rights reserved|Copyright 2024|Privacy policy|Terms of use|We use cookies|Contact us|Get in touch|Let's talk|mira@pens.example
#price|star-icon|trees.webp|Enrol for the free course|Get your free trial today|Master skills with experts now|Book a demo, 50 % discount|Ready to upgrade? Join our training|Check out the offer: buy membership now|» Free webinar
The quick tour|Pick the right app:|In this guide|Let us compare|Here is why|As follows|The best apps are|WHY PLAIN FILES?|step 2: Fold|IV. Care|12) Ink|3. Paper and Pens|some words in small letters|A Heading, or not|Ends With an Ellipsis…|Photo by Ann Oak|Image: two trees|Trees (source: Pens)|Tree logo|Fig. 3: A tree
Notes|Works cited|Frequently asked|Q: Why not?|Q2) Which one?|Answer: none|• a dot|* a star|+ a plus|4) a number|> a quotation|| a | b ||https://larch.example/a|[1] https://larch.example/b|1. Ink: https://larch.example/c
Larch is better than Rowan.|Larch is worse.|Larch needs no key.|Both are the same.|Neither needs a key.|Rowan is slow, but Larch is fast.|Larch should be used.|Use Larch.|Larch is ideal for letters.|Larch is elegant.|Larch has 3 beautiful trees.|Rowan, unlike Larch, costs more.|They are costly.|However, it is free.|The app is slow.|This app is good.|Each app reads files.|Why is Rowan slower than Larch?|Larch?|Larch follows:|We will look at Larch.|We'll compare Larch with Rowan.|Larch depends on paper.|It is important.|In short, both are fine.|Larch requires no manual work.|Rowan lacks plugins, whereas Larch has them.|Which app to choose|Main advantages|Pros|Key features of Larch|Easy sync|Fast and Simple Search`
  .split(/\n|(?<!\|)\|(?!\|)/)
  .map((phrase) => phrase.trim())
  .filter(Boolean);

/** Phrases between the title and the first paragraph. */
const heads =
  `By Mira Ash|by mira ash|Written by Mira Ash on 3 May|Author: Mira Ash, a writer|Posted by M. Ash - 2024|Mira Ash|Mira de la Ash|Mira|Pens & Paper|One Two Three Four Five Six|3 May 2024|May 3rd, 2024|Sept. 2024|2024-05-03|2024-05|3/4/2024|1899-01-01|2024-05-031|Updated yesterday|Date unknown|Published in a series of seven long posts|5 min read|Last modified: 12 Dec 2023 by the editors of the paper on pens and of the pens on paper|About the author|Mira Ash is the editor|A.B. C.D.E.|A.B.C. D.E.F.`.split(
    '|',
  );

const forms: readonly ((phrase: string) => string)[] = [
  (phrase) => phrase,
  (phrase) => phrase.toUpperCase(),
  (phrase) => `Now ${phrase}`,
  (phrase) => `${phrase} now and again, in every month of the year`,
];

/** What each of some lines is taken for. */
function takenFor(lines: readonly string[], asked: readonly number[]): string {
  const structure = readStructure(textOf(...lines), field);
  const candidates = findCandidates(structure, field);
  const { boilerplate, origin, headings, lists, captions, references, faqs } = structure;
  const { author, publisher, published } = origin;
  const each = asked.map((number) => {
    const is = [
      boilerplate.get(number),
      origin.lines.get(number),
      headings.some(({ line }) => line === number) ? 'heading' : undefined,
      lists.some((list) => list.includes(number)) ? 'item' : undefined,
      captions.includes(number) ? 'caption' : undefined,
      references.includes(number) ? 'reference' : undefined,
      faqs.some(({ question }) => question === number) ? 'question' : undefined,
      ...candidates
        .filter((candidate) => candidate.lines.includes(number))
        .map(({ subjects, kind, stance }) => `${kind} on ${subjects.join(' and ')}: ${stance}`),
    ];
    return `${lines[number - 1]} → ${is.filter(Boolean).join(', ') || '–'}`;
  });
  return [...each, [author, publisher, published].filter(Boolean).join(' | ')].join('\n').trim();
}

test('what a line is taken for by its words is what it was', async () => {
  const told = among.map((phrase) => {
    const lines = forms.flatMap((form) => [form(phrase), '', aside, '']);
    const article = ['Larch vs Rowan', '', prose, '', ...lines, prose];
    return takenFor(
      article,
      forms.map((_, index) => 5 + 4 * index),
    );
  });
  await expect(`${told.join('\n\n')}\n`).toMatchFileSnapshot('./ingest-phrases.txt');
});

test('what a line below the title tells of the article is what it was', async () => {
  const told = heads.map(
    (phrase) =>
      [
        phrase,
        forms
          .map((form) => takenFor(['Larch vs Rowan', '', form(phrase), '', prose], [3]))
          .join('\n'),
      ] as const,
  );
  await expect(together(told)).toMatchFileSnapshot('./ingest-phrases-head.txt');
});
