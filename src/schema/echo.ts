import { z } from 'zod';
import { citation, prose } from './common.ts';
import { id, idOf } from './ids.ts';
import type { Kind } from './kind.ts';

/** Agreement that is not independent: sources that share a wording on some claims, with each other or with a project’s own text. */
export const echo = z
  .strictObject({
    id,
    sources: z.array(idOf('source')).min(1, 'at least one source').describe('Who shares it.'),
    claims: z.array(idOf('claim')).min(1, 'at least one claim'),
    text: prose.describe('What is shared, in our words.'),
    references: z
      .array(citation)
      .default([])
      .describe('The text they share it with, where it is known.'),
  })
  .refine(({ sources, references }) => sources.length > 1 || references.length > 0, {
    path: ['sources'],
    error: 'at least two sources, or a text in references that one shares it with',
  });

export type Echo = z.infer<typeof echo>;

export const echoKind = {
  schema: echo,
  plural: 'echoes',
  file: { where: 'echoes.yaml', schema: z.array(echo), list: [], required: false },
  address: '/disagreements/#echo-<id>',
  title: ({ text }: Echo) => text,
  inApi: false,
} as const satisfies Kind;
