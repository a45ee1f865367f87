import { z } from 'zod';
import { citation, prose } from './common.ts';
import { id, idOf } from './ids.ts';
import type { Kind } from './kind.ts';

/** Claims that cannot all be true, or that advise differently. Which sources stand on which side follows from what they say. */
export const disagreement = z.strictObject({
  id,
  question: prose.describe('The question they answer differently.'),
  sides: z
    .array(
      z.strictObject({
        says: prose
          .optional()
          .describe('What its claims say in common; left out where one claim says it.'),
        claims: z.array(idOf('claim')).min(1, 'at least one claim'),
      }),
    )
    .min(2, 'at least two sides'),
  resolution: prose.describe('What settles it, or that nothing does.'),
  references: z.array(citation).default([]),
});

export type DisagreementRecord = z.infer<typeof disagreement>;

export const disagreementKind = {
  schema: disagreement,
  plural: 'disagreements',
  file: {
    where: 'disagreements/<criterion>.yaml',
    schema: z.array(disagreement),
    list: [],
    required: false,
  },
  address: '/disagreements/<id>/',
  title: ({ question }: DisagreementRecord) => question,
  inApi: true,
} as const satisfies Kind;
