import { z } from 'zod';
import { evidence, pastDay, prose } from './common.ts';
import { favouring, id, idOf } from './ids.ts';
import type { Kind } from './kind.ts';
import { claimKinds, stanceWords, verdicts, wordsOf } from './vocabularies.ts';

export const verdict = z.enum(wordsOf(verdicts));

/** A second, blind judgement of the same claim, kept beside the first. */
export const secondJudgement = z.strictObject({
  verdict: verdict.describe('What the second judge said without seeing the first verdict.'),
  judged: pastDay,
  first: verdict
    .optional()
    .describe('What the first judge had said, where the final verdict is another.'),
  settled: prose
    .optional()
    .describe('Required when the two differ: how the difference was settled.'),
});

export const check = z.strictObject({
  verdict,
  why: prose.describe('One to three sentences: what the evidence shows.'),
  ...evidence,
  second: secondJudgement.optional(),
});

/** One idea about subjects under one criterion, stated once and judged once, whoever says it. */
export const claim = z.strictObject({
  id: id.describe('The idea in a few words; names no source and never changes.'),
  subjects: z.array(idOf('subject')).min(1, 'at least one subject').describe('Whom it is about.'),
  stance: favouring(...stanceWords).describe('The subject it favours, `even`, or `none`.'),
  kind: z.enum(wordsOf(claimKinds)),
  text: prose.describe('The idea in our words, as strong as it is said.'),
  note: prose
    .optional()
    .describe('What is odd about the statement itself, e.g. a garbled sentence.'),
  check: check.optional().describe('Our verdict. Without one the claim shows as not checked yet.'),
  draft: z.boolean().optional().describe('Left out of what is published.'),
});

/** `content/claims/<criterion>.yaml` */
export const claimFile = z.strictObject({ claims: z.array(claim).min(1, 'at least one claim') });

export type Check = z.infer<typeof check>;
export type ClaimRecord = z.infer<typeof claim>;

export const claimKind = {
  schema: claim,
  plural: 'claims',
  file: {
    where: 'claims/<criterion>.yaml',
    schema: claimFile,
    list: ['claims'],
    required: true,
  },
  address: '/claims/<id>/',
  title: ({ text }: ClaimRecord) => text,
  inApi: true,
} as const satisfies Kind;
