import { z } from 'zod';
import { packageName, pastDay, prose, webAddress } from './common.ts';
import { id } from './ids.ts';
import type { Kind } from './kind.ts';
import { referenceKinds, wordsOf } from './vocabularies.ts';

const given = (value: unknown) => value !== undefined;

/** A primary source: a file of a released distribution, a file of a repository, or a page on a day. */
export const reference = z
  .strictObject({
    id,
    title: prose,
    url: webAddress,
    kind: z.enum(wordsOf(referenceKinds)),
    package: packageName
      .optional()
      .describe('For a file of a release: the package, pinned in distributions.yaml.'),
    version: prose
      .optional()
      .describe('The version of the package; without a package, the version it documents.'),
    repository: z
      .string()
      .regex(/^[\w.-]+\/[\w.-]+$/, 'owner/name')
      .optional()
      .describe('For a file of a repository that no release holds: owner/name.'),
    commit: z
      .string()
      .regex(/^[\w.-]+$/, 'a commit or a tag')
      .optional()
      .describe('The commit or the tag of the repository.'),
    file: z
      .string()
      .regex(/^[\w.@+-]+(\/[\w.@+-]+)*\/?$/, 'a path within the archive, without its first folder')
      .optional()
      .describe('Path within the release or the repository; a folder ends in /.'),
    opened: pastDay.describe('The day we read it.'),
    readAs: prose
      .optional()
      .describe('What was opened besides, where the fields above do not say it all.'),
  })
  .refine((it) => !given(it.package) || (given(it.version) && given(it.file)), {
    path: ['package'],
    error: 'a package together with its version and a file',
  })
  .refine((it) => !(given(it.package) && given(it.repository)), {
    path: ['repository'],
    error: 'either a package or a repository',
  })
  .refine((it) => !given(it.file) || given(it.package) || given(it.repository), {
    path: ['file'],
    error: 'a file of a package or of a repository',
  })
  .refine((it) => !given(it.commit) || given(it.repository), {
    path: ['commit'],
    error: 'a commit of a repository',
  });

export type Reference = z.infer<typeof reference>;

export const referenceKind = {
  schema: reference,
  plural: 'references',
  file: {
    where: 'references/<project>.yaml',
    schema: z.array(reference),
    list: [],
    required: true,
  },
  address: '/references/#<id>',
  title: ({ title }: Reference) => title,
  inApi: true,
} as const satisfies Kind;
