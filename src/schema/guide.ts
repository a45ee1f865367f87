import { z } from 'zod';
import { prose } from './common.ts';
import type { Kind } from './kind.ts';

/** `content/guides/<id>.mdx`, front matter. */
export const guide = z.strictObject({
  title: prose,
  name: prose.optional().describe('What menus call it, where its title is longer.'),
  description: prose,
  aliases: z.array(prose).default([]).describe('What people type when they look for it.'),
});

export type GuideRecord = z.infer<typeof guide>;

export const guideKind = {
  schema: guide,
  plural: 'guides',
  file: { where: 'guides/<id>.mdx', schema: guide, required: false },
  address: '/<id>/',
  title: ({ title }: GuideRecord) => title,
  inApi: false,
} as const satisfies Kind;
