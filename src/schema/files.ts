import type { z } from 'astro/zod';
import { claimFile } from './claim.ts';
import { criterion } from './criterion.ts';
import { changes, faq, moved, needs } from './reading.ts';
import {
  disagreements,
  echoes,
  experiment,
  groups,
  guide,
  references,
  site,
  subject,
} from './site.ts';
import { source } from './source.ts';

/** Every kind of content file: where it lives, which schema it meets, and whether the base can do without it. */
export const fileKinds = {
  site: { pattern: /^site\.yaml$/, where: 'site.yaml', schema: site, required: true },
  groups: { pattern: /^groups\.yaml$/, where: 'groups.yaml', schema: groups, required: true },
  references: {
    pattern: /^references\.yaml$/,
    where: 'references.yaml',
    schema: references,
    required: true,
  },
  disagreements: {
    pattern: /^disagreements\.yaml$/,
    where: 'disagreements.yaml',
    schema: disagreements,
    required: false,
  },
  needs: { pattern: /^needs\.yaml$/, where: 'needs.yaml', schema: needs, required: false },
  faq: { pattern: /^faq\.yaml$/, where: 'faq.yaml', schema: faq, required: false },
  moved: { pattern: /^moved\.yaml$/, where: 'moved.yaml', schema: moved, required: false },
  changes: { pattern: /^changes\.yaml$/, where: 'changes.yaml', schema: changes, required: false },
  echoes: { pattern: /^echoes\.yaml$/, where: 'echoes.yaml', schema: echoes, required: false },
  subject: {
    pattern: /^subjects\/([^/]+)\.yaml$/,
    where: 'subjects/<id>.yaml',
    schema: subject,
    required: true,
  },
  criterion: {
    pattern: /^criteria\/([^/]+)\.mdx$/,
    where: 'criteria/<id>.mdx',
    schema: criterion,
    required: true,
  },
  source: {
    pattern: /^sources\/([^/]+)\.mdx$/,
    where: 'sources/<id>.mdx',
    schema: source,
    required: true,
  },
  claims: {
    pattern: /^claims\/([^/]+)\/([^/]+)\.yaml$/,
    where: 'claims/<source>/<section>.yaml',
    schema: claimFile,
    required: true,
  },
  experiment: {
    pattern: /^experiments\/([^/]+)\.json$/,
    where: 'experiments/<id>.json',
    schema: experiment,
    required: false,
  },
  guide: {
    pattern: /^guides\/([^/]+)\.mdx$/,
    where: 'guides/<id>.mdx',
    schema: guide,
    required: false,
  },
} as const satisfies Record<
  string,
  { pattern: RegExp; where: string; schema: z.ZodType; required: boolean }
>;

export type FileKind = keyof typeof fileKinds;
export type DataOf<K extends FileKind> = z.infer<(typeof fileKinds)[K]['schema']>;
