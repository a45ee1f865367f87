import { z } from 'zod';
import { prose } from './common.ts';
import { id, idOf } from './ids.ts';
import type { Kind } from './kind.ts';

export const question = z
  .strictObject({
    id,
    question: prose,
    aliases: z
      .array(prose)
      .default([])
      .describe(
        'Other ways in which people ask it, word for word; one that its answer answers too.',
      ),
    answer: prose.describe('Two or three sentences, the answer first.'),
    cells: z
      .array(z.strictObject({ criterion: idOf('criterion'), subject: idOf('subject') }))
      .default([]),
    criteria: z
      .array(idOf('criterion'))
      .default([])
      .describe('Criteria whose finding the answer rests on.'),
    claims: z.array(idOf('claim')).default([]).describe('Claims the answer bears on.'),
  })
  .refine(({ cells, criteria }) => cells.length + criteria.length > 0, {
    path: ['cells'],
    error: 'an answer rests on at least one cell or criterion',
  });

export type Question = z.infer<typeof question>;

export const questionKind = {
  schema: question,
  plural: 'faq',
  file: { where: 'faq.yaml', schema: z.array(question), list: [], required: false },
  address: '/faq/<id>/',
  title: (record: Question) => record.question,
  inApi: true,
} as const satisfies Kind;
