import { z } from 'zod';
import { prose, webAddress } from './common.ts';
import { idOf } from './ids.ts';
import type { Kind } from './kind.ts';

/** `content/site.yaml` */
export const site = z.strictObject({
  name: prose.describe('The site’s own name.'),
  tagline: prose,
  description: prose.describe('One sentence for search engines and previews.'),
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
