import { z } from 'zod';
import { pastDay, prose } from './common.ts';
import { id, idOf } from './ids.ts';
import type { Kind } from './kind.ts';
import { changeKinds, judgedAnew, wordsOf } from './vocabularies.ts';

/** A correction, a re-check or an addition. */
export const change = z.strictObject({
  id,
  on: pastDay,
  kind: z.enum(wordsOf(changeKinds)),
  judged: z
    .enum(wordsOf(judgedAnew))
    .optional()
    .describe(
      'What it judged anew; left out where a text or a figure changed and no judgement did.',
    ),
  claim: idOf('claim').optional().describe('The claim it is about.'),
  criterion: idOf('criterion').optional().describe('The criterion it is about.'),
  subject: idOf('subject').optional().describe('With `criterion`: the cell it is about.'),
  title: prose
    .optional()
    .describe('What it is about, in a few words, where it is about no single record.'),
  said: prose.optional().describe('What stood there before.'),
  says: prose.describe('What stands there now.'),
  why: prose,
});

export type Change = z.infer<typeof change>;

export const changeKind = {
  schema: change,
  plural: 'changes',
  file: { where: 'changes.yaml', schema: z.array(change), list: [], required: false },
  address: '/changes/#<id>',
  title: ({ says }: Change) => says,
  inApi: false,
} as const satisfies Kind;
