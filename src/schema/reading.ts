import { z } from 'astro/zod';
import { day, id, ownAddress, prose } from './common.ts';
import { changeKinds, wordsOf } from './vocabularies.ts';

const reason = z.strictObject({
  subject: id,
  text: prose.max(180, 'at most 180 characters'),
  cells: z
    .array(id)
    .min(1, 'at least one criterion')
    .describe('Criteria whose cell for this subject the reason rests on.'),
});

/** One thing a reader may need, and what decides it. */
export const need = z.strictObject({
  id: id.describe('Used in the address: `?need=<id>`.'),
  need: prose.max(90, 'at most 90 characters').describe('As a reader would say it.'),
  favours: z.string().describe('A subject, `even`, or `none` where neither fits well.'),
  reasons: z.array(reason).min(1, 'at least one reason'),
  disputed: z.array(id).default([]).describe('Disagreements that bear on it.'),
  unknown: prose.optional().describe('What nobody has measured or shown.'),
  changes: prose.optional().describe('What would change the answer.'),
  neither: z
    .strictObject({ text: prose, cells: z.array(id).min(1, 'at least one criterion') })
    .optional()
    .describe('When another tool is the better start.'),
});

/** `content/needs.yaml` */
export const needs = z.array(need);

export const question = z
  .strictObject({
    id,
    question: prose,
    answer: prose.describe('Two or three sentences, the answer first.'),
    cells: z.array(z.strictObject({ criterion: id, subject: id })).default([]),
    criteria: z.array(id).default([]).describe('Criteria whose finding the answer rests on.'),
    claims: z.array(id).default([]).describe('Claims the answer bears on.'),
  })
  .refine(({ cells, criteria }) => cells.length + criteria.length > 0, {
    path: ['cells'],
    error: 'an answer rests on at least one cell or criterion',
  });

/** `content/faq.yaml` */
export const faq = z.array(question);

/** Which kinds of record have an address of their own that can move. */
export const addressed = z.enum(['criterion', 'claim', 'source', 'subject', 'disagreement']);

/** `content/moved.yaml`: ids that were published and are no more. Exactly one of `to` and `gone`. */
export const moved = z.array(
  z.strictObject({
    kind: addressed,
    from: id.describe('The id that was.'),
    to: id.optional().describe('The id it has now.'),
    gone: prose.optional().describe('What happened to it, where nothing took its place.'),
    see: ownAddress.optional().describe('With `gone`: where to go instead.'),
    on: day,
  }),
);

/** `content/changes.yaml`: corrections, re-checks and additions, newest first. */
export const changes = z.array(
  z.strictObject({
    id,
    on: day,
    kind: z.enum(wordsOf(changeKinds)),
    claim: id.optional().describe('The claim it is about.'),
    criterion: id.optional().describe('The criterion it is about.'),
    subject: id.optional().describe('With `criterion`: the cell it is about.'),
    said: prose.optional().describe('What stood there before.'),
    says: prose.describe('What stands there now.'),
    why: prose,
  }),
);

export type Need = z.infer<typeof need>;
export type Question = z.infer<typeof question>;
export type Moved = z.infer<typeof moved>[number];
export type Change = z.infer<typeof changes>[number];
