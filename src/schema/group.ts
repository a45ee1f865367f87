import { z } from 'zod';
import { prose } from './common.ts';
import { id, idOf } from './ids.ts';
import type { Kind } from './kind.ts';

/** A heading with its criteria in order. */
export const group = z.strictObject({
  id,
  name: prose,
  criteria: z.array(idOf('criterion')).min(1, 'at least one criterion'),
});

export type GroupRecord = z.infer<typeof group>;

export const groupKind = {
  schema: group,
  plural: 'groups',
  file: { where: 'groups.yaml', schema: z.array(group), list: [], required: true },
  address: '/criteria/#<id>',
  title: ({ name }: GroupRecord) => name,
  inApi: false,
} as const satisfies Kind;
