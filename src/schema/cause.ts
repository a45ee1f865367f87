import { z } from 'zod';
import { prose } from './common.ts';
import { id } from './ids.ts';
import type { Kind } from './kind.ts';

/** Why findings favour a subject: what several of them have in common, so that one reason is not read as many. */
export const cause = z.strictObject({
  id,
  name: prose
    .max(60, 'at most 60 characters')
    .describe('As a heading over the criteria: `It comes in the box`.'),
  means: prose.describe(
    'What the findings under it have in common, and which findings belong there.',
  ),
});

export type Cause = z.infer<typeof cause>;

export const causeKind = {
  schema: cause,
  plural: 'causes',
  file: { where: 'causes.yaml', schema: z.array(cause), list: [], required: false },
  address: '/#why-<id>',
  title: ({ name }: Cause) => name,
  inApi: true,
} as const satisfies Kind;
