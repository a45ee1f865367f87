import { z } from 'zod';
import { ownAddress, pastDay, prose } from './common.ts';
import { id, idOf, idOfKindIn } from './ids.ts';
import type { Kind } from './kind.ts';

/** Which kinds of record have an address of their own that can move: a page, or a place on one. */
export const addressed = z.enum([
  'criterion',
  'claim',
  'source',
  'subject',
  'disagreement',
  'question',
  'experiment',
  'need',
  'reference',
]);

/** An id that was published and is no more. Exactly one of `to`, `split` and `gone`; two ids that became one have the same `to`. */
export const moved = z
  .strictObject({
    kind: addressed,
    from: id.describe('The id that was.'),
    to: idOfKindIn('kind').optional().describe('The id it has now.'),
    split: z
      .array(idOfKindIn('kind'))
      .min(2, 'at least two ids')
      .optional()
      .describe('The ids it was split into; the old page offers them.'),
    gone: prose.optional().describe('What happened to it, where nothing took its place.'),
    see: ownAddress.optional().describe('With `gone`: where to go instead.'),
    criterion: idOf('criterion')
      .optional()
      .describe(
        'Of a claim or a disagreement whose successors are filed elsewhere: the criterion it was filed under.',
      ),
    on: pastDay,
  })
  .refine(
    ({ kind, criterion }) => kind === 'claim' || kind === 'disagreement' || criterion === undefined,
    {
      path: ['criterion'],
      error: 'nothing but for a claim or a disagreement',
    },
  );

export type Moved = z.infer<typeof moved>;

export const movedKind = {
  schema: moved,
  plural: 'moved',
  file: { where: 'moved.yaml', schema: z.array(moved), list: [], required: false },
  title: ({ from }: Moved) => from,
  inApi: false,
} as const satisfies Kind;
