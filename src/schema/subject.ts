import { z } from 'zod';
import { citation, packageName, partialDate, pastDay, prose, webAddress } from './common.ts';
import { idOf } from './ids.ts';
import type { Kind } from './kind.ts';
import { marks, supportEnds, wordsOf } from './vocabularies.ts';

/** One feature release of a subject; the corrections that follow it belong to it. */
export const release = z.strictObject({
  version: z.string('a version in quotes, e.g. "5.2"'),
  released: pastDay,
  until: partialDate
    .optional()
    .describe(
      'When its last fixes end, security included; left out where the project names no day or month.',
    ),
  lts: z.boolean().default(false).describe('Whether the project calls it a long-term release.'),
  reference: idOf('reference').describe('Where the day of the release stands.'),
});

/** One thing that choosing a subject brings or costs. */
const point = z.strictObject({
  text: prose.max(160, 'at most 160 characters'),
  cells: z
    .array(idOf('criterion'))
    .min(1, 'at least one criterion')
    .describe('Criteria whose cell for this subject it rests on.'),
});

/** What it means to choose a subject, told of all in equal detail. */
export const option = z.strictObject({
  gains: z.array(point).min(1, 'at least one').describe('What it brings.'),
  costs: z.array(point).min(1, 'at least one').describe('What it costs or leaves to you.'),
  daily: point.describe('What working with it is like, day by day.'),
});

/** `content/subjects/<id>.yaml` */
export const subject = z.strictObject({
  name: prose,
  aliases: z
    .array(prose)
    .default([])
    .describe('What it is also called, e.g. Postgres: read in articles, found by the search.'),
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
  package: packageName
    .optional()
    .describe('The package that its releases are published as, as in distributions.yaml.'),
  against: z
    .string('a version in quotes, e.g. "5.2"')
    .describe('The version the site checks against.'),
  released: pastDay.describe('The day that version came out.'),
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
  option: option
    .optional()
    .describe('For the page that helps to choose: as many points as every other subject has.'),
});

export type Option = z.infer<typeof option>;
export type Release = SubjectRecord['releases'][number];
export type SubjectRecord = z.infer<typeof subject>;

export const subjectKind = {
  schema: subject,
  plural: 'subjects',
  file: { where: 'subjects/<id>.yaml', schema: subject, required: true },
  address: '/subjects/<id>/',
  title: ({ name }: SubjectRecord) => name,
  inApi: true,
} as const satisfies Kind;
