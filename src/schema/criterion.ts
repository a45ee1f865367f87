import { z } from 'zod';
import { citation, evidence, prose } from './common.ts';
import { favouring, id, idOf } from './ids.ts';
import type { Kind } from './kind.ts';
import { passage } from './passage.ts';
import { withoutQuotations } from './quotation.ts';
import { certainties, findingWords, reasons, supports, wordsOf } from './vocabularies.ts';

export const support = z.enum(wordsOf(supports));

const maxFact = 40;
const maxFinding = 300;

/** An answer in a few words where the question is not whether something is there: `since 2005`, `{wet-stop.rain.disc} metres`. */
export const fact = z.strictObject({
  value: prose
    .refine((value) => withoutQuotations(value).length <= maxFact, {
      error: `at most ${maxFact} characters, what is quoted from the lab not counted`,
      params: { maximum: maxFact },
    })
    .describe('The fact itself; a figure of the lab in braces.'),
  unit: prose.max(24, 'at most 24 characters').optional().describe('What the value counts.'),
});

/** How one subject answers the criterion's question. */
export const cell = z.strictObject({
  support: support
    .optional()
    .describe(
      'Where the question is whether it is there; either this or `fact`, the same for all cells.',
    ),
  fact: fact.optional().describe('Where the question is another one.'),
  text: prose
    .max(220, 'at most 220 characters: details belong in the reading')
    .describe('The answer in a line or two.'),
  ...evidence,
});

/** What the evidence shows for the whole criterion; kept apart from what the sources say. */
export const finding = z
  .strictObject({
    favours: favouring(...findingWords)
      .optional()
      .describe(
        'A subject, `even`, or `depends`; left out where the criterion states no polarity and so has no winner.',
      ),
    cause: idOf('cause')
      .optional()
      .describe('Where a subject is favoured: the one reason that this and other findings share.'),
    on: prose
      .regex(/[^.]$/, 'no full stop at its end: the page sets one')
      .optional()
      .describe(
        'With `depends`: on what, as the end of the sentence “The answer depends on …”, without its full stop.',
      ),
    text: prose
      .refine((text) => withoutQuotations(text).length <= maxFinding, {
        error: `at most ${maxFinding} characters, what is quoted from the lab not counted: one quotable sentence, two if needed`,
        params: { maximum: maxFinding },
      })
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

/** A passage that a mark in the reading opens. */
export const opened = citation.extend({
  passage: passage.describe(
    'Never typed: npm run passages -- --find prints it, -- --set writes it anew.',
  ),
});

/** `content/criteria/<id>.mdx`, front matter; the body is the reading. */
export const criterion = z.strictObject({
  name: prose.describe('Two or three words.'),
  question: prose.describe('The one question every cell answers.'),
  definition: prose.describe('What belongs under this criterion, and what does not.'),
  polarity: prose
    .max(90, 'at most 90 characters: one line')
    .optional()
    .describe(
      'What a finding that favours a subject says of it, in one line; left out where the question only describes.',
    ),
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
    .describe(
      'The same job in each subject, in as many parts as it takes; every line runs in the lab.',
    ),
  cells: z.record(idOf('subject'), cell).describe('One per subject.'),
  finding: finding.optional(),
  passages: z
    .array(opened)
    .default([])
    .describe('What the marks in the reading open and no cell, finding or claim cites.'),
});

export type Fact = z.infer<typeof fact>;
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
