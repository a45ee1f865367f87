import { z } from 'zod';
import { lineNumber, prose } from './common.ts';
import { idOf } from './ids.ts';
import type { Kind } from './kind.ts';
import { strengths, wordsOf } from './vocabularies.ts';

const hashWritten = 'eight hex digits in quotes, written by `npm run sources -- <folder> --stamp`';

/** A place in an article: a line of the archived text, counted from 1, with the first eight hex digits of the SHA-256 of its trimmed text. */
export const locator = z.strictObject({
  line: lineNumber.describe('Line of the archived text, blank lines counted, from 1.'),
  hash: z
    .string(hashWritten)
    .regex(/^[0-9a-f]{8}$/, hashWritten)
    .describe('Written by the sources command, never by hand.'),
  note: prose
    .optional()
    .describe('What this place says of it, where a line says it twice or the places differ.'),
});

/** A source making a claim. */
export const saying = z.strictObject({
  claim: idOf('claim').describe('The claim it makes.'),
  lines: z
    .array(locator)
    .min(1, 'at least one line')
    .describe('Every place in the article where it is said.'),
  note: prose.optional().describe('What is particular in the wording.'),
  strength: z
    .enum(wordsOf(strengths))
    .optional()
    .describe('Where it is said more or less strongly than the claim, with the same verdict.'),
  draft: z.boolean().optional().describe('Left out of what is published.'),
});

export type SayingRecord = z.infer<typeof saying>;

export const sayingKind = {
  schema: saying,
  plural: 'sayings',
  file: {
    where: 'sources/<source>/sayings.yaml',
    schema: z.strictObject({ sayings: z.array(saying).min(1, 'at least one saying') }),
    list: ['sayings'],
    required: true,
  },
  title: ({ claim }: SayingRecord) => claim,
  inApi: false,
} as const satisfies Kind;
