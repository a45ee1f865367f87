import { z } from 'zod';
import { day, prose, webAddress } from './common.ts';
import { id } from './ids.ts';
import type { Kind } from './kind.ts';
import { referenceKinds, wordsOf } from './vocabularies.ts';

export const reference = z.strictObject({
  id,
  title: prose,
  url: webAddress,
  kind: z.enum(wordsOf(referenceKinds)),
  version: prose.optional().describe('The version it documents.'),
  opened: day.describe('The day we read it.'),
  readAs: prose
    .optional()
    .describe(
      'What exactly was opened, where that differs from the address: a file of a release, say.',
    ),
});

export type Reference = z.infer<typeof reference>;

export const referenceKind = {
  schema: reference,
  plural: 'references',
  file: { where: 'references.yaml', schema: z.array(reference), list: [], required: true },
  address: '/references/#<id>',
  title: ({ title }: Reference) => title,
  inApi: true,
} as const satisfies Kind;
