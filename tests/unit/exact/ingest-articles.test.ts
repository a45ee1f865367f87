import { expect, test, vi } from 'vitest';
import { readArticle } from '../../../src/ingest/read.ts';
import { sheetOf } from '../../../src/ingest/sheet.ts';
import { boilerplate, doubts, found } from '../../../src/ingest/summary.ts';
import { worksheetText } from '../../../src/ingest/worksheet-text.ts';
import { claim, taught } from '../ingest/field.ts';
import { type SlipName, slippedLines } from './slips.ts';
import { difference, together, written } from './write.ts';

vi.setConfig({ testTimeout: 120_000 });

// What is seen in an article, and what changes of that when one of its lines is written otherwise.

const vocabulary = taught({
  price: [
    { ...claim('larch-costs-nothing', 'Larch costs nothing.'), stance: 'larch' },
    { ...claim('rowan-four-crowns', 'Rowan costs four crowns a month.', 'rowan'), stance: 'larch' },
  ],
  search: [
    { ...claim('larch-finds-at-once', 'Larch finds any word at once.'), verdict: 'supported' },
    {
      ...claim('rowan-must-unlock', 'Rowan has to unlock its vault to search.', 'rowan'),
      kind: 'advice',
      why: 'The handbook says that searching waits for the key.',
      notes: ['every morning'],
    },
    claim('both-find-tags', 'Both apps find tags.', 'larch', 'rowan'),
  ],
});

const plain = `Pens and Paper
Tools
Larch vs Rowan: which one? - Pens and Paper

Larch vs Rowan: which one?

By Mira Ash on 3 May 2024
Updated: June 2024
Tom Elm

Share this: Facebook Twitter
Table of contents
Price
Search

Which app keeps notes best? In this article, we compare both.

1. Price

Larch costs nothing, whereas Rowan costs four crowns a month. It is cheaper than paper.
The apps differ in these ways:
• Larch keeps plain files.
• Rowan keeps a vault, a key and a copy.
Join our free course today and get certified!

Photo by Ann Oak

Search

Larch finds any word at once; Rowan has to unlock its vault first, though it reads 10,000 notes in 2023.
Both apps find tags. You should choose Rowan if you love beautiful keys.


PLUGINS

Larch
Two hundred plugins
Written by anybody
Rowan
Ten plugins

ParameterLarchRowan
PriceNothingFour crowns
SyncBy fileBy vault (slow)
Works offlineYes.No, it needs a connection

\`\`\`
larch find word
\`\`\`

FAQ

Q1. Is Larch free?
A: Yes, Larch is free for everybody.

Why is Rowan slower than Larch?
Because it unlocks its vault.

Conclusion

Take the time to try both apps before you decide.

References
1. https://larch.example/handbook
2. https://rowan.example/docs

<hr>

Note taking

312

About the author
Mira Ash is a writer of long letters.
Related posts
Ten tricks for Larch
© 2024 Pens and Paper`;

const marked = `---
title: Larch vs Rowan
author: [Mira Ash]
date: 2024-05-03
canonical_url: https://pens.example/larch
site: { name: Pens and Paper }
---

# Larch vs Rowan

{% include menu.html %}

![Two trees](trees.png)

## Price

Larch is **free**, unlike [Rowan](https://rowan.example). Rowan is useful, and it costs _four_ crowns.

| App | Larch | Rowan |
| --- | --- | --- |
| Price | Nothing | Four crowns \\| month |
| Sync | By file | |

## Search

1. Larch finds any word.
2. Rowan unlocks first.

<!-- later -->
<div></div>

### Pros

- Easy
- Fast: it reads 10,000 notes

## Sources

- https://larch.example/handbook

Subscribe to our newsletter
`;

/** All that is seen in an article. */
async function seenIn(name: string, text: string, licence?: string): Promise<string> {
  const reading = await readArticle(name, new TextEncoder().encode(text), vocabulary);
  const { structure, candidates, article } = reading;
  const { origin, headings, lists, tables, faqs, references, captions, code } = structure;
  const made = {
    metadata: article.metadata,
    origin,
    headings,
    lists: lists.map((list) => list.join(' ')),
    tables,
    faqs: faqs.map(({ question, answers }) => `${question}: ${answers.join(' ')}`),
    references: references.join(' '),
    captions: captions.join(' '),
    code: [...code].join(' '),
    candidates: candidates.map(({ lines, context, criteria, claims, subjects, kind, stance }) =>
      [
        lines.join(' '),
        context.join(' / '),
        criteria.join(' '),
        claims.map(({ id }) => id).join(' '),
        subjects.join(' '),
        kind,
        stance,
      ].join('; '),
    ),
  };
  const sheet = worksheetText(sheetOf('made-up', reading, licence));
  return [
    ...found(reading),
    ...boilerplate(reading),
    ...doubts(reading),
    written(made),
    sheet.slice(sheet.indexOf('## The article')),
  ].join('\n');
}

test.each<[name: string, text: string, licence: string | undefined, slips: readonly SlipName[]]>([
  ['larch.txt', plain, undefined, ['left out', 'as a question']],
  ['larch.md', marked, 'CC BY 4.0', ['left out', 'as a heading']],
])(
  'what is seen in %s is what it was, whatever line of it is written otherwise',
  async (name, text, licence, slips) => {
    const whole = await seenIn(name, text, licence);
    const told: (readonly [string, string])[] = [['as it is', whole]];
    for (const slipped of slippedLines(text, slips))
      told.push([slipped.name, difference(whole, await seenIn(name, slipped.text, licence))]);
    await expect(together(told)).toMatchFileSnapshot(`./ingest-${name.replace('.', '-')}.txt`);
  },
);
