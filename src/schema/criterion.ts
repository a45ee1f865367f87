import { z } from 'zod';
import { evidence, prose } from './common.ts';
import { favouring, id, idOf } from './ids.ts';
import type { Kind } from './kind.ts';
import { certainties, findingWords, reasons, supports, wordsOf } from './vocabularies.ts';

export const support = z.enum(wordsOf(supports));

/** How one subject answers the criterion's question. */
export const cell = z.strictObject({
  support,
  text: prose
    .max(220, 'at most 220 characters: details belong in the reading')
    .describe('The answer in a line or two.'),
  ...evidence,
});

/** What the evidence shows for the whole criterion; kept apart from what the sources say. */
export const finding = z
  .strictObject({
    favours: favouring(...findingWords).describe('A subject, `even`, or `depends`.'),
    on: prose
      .regex(/[^.]$/, 'no full stop at its end: the page sets one')
      .optional()
      .describe(
        'With `depends`: on what, as the end of the sentence “It depends on …”, without its full stop.',
      ),
    text: prose
      .max(300, 'at most 300 characters: one quotable sentence, two if needed')
      .describe('The finding, quotable on its own.'),
    certainty: z.enum(wordsOf(certainties)),
    reasons: z
      .array(z.enum(wordsOf(reasons)))
      .min(1, 'at least one reason')
      .describe('Why the certainty is what it is.'),
    againstSources: prose
      .optional()
      .describe('Where the finding contradicts what the articles say, how.'),
    ...evidence,
  })
  .describe('Left out while the evidence has not been weighed; the page then says so.');

/** A marked region of a program that the lab runs. */
export const snippet = z.strictObject({
  subject: idOf('subject'),
  file: z
    .string()
    .regex(/^lab(\/[\w-][\w.-]*)+$/, 'a path below lab/')
    .describe('From the project’s root.'),
  region: id.describe(
    'Name of the region, marked in the file by `region: <name>` and `endregion`.',
  ),
});

/** `content/criteria/<id>.mdx`, front matter; the body is the reading. */
export const criterion = z.strictObject({
  name: prose.describe('Two or three words.'),
  question: prose.describe('The one question every cell answers.'),
  definition: prose.describe('What belongs under this criterion, and what does not.'),
  levels: z
    .partialRecord(support, prose)
    .default({})
    .describe('What each support level means here; needed for every level its cells use.'),
  aliases: z.array(prose).default([]).describe('What people type when they look for it.'),
  related: z
    .array(idOf('criterion'))
    .default([])
    .describe('Criteria a reader is likely to want next.'),
  snippets: z
    .array(snippet)
    .default([])
    .describe('The same job in each subject; every line runs in the lab.'),
  cells: z.record(idOf('subject'), cell).describe('One per subject.'),
  finding: finding.optional(),
});

export type Cell = z.infer<typeof cell>;
export type Snippet = z.infer<typeof snippet>;
export type Finding = z.infer<typeof finding>;
export type CriterionRecord = z.infer<typeof criterion>;

export const criterionKind = {
  schema: criterion,
  plural: 'criteria',
  file: { where: 'criteria/<id>.mdx', schema: criterion, required: true },
  address: '/criteria/<id>/',
  title: ({ name }: CriterionRecord) => name,
  inApi: true,
} as const satisfies Kind;
