import { z } from 'zod';
import { prose, webAddress } from './common.ts';
import { idOf } from './ids.ts';
import type { Kind } from './kind.ts';

/** `content/site.yaml` */
export const site = z.strictObject({
  name: prose.describe('The site’s own name.'),
  tagline: prose,
  description: prose.describe('One sentence for search engines and previews.'),
  situation: prose
    .optional()
    .describe('Where readers stand when they have to choose, in a sentence.'),
  called: z
    .array(prose)
    .default([])
    .describe('What each subject is in general, e.g. brake: in a query such a word says little.'),
  answer: z
    .array(
      z.strictObject({
        subject: idOf('subject')
          .optional()
          .describe('The subject that the sentence begins with; left out where it favours none.'),
        text: prose.describe('When to choose it; the sentence goes on after the name.'),
        needs: z
          .array(idOf('need'))
          .min(1, 'at least one need')
          .describe('Needs that the sentence rests on, each of which favours the same.'),
      }),
    )
    .default([])
    .describe('The answer in two or three sentences that say when.'),
  picture: idOf('picture').optional().describe('The picture of the front page: one with measures.'),
  interests: prose
    .optional()
    .describe('Who pays for the site, and what those who make it could gain from a verdict.'),
  maker: prose
    .optional()
    .describe(
      'Who makes the site, so that “Made by …” can stand before it: names, a team, programs.',
    ),
  contact: z
    .union([z.email(), webAddress])
    .optional()
    .describe('Where an objection can be sent: an e-mail address, or that of a page with a form.'),
  subjects: z.array(idOf('subject')).min(2, 'at least two subjects').describe('In neutral order.'),
  repository: webAddress
    .optional()
    .describe('Where the content lives; without it, links to it are left out.'),
});

export type Site = z.infer<typeof site>;

export const siteKind = {
  schema: site,
  plural: 'site',
  file: { where: 'site.yaml', schema: site, required: true },
  address: '/',
  title: ({ name }: Site) => name,
  inApi: false,
} as const satisfies Kind;
