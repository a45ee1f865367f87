import { z } from 'zod';
import { pastDay, prose } from './common.ts';
import { id, idOf } from './ids.ts';
import type { Kind } from './kind.ts';

const result = z.strictObject({
  of: z
    .string()
    .regex(/^[0-9a-f]{16}$/, 'sixteen hex digits, written by the lab')
    .describe('Checksum of what the record had observed and measured: what it was compared with.'),
  differences: z
    .array(prose)
    .describe('Where the second run came out otherwise, a line each; none where it gave the same.'),
});

/** `content/reruns/<id>.json`, written by `npm run lab -- --rerun <id>`: the experiments run again with other releases, and where they came out otherwise than their records. */
export const rerun = z.strictObject({
  id,
  versions: z
    .record(z.string(), z.string())
    .describe(
      'Product → version: the packages that took the place of those pinned, and the interpreter.',
    ),
  reading: prose.describe('What the differences come to.'),
  results: z.record(idOf('experiment'), result).describe('Experiment → how it came out.'),
  date: pastDay,
  machine: prose.describe('Class of machine it ran on.'),
  seal: z
    .string()
    .regex(/^[0-9a-f]{16}$/, 'sixteen hex digits, written by the lab')
    .describe('Checksum of the rest, by which an edit by hand is told.'),
});

export type Rerun = z.infer<typeof rerun>;

export const rerunKind = {
  schema: rerun,
  plural: 'reruns',
  file: { where: 'reruns/<id>.json', schema: rerun, required: false },
  title: ({ id: name }: Rerun) => name,
  inApi: false,
} as const satisfies Kind;
