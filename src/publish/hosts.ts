import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { counted } from '../sentences/numbers.ts';

/** What a built site weighs for the host that is to carry it. */
export interface Extent {
  readonly files: number;
  /** Of all files. */
  readonly bytes: number;
  readonly largest: { readonly path: string; readonly bytes: number };
}

interface Limit {
  readonly host: string;
  readonly takes: string;
  readonly of: (extent: Extent) => number;
  readonly most: number;
}

/** By developers.cloudflare.com/pages/platform/limits/, on the free plan, and by “GitHub Pages limits” on docs.github.com. */
const limits: readonly Limit[] = [
  { host: 'Cloudflare Pages', takes: '20,000 files', of: ({ files }) => files, most: 20_000 },
  {
    host: 'Cloudflare Pages',
    takes: '25 MiB in one file',
    of: ({ largest }) => largest.bytes,
    most: 25 * 2 ** 20,
  },
  { host: 'GitHub Pages', takes: '1 GB', of: ({ bytes }) => bytes, most: 1_000_000_000 },
];

function sizesIn(folder: string): Extent['largest'][] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => ({ path, bytes: statSync(path).size }));
}

function requireFull(sizes: readonly Extent['largest'][]): void {
  const empty = sizes.find(({ bytes }) => bytes === 0);
  if (empty) throw new Error(`${empty.path} is empty: the disk may be full`);
}

/** Measures the built site in `folder`. Throws where a file is empty, as a full disk leaves it: nothing that is published is. */
export function extentOf(folder: string): Extent {
  const sizes = sizesIn(folder);
  requireFull(sizes);
  const largest = sizes.reduce((most, one) => (one.bytes > most.bytes ? one : most));
  const path = largest.path.slice(folder.length + 1).replaceAll('\\', '/');
  const bytes = sizes.reduce((sum, one) => sum + one.bytes, 0);
  return { files: sizes.length, bytes, largest: { ...largest, path } };
}

/** `0.85 MB`, `20 MB` */
const megabytes = (bytes: number) =>
  `${(bytes / 1e6).toLocaleString('en-GB', { maximumSignificantDigits: 2 })} MB`;

/** What a site comes to, in a sentence, and one more for each limit of a host that it exceeds. */
export const extentLines = (extent: Extent): string[] => [
  `${counted(extent.files, 'file')}, ${megabytes(extent.bytes)}; the largest is ${extent.largest.path}, ${megabytes(extent.largest.bytes)}`,
  ...limits
    .filter(({ of, most }) => of(extent) > most)
    .map(({ host, takes }) => `Too large for ${host}, which takes at most ${takes}`),
];
