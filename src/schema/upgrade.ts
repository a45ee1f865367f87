import { z } from 'zod';
import { pastDay } from './common.ts';
import { id, idOf } from './ids.ts';
import type { Kind } from './kind.ts';
import { passageHash } from './passage.ts';
import { fates, wordsOf } from './vocabularies.ts';

const version = z.string().regex(/^\d[\w.+!-]*$/, 'a version in quotes, e.g. "5.2"');

/** `content/upgrades/<id>.json`, written by `npm run release -- <subject> <from> <to> --confirm`: what became of the cited passages of a subject's package from one release to another. */
export const upgrade = z.strictObject({
  id,
  subject: idOf('subject').describe('The subject whose package was compared.'),
  from: version.describe('The release that passages were followed from.'),
  to: version.describe('The release that they were looked for in.'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits')
    .describe('Of the archive of the newer release.'),
  compared: pastDay,
  passages: z
    .record(z.string(), z.record(passageHash, z.enum(wordsOf(fates))))
    .describe('Id of the reference → hash of the passage → what became of it.'),
  seal: z
    .string()
    .regex(/^[0-9a-f]{16}$/, 'sixteen hex digits, written with the record')
    .describe('Checksum of the rest, by which an edit by hand is told.'),
});

export type Upgrade = z.infer<typeof upgrade>;

export const upgradeKind = {
  schema: upgrade,
  plural: 'upgrades',
  file: { where: 'upgrades/<id>.json', schema: upgrade, required: false },
  title: ({ subject, from, to }: Upgrade) => `${subject} ${from} → ${to}`,
  inApi: false,
} as const satisfies Kind;
