import { z } from 'zod';
import { lineNumber, pastDate, prose, webAddress } from './common.ts';
import { id } from './ids.ts';
import type { Kind } from './kind.ts';
import { ledgerKinds, wordsOf } from './vocabularies.ts';

const range = { from: lineNumber, to: lineNumber };

const printedName = z.strictObject({
  name: prose.nullable().describe('null when nobody is named.'),
  printed: z.boolean().describe('false when inferred; the note then says from what.'),
  note: prose.optional(),
});

/** A stretch of the article under one heading. */
export const section = z.strictObject({
  id: id.describe('Unique within the source.'),
  heading: prose.describe('Our wording of the heading.'),
  restored: z.boolean().default(false).describe('true where the archived text lost the heading.'),
  ...range,
});

/** What became of a run of lines. Together the ranges cover every line once. */
export const ledgerRange = z.strictObject({
  ...range,
  kind: z.enum(wordsOf(ledgerKinds)),
  note: prose.optional(),
});

/** `content/sources/<id>/article.mdx`, front matter; the body is the digest, one `<Section>` per section. */
export const source = z.strictObject({
  id,
  title: prose.describe('As printed.'),
  url: webAddress.nullable().describe('null where it is not known.'),
  urlNote: prose
    .optional()
    .describe('How the address is known where the text does not print it, or what was looked for.'),
  publisher: printedName,
  author: printedName,
  published: z.strictObject({
    date: pastDate.nullable(),
    printed: z.boolean(),
    notBefore: pastDate.optional().describe('The earliest date its own text allows.'),
    note: prose.optional(),
  }),
  summary: prose
    .max(340, 'at most 340 characters: two or three sentences')
    .optional()
    .describe(
      'What a reader of the article should know first: what is most wrong or out of date in it. Written once its claims are judged.',
    ),
  interest: prose.describe('Who publishes it, and what they gain.'),
  sells: z.array(prose).default([]),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, '64 hex digits')
    .describe('Checksum of the archived text.'),
  lines: lineNumber.describe('Lines of the archived text, blank ones counted.'),
  damage: z
    .array(z.strictObject({ lines: z.array(lineNumber), text: prose }))
    .default([])
    .describe('What archiving lost or broke.'),
  sections: z.array(section).min(1, 'at least one section'),
  ledger: z.array(ledgerRange).min(1, 'at least one range'),
  draft: z.boolean().optional().describe('Left out of what is published, with all that it says.'),
});

export type Section = z.infer<typeof section>;
export type LedgerRange = z.infer<typeof ledgerRange>;
export type SourceRecord = z.infer<typeof source>;

export const sourceKind = {
  schema: source,
  plural: 'sources',
  file: { where: 'sources/<id>/article.mdx', schema: source, required: true },
  address: '/sources/<id>/',
  title: ({ title }: SourceRecord) => title,
  inApi: true,
} as const satisfies Kind;
