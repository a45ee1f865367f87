import { z } from 'zod';
import { pastDay, prose } from './common.ts';
import { id, idOf } from './ids.ts';
import type { Kind } from './kind.ts';
import { experimentKinds, wordsOf } from './vocabularies.ts';

const measurement = z.strictObject({
  median: z.number(),
  spread: z.tuple([z.number(), z.number()]).describe('Lowest and highest round.'),
});

/** Something that every subject spends, time or memory, measured side by side in the same run: less is better. */
export const figure = z.strictObject({
  id,
  label: prose.describe('What was measured, e.g. "JSON response".'),
  unit: prose.describe('What is spent, e.g. "milliseconds of processor time per request".'),
  values: z
    .record(idOf('subject'), measurement)
    .describe(
      'Subject → its own value. Good for this machine only; the ratio carries over to others.',
    ),
  ratio: measurement
    .extend({ of: idOf('subject'), to: idOf('subject') })
    .describe(
      'How many times what `to` spends the subject `of` needs, taken round by round; the same pair everywhere.',
    ),
});

/** `content/experiments/<id>.json`, written by the lab. */
export const experiment = z.strictObject({
  id,
  question: prose,
  answer: prose.describe('What was observed, in one sentence.'),
  reading: prose.describe('How to read the answer: what was compared, and what it does not show.'),
  caveat: prose
    .optional()
    .describe('For ratios: the part of a real request that the figures stand for.'),
  kind: z.enum(wordsOf(experimentKinds)),
  band: z
    .number()
    .positive()
    .max(1)
    .optional()
    .describe('For ratios: how far a ratio may drift in a second run, as a share: 0.25 is ±25 %.'),
  criteria: z
    .array(idOf('criterion'))
    .min(1, 'at least one criterion')
    .describe('The criteria it bears on.'),
  versions: z
    .record(z.string(), z.string())
    .describe('Product → version: the packages used, the interpreter, the tools.'),
  command: prose.describe('What to type to run it again.'),
  code: z
    .array(prose)
    .min(1, 'at least one path')
    .describe('Paths of the programs, from the project’s root.'),
  observed: z.json().describe('The recorded output: compared exactly.'),
  figures: z.array(figure).default([]).describe('For ratios: what was measured, with its spread.'),
  date: pastDay,
  machine: prose.describe('Class of machine it ran on.'),
  seal: z
    .string()
    .regex(/^[0-9a-f]{16}$/, 'sixteen hex digits, written by the lab')
    .optional()
    .describe('Checksum of the rest, by which an edit by hand is told.'),
});

export type Figure = z.infer<typeof figure>;
export type Experiment = z.infer<typeof experiment>;

export const experimentKind = {
  schema: experiment,
  plural: 'experiments',
  file: { where: 'experiments/<id>.json', schema: experiment, required: false },
  address: '/lab/<id>/',
  title: ({ question }: Experiment) => question,
  inApi: true,
} as const satisfies Kind;
