import { z } from 'zod';
import { packageName } from './common.ts';
import type { Kind } from './kind.ts';

/** What was released of a package under one version: one archive, pinned by its checksum. */
export const distribution = z.strictObject({
  package: packageName.describe('As its index prints it.'),
  version: z.string('a version in quotes, e.g. "5.2"'),
  archive: z
    .string()
    .regex(
      /^[\w.+-]+\.(tar\.gz|tar\.bz2|zip|whl)$/,
      'the name of an archive: .tar.gz, .tar.bz2, .zip or .whl',
    )
    .describe('Its source distribution; a wheel where there is none.'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits'),
});

export type Distribution = z.infer<typeof distribution>;

/** `Pump 6.1.3` */
export const releaseName = (of: { readonly package: string; readonly version: string }) =>
  `${of.package} ${of.version}`;

export const distributionKind = {
  schema: distribution,
  plural: 'distributions',
  file: {
    where: 'distributions.yaml',
    schema: z.array(distribution),
    list: [],
    required: false,
  },
  title: releaseName,
  inApi: false,
} as const satisfies Kind;
