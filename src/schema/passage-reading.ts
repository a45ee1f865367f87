import { z } from 'zod';
import { pastDay, prose } from './common.ts';
import { idOf } from './ids.ts';
import type { Kind } from './kind.ts';

const many = z.int().positive();

/** A true pair that the reader doubted, and what became of it. */
const doubt = z.strictObject({
  reference: idOf('reference').describe('The reference whose passage was doubted.'),
  doubted: prose.describe('What the passage did not show.'),
  settled: prose.describe('What was changed: the passage, or what it is cited for.'),
});

/** A blind reading of pairs of a statement and the passage it cites, of which some had been shuffled. */
export const passageReading = z
  .strictObject({
    judged: pastDay,
    pairs: many.describe('Pairs that were read.'),
    shuffled: many.describe('Of those, how many had been given the passage of another citation.'),
    fooled: z
      .int()
      .nonnegative()
      .describe('Of the shuffled, how many were called supporting all the same.'),
    doubts: z.array(doubt).default([]).describe('The true pairs that were not called supporting.'),
  })
  .refine(({ pairs, shuffled }) => shuffled < pairs, {
    path: ['shuffled'],
    error: 'fewer than the pairs',
  })
  .refine(({ shuffled, fooled }) => fooled <= shuffled, {
    path: ['fooled'],
    error: 'at most as many as were shuffled',
  })
  .refine(({ pairs, shuffled, doubts }) => doubts.length <= pairs - shuffled, {
    path: ['doubts'],
    error: 'at most as many as the true pairs',
  });

export type PassageReading = z.infer<typeof passageReading>;

export const passageReadingKind = {
  schema: passageReading,
  plural: 'passageReadings',
  file: {
    where: 'passage-readings.yaml',
    schema: z.array(passageReading),
    list: [],
    required: false,
  },
  title: ({ judged }: PassageReading) => judged,
  inApi: false,
} as const satisfies Kind;
