import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readArticle } from '../../../src/ingest/read.ts';
import { sheetOf } from '../../../src/ingest/sheet.ts';
import { boilerplate, doubts, found } from '../../../src/ingest/summary.ts';
import { vocabularyOf } from '../../../src/ingest/vocabulary.ts';
import { worksheetText } from '../../../src/ingest/worksheet-text.ts';
import { inspect } from '../../../src/knowledge/load.ts';
import { fixtureDir } from '../../fixture.ts';
import { field } from '../ingest/field.ts';
import { together } from './write.ts';

const folder = 'tests/fixtures/ingest';
const vocabulary = vocabularyOf(inspect(fixtureDir).records);

/** An article as the three formats have it: a head, boilerplate, headings, a list, a table, figures, opinions, and lines that say a thing twice. */
const brakes = `# Disc or rim: 7 facts for 2024

By Ada Rim | Published March 3, 2024 | 5 min read

Which brake stops best? Brakes by Spoke Works, sponsored.

## 1. Stopping

- Disc brakes stop sooner than rim brakes when it rains.
- In 2023, 60% of riders chose disc brakes.
- Drum brakes fade on long descents, but disc brakes keep their force.

## 2. Weight

Rim brakes are the lightest: 300 grams. Disc brakes are heavier than rim brakes, in our opinion.
You should choose rim brakes if you race.

| Brake | Weight | Care |
| --- | --- | --- |
| Disc | 500 g | Pads twice a year |
| Rim | 300 g | Pads every year |

## Conclusion

Rim brakes are light. Drum brakes need no care for years.

Share this: Facebook Twitter. Read more: our newsletter! © 2024 Spoke Works. All rights reserved.
`;

const made: readonly (readonly [name: string, text: string])[] = [
  ['brakes.md', brakes],
  ['brakes.txt', brakes.replace(/^#+ /gm, '').replace(/^\|.*\n/gm, '')],
  [
    'brakes.html',
    `<html lang="en"><head><title>Disc or rim | Spoke Works</title><meta name="author" content="Ada Rim"><meta property="article:published_time" content="2024-03-03T10:00:00Z"><link rel="canonical" href="https://spoke.example/disc-or-rim"></head><body><nav><a href="/">Home</a></nav><article><h1>Disc or rim</h1><p>Disc brakes stop sooner than rim brakes when it rains.</p><h2>Weight</h2><ul><li>Rim brakes are the lightest.</li><li>Disc brakes are heavier than rim brakes.</li></ul><table><tr><th>Brake</th><th>Weight</th></tr><tr><td>Disc</td><td>500 g</td></tr><tr><td>Rim</td><td>300 g</td></tr></table><p>Drum brakes need no care for years.</p></article><footer>© Spoke Works</footer></body></html>`,
  ],
  [
    'elements.html',
    `<html><head><title>Disc or rim</title></head><body>${[
      [
        'nav',
        'aside',
        'footer',
        'form',
        'dialog',
        'button',
        'header',
        'section',
        'main',
        'div',
      ].map((name) => `<${name}><p>Within a ${name}, disc brakes are named.</p></${name}>`),
      ['navigation', 'banner', 'complementary', 'contentinfo', 'search', 'note'].map(
        (role) => `<div role="${role}"><p>As a ${role}, rim brakes are named.</p></div>`,
      ),
      ['script', 'style', 'noscript', 'template', 'svg', 'iframe', 'object', 'embed'].map(
        (name) => `<${name}>Unseen ${name}.</${name}>`,
      ),
      ['input', 'select', 'textarea', 'video', 'audio'].map(
        (name) => `<${name}>Unseen ${name}.</${name}>`,
      ),
    ]
      .flat()
      .join(
        '\n',
      )}<article><h1>Disc or rim</h1><p>Disc brakes stop sooner than rim brakes<br>when it rains, and drum brakes fade.</p><figure><img src="a.png" alt="A rim"><figcaption>A <b>rim</b> brake</figcaption></figure><table><tr><td><h2>Weight</h2><p>Rim brakes are the lightest of the three.</p></td><th>Disc brakes weigh more.</th></tr></table><table role="presentation"><tr><td>Drum brakes need no care for years.</td></tr></table><table><tr><th>Brake</th><th>Weight</th></tr><tr><td>Disc</td><td>500 g</td></tr></table><pre><code>brake --now\n  twice</code></pre><blockquote><p>Rim&nbsp; brakes are&nbsp;&nbsp;cheap.</p></blockquote><ol><li>One<ul><li>Two</li></ul></li></ol></article></body></html>`,
  ],
  [
    'bare.txt',
    'Discs\n\nDisc brakes fade.\nDisc brakes fade.\n\n\nWHY RIMS?\n\nRims are cheap, light and simple, because they have no hose.\n',
  ],
];

async function drafted(name: string, bytes: Uint8Array, words: typeof vocabulary): Promise<string> {
  const reading = await readArticle(name, bytes, words);
  const said = [...found(reading), ...boilerplate(reading), ...doubts(reading)];
  const texts = [reading.article.text, worksheetText(sheetOf('made-up', reading))];
  return [...said, ...texts.map((text) => `──\n${text}`)].join('\n');
}

test('what is drafted of an article is what it was', async () => {
  const pages = readdirSync(folder).filter((name) => !name.endsWith('.json'));
  const own = await Promise.all(
    pages.map(
      async (name) =>
        [
          name,
          await drafted(name.replace('.page', '.html'), readFileSync(`${folder}/${name}`), field),
        ] as const,
    ),
  );
  const ours = await Promise.all(
    made.map(
      async ([name, text]) =>
        [name, await drafted(name, new TextEncoder().encode(text), vocabulary)] as const,
    ),
  );
  await expect(together([...own, ...ours])).toMatchFileSnapshot('./ingest.txt');
});
