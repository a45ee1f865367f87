import { z } from 'zod';
import { prose } from './common.ts';
import { support } from './criterion.ts';
import { id, idOf } from './ids.ts';
import type { Kind } from './kind.ts';

/** What was measured, by its address in the records of the lab: a figure, or an observation for each subject. */
const measured = z.union([
  prose.describe('A figure: `wet-stop.rain`.'),
  z.record(idOf('subject'), prose).describe('Subject → what was observed: `parts.disc.grams`.'),
]);

const measure = z
  .strictObject({
    label: prose.max(40, 'at most 40 characters').describe('What is measured.'),
    unit: prose.max(24, 'at most 24 characters'),
    alone: measured.optional().describe('Each subject as it comes.'),
    matched: measured
      .optional()
      .describe('The same thing once parts are added; another thing is a row of its own.'),
    added: prose
      .max(60, 'at most 60 characters')
      .optional()
      .describe('The parts that `matched` has and `alone` has not, and whose they are.'),
  })
  .refine(({ alone, matched }) => alone !== undefined || matched !== undefined, {
    error: 'one of alone, matched, or both',
  })
  .refine(({ matched, added }) => (matched === undefined) === (added === undefined), {
    error: 'matched and added together: no reader can tell what was added otherwise',
  });

const measures = z.strictObject({
  between: z
    .tuple([idOf('subject'), idOf('subject')])
    .describe('The two that are compared: how many times the first needs what the second does.'),
  rows: z.array(measure).min(1, 'at least one row'),
});

const part = z.strictObject({
  name: prose.max(40, 'at most 40 characters'),
  criterion: idOf('criterion').describe(
    'Its cells say how far each subject has the part, where `support` does not.',
  ),
  support: z
    .record(idOf('subject'), support)
    .optional()
    .describe('Subject → how far it has the part, where the criterion asks for more than that.'),
  by: z
    .record(idOf('subject'), prose)
    .default({})
    .describe('Subject → the package that fills its place, where it is not built in.'),
});

/** A picture on the page of a criterion, drawn from records; what it shows is said by one of the last three. */
export const picture = z
  .strictObject({
    id,
    criteria: z
      .array(idOf('criterion'))
      .min(1, 'at least one criterion')
      .describe('Where it stands.'),
    measures: measures.optional().describe('Each alone, then with the parts that are named.'),
    parts: z.array(part).optional().describe('What each brings along.'),
    releases: z
      .strictObject({ since: z.string().regex(/^\d{4}$/, 'a year') })
      .optional()
      .describe('How long the releases since a year get fixes.'),
  })
  .refine(
    ({ measures, parts, releases }) =>
      [measures, parts, releases].filter((shown) => shown !== undefined).length === 1,
    { error: 'one of measures, parts, releases' },
  );

export type Picture = z.infer<typeof picture>;

export const pictureKind = {
  schema: picture,
  plural: 'pictures',
  file: { where: 'pictures.yaml', schema: z.array(picture), list: [], required: false },
  title: ({ id: named }: Picture) => named,
  inApi: false,
} as const satisfies Kind;
