import { z } from 'zod';
import {
  agreements,
  certainties,
  claimKinds,
  experiment,
  ledgerKinds,
  partialDate,
  reasons,
  scopes,
  supports,
  verdicts,
  wordsOf,
} from '../../schema/index.ts';

/** The shapes of the JSON that machines read: published as JSON Schemas in /api/schema/. Addresses start with the base. */
const id = z.string().describe('Stable id.');
const url = z.string().describe('Address from the root of the host, base included.');
const day = z.iso.date().describe('YYYY-MM-DD.');
const versions = z.record(z.string(), z.string()).describe('Product to version checked against.');

const citation = z.strictObject({
  id,
  title: z.string(),
  url: z.string().describe('Where the reference is on the web.'),
  shows: z.string().describe('What a reader finds there.'),
  primary: z.boolean(),
});

const evidence = {
  references: z.array(citation),
  experiment: z.string().optional(),
  against: versions,
  checked: day,
  due: day
    .optional()
    .describe('First day on which it is due for a re-check; left out when it keeps for ever.'),
};

export const claimShape = z.strictObject({
  id,
  url,
  source: z.string(),
  section: z.string(),
  lines: z.array(z.int().positive()),
  criterion: z.string(),
  subjects: z.array(z.string()),
  stance: z.string().describe('A subject’s id, `even` or `none`.'),
  kind: z.enum(wordsOf(claimKinds)),
  text: z.string(),
  note: z.string().optional(),
  check: z
    .strictObject({ verdict: z.enum(wordsOf(verdicts)), why: z.string(), ...evidence })
    .nullable()
    .describe('null while nobody has checked the claim.'),
});

const cellShape = z.strictObject({
  subject: z.string(),
  url,
  support: z.enum(wordsOf(supports)),
  text: z.string(),
  ...evidence,
});

const findingShape = z.strictObject({
  favours: z.string().describe('A subject’s id, `even` or `depends`.'),
  on: z.string().optional(),
  text: z.string(),
  certainty: z.enum(wordsOf(certainties)),
  reasons: z.array(z.enum(wordsOf(reasons))),
  againstSources: z.string().optional(),
  ...evidence,
});

const positionShape = z.strictObject({ source: z.string(), stance: z.string(), claims: z.int() });

export const criterionShape = z.strictObject({
  id,
  url,
  name: z.string(),
  question: z.string(),
  definition: z.string(),
  group: z.string(),
  aliases: z.array(z.string()),
  cells: z.array(cellShape),
  finding: findingShape.nullable().describe('null while the evidence has not been weighed.'),
  agreement: z.enum(wordsOf(agreements)),
  stances: z.array(positionShape),
  claims: z.array(z.string()),
});

export const sourceShape = z.strictObject({
  id,
  url,
  title: z.string(),
  address: z.string().nullable().describe('Where the article was published, where that is known.'),
  publisher: z.string().nullable(),
  publisherPrinted: z.boolean(),
  author: z.string().nullable(),
  published: z.string().nullable(),
  interest: z.string(),
  sha256: z.string(),
  lines: z.int().positive(),
  ledger: z.array(
    z.strictObject({
      from: z.int(),
      to: z.int(),
      kind: z.enum(wordsOf(ledgerKinds)),
      note: z.string().optional(),
    }),
  ),
  claims: z.array(z.string()),
});

export const subjectShape = z.strictObject({
  id,
  url,
  name: z.string(),
  description: z.string(),
  homepage: z.string(),
  documentation: z.string(),
  repository: z.string(),
  licence: z.string(),
  against: z.string(),
  released: day,
  releases: z
    .array(
      z.strictObject({
        version: z.string(),
        released: day,
        until: partialDate.optional(),
        lts: z.boolean(),
        reference: z.string().describe('Where the day of the release stands.'),
      }),
    )
    .describe('Feature releases, oldest first.'),
});

export const disagreementShape = z.strictObject({
  id,
  url,
  criterion: z.string(),
  scope: z.enum(wordsOf(scopes)),
  question: z.string(),
  sides: z.array(z.strictObject({ says: z.string(), claims: z.array(z.string()) })),
  claims: z.array(z.string()),
  resolution: z.string(),
  references: z.array(citation),
});

export const referenceShape = z.strictObject({
  id,
  title: z.string(),
  url: z.string(),
  kind: z.string(),
  primary: z.boolean(),
  version: z.string().optional(),
  opened: day,
  readAs: z.string().optional(),
});

export const experimentShape = experiment.extend({ url });

/** Each list of the API: its file name, and the shape of one entry. */
export const lists = {
  subjects: subjectShape,
  criteria: criterionShape,
  claims: claimShape,
  sources: sourceShape,
  disagreements: disagreementShape,
  references: referenceShape,
  experiments: experimentShape,
} as const;
export type ListName = keyof typeof lists;

/** The JSON Schema of a list's file: `{ "<name>": [entry, …] }`. */
export const listSchema = (name: ListName) =>
  z.toJSONSchema(z.strictObject({ [name]: z.array(lists[name]) }));

export type ClaimTwin = z.infer<typeof claimShape>;
export type CriterionTwin = z.infer<typeof criterionShape>;
export type SourceTwin = z.infer<typeof sourceShape>;
export type SubjectTwin = z.infer<typeof subjectShape>;
export type DisagreementTwin = z.infer<typeof disagreementShape>;
