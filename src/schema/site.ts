import { z } from 'astro/zod';
import { citation, day, id, partialDate, prose, webAddress } from './common.ts';
import {
  directions,
  experimentKinds,
  marks,
  referenceKinds,
  scopes,
  supportEnds,
  wordsOf,
} from './vocabularies.ts';

/** `content/site.yaml` */
export const site = z.strictObject({
  name: prose.describe('The site’s own name.'),
  tagline: prose,
  description: prose.describe('One sentence for search engines and previews.'),
  subjects: z.array(id).min(2, 'at least two subjects').describe('In neutral order.'),
  repository: webAddress
    .optional()
    .describe('Where the content lives; without it, links to it are left out.'),
});

/** One feature release of a subject; the corrections that follow it belong to it. */
export const release = z.strictObject({
  version: z.string('a version in quotes, e.g. "5.2"'),
  released: day,
  until: partialDate
    .optional()
    .describe(
      'When its last fixes end, security included; left out where the project names no day or month.',
    ),
  lts: z.boolean().default(false).describe('Whether the project calls it a long-term release.'),
  reference: id.describe('Where the day of the release stands.'),
});

/** `content/subjects/<id>.yaml` */
export const subject = z.strictObject({
  name: prose,
  description: prose.describe('What it is, in one neutral sentence.'),
  hue: z
    .number()
    .min(0)
    .max(360)
    .describe('Hue in OKLCH degrees; lightness and chroma are the site’s.'),
  mark: z.enum(marks).describe('The shape that stands for it beside the colour.'),
  homepage: webAddress,
  documentation: webAddress,
  repository: webAddress,
  licence: prose,
  against: z
    .string('a version in quotes, e.g. "5.2"')
    .describe('The version the site checks against.'),
  released: day.describe('The day that version came out.'),
  releases: z
    .array(release)
    .default([])
    .describe('Feature releases, oldest first: what the age of an article is measured by.'),
  support: citation
    .extend({
      ends: z
        .enum(wordsOf(supportEnds))
        .describe('`dated` by the project, or with the `next-release`.'),
    })
    .optional()
    .describe('How long a feature release gets fixes, and where that is said.'),
});

/** `content/groups.yaml`: headings in order, each with its criteria in order. */
export const groups = z.array(
  z.strictObject({ id, name: prose, criteria: z.array(id).min(1, 'at least one criterion') }),
);

export const reference = z.strictObject({
  id,
  title: prose,
  url: webAddress,
  kind: z.enum(wordsOf(referenceKinds)),
  version: prose.optional().describe('The version it documents.'),
  opened: day.describe('The day we read it.'),
  readAs: prose
    .optional()
    .describe(
      'What exactly was opened, where that differs from the address: a file of a release, say.',
    ),
});

/** `content/references.yaml` */
export const references = z.array(reference);

/** Claims that cannot all be true. */
export const disagreement = z.strictObject({
  id,
  criterion: id,
  scope: z.enum(wordsOf(scopes)).describe('`between` sources, or `within` one.'),
  question: prose.describe('The question they answer differently.'),
  sides: z
    .array(z.strictObject({ says: prose, claims: z.array(id).min(1, 'at least one claim') }))
    .min(2, 'at least two sides'),
  resolution: prose.describe('What settles it, or that nothing does.'),
  references: z.array(citation).default([]),
});

/** `content/disagreements.yaml` */
export const disagreements = z.array(disagreement);

/** Agreement that is not independent: claims that share a wording with each other or with a project’s own text. */
export const echo = z.strictObject({
  id,
  claims: z.array(id).min(1, 'at least one claim'),
  text: prose.describe('What is shared, in our words.'),
  references: z
    .array(citation)
    .default([])
    .describe('The text they share it with, where it is known.'),
});

/** `content/echoes.yaml` */
export const echoes = z.array(echo);

/** `content/guides/<id>.mdx`, front matter. */
export const guide = z.strictObject({ title: prose, description: prose });

const measurement = z.strictObject({
  median: z.number(),
  spread: z.tuple([z.number(), z.number()]).describe('Lowest and highest round.'),
});

/** One thing measured for every subject, side by side in the same run. */
export const figure = z.strictObject({
  id,
  label: prose.describe('What was measured, e.g. "JSON response".'),
  unit: prose.describe('Unit of the subjects’ values, e.g. "requests per second".'),
  better: z.enum(wordsOf(directions)).describe('Which way of the unit is the good one.'),
  values: z
    .record(id, measurement)
    .describe('Subject → its own value. Good for this machine only; the ratio travels.'),
  ratio: measurement
    .extend({ of: id, to: id })
    .describe(
      'Value of the subject `of` divided by that of the subject `to`, taken round by round.',
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
  criteria: z.array(id).min(1, 'at least one criterion').describe('The criteria it bears on.'),
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
  date: day,
  machine: prose.describe('Class of machine it ran on.'),
});

export type Site = z.infer<typeof site>;
export type SubjectRecord = z.infer<typeof subject>;
export type GroupRecord = z.infer<typeof groups>[number];
export type Reference = z.infer<typeof reference>;
export type DisagreementRecord = z.infer<typeof disagreement>;
export type Echo = z.infer<typeof echo>;
export type Figure = z.infer<typeof figure>;
export type Experiment = z.infer<typeof experiment>;
export type Release = z.infer<typeof release>;
