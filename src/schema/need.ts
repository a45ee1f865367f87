import { z } from 'zod';
import { prose } from './common.ts';
import { favouring, id, idOf } from './ids.ts';
import type { Kind } from './kind.ts';
import { stanceWords } from './vocabularies.ts';

const reason = z.strictObject({
  subject: idOf('subject'),
  text: prose.max(180, 'at most 180 characters'),
  cells: z
    .array(idOf('criterion'))
    .min(1, 'at least one criterion')
    .describe('Criteria whose cell for this subject the reason rests on.'),
});

/** One thing a reader may need, and what decides it. */
export const need = z.strictObject({
  id: id.describe('Used in the address: `?need=<id>`.'),
  need: prose.max(90, 'at most 90 characters').describe('As a reader would say it.'),
  short: prose
    .max(40, 'at most 40 characters')
    .regex(/[^.]$/, 'no full stop at its end: it is part of a sentence')
    .describe('The same in a few words, as the end of “the better start for …”.'),
  favours: favouring(...stanceWords).describe(
    'A subject, `even`, or `none` where neither fits well.',
  ),
  reasons: z.array(reason).min(1, 'at least one reason'),
  disputed: z.array(idOf('disagreement')).default([]).describe('Disagreements that bear on it.'),
  unknown: prose.optional().describe('What nobody has measured or shown.'),
  changes: prose.optional().describe('What would change the answer.'),
  neither: z
    .strictObject({
      text: prose,
      cells: z.array(idOf('criterion')).min(1, 'at least one criterion'),
    })
    .optional()
    .describe('When another tool is the better start.'),
});

export type Need = z.infer<typeof need>;

export const needKind = {
  schema: need,
  plural: 'needs',
  file: { where: 'needs.yaml', schema: z.array(need), list: [], required: false },
  address: '/choose/#<id>',
  title: (record: Need) => record.need,
  inApi: true,
} as const satisfies Kind;
