import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { counted } from '../sentences/numbers.ts';

/** What a folder of a built site holds. */
export interface Size {
  /** Folder at the site's root → pages in it; those at the root itself under `''`. */
  readonly pages: ReadonlyMap<string, number>;
  readonly files: number;
  readonly bytes: number;
  readonly largest: { readonly path: string; readonly bytes: number };
}

/** What hosts of static sites take at most, of those that the README names. */
const hosts = [
  // developers.cloudflare.com/pages/platform/limits: the free plan; 25 MiB a file.
  { name: 'Cloudflare Pages', files: 20_000, fileBytes: 25 * 2 ** 20 },
  // docs.github.com, “GitHub Pages limits”
  { name: 'GitHub Pages', bytes: 1e9 },
] as const;

/** Measures the site in `folder`. */
export function sizeOf(folder: string): Size {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((file) => ({
      path: relative(folder, file).replaceAll('\\', '/'),
      bytes: statSync(file).size,
    }));
  const pages = files.filter(({ path }) => path.endsWith('.html'));
  const inFolder = Map.groupBy(pages, ({ path }) => path.split('/').slice(0, -1)[0] ?? '');
  return {
    pages: new Map([...inFolder].map(([name, found]) => [name, found.length])),
    files: files.length,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    largest: files.reduce((most, file) => (file.bytes > most.bytes ? file : most), {
      path: '',
      bytes: 0,
    }),
  };
}

/** `41.3 MB` */
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

/** What a host does not take of a site; nothing where it takes all. */
function overOf(host: (typeof hosts)[number], { files, bytes, largest }: Size): string[] {
  const { name } = host;
  const tooMany = 'files' in host && files > host.files && `${counted(host.files, 'file')}`;
  const tooLarge =
    'fileBytes' in host &&
    largest.bytes > host.fileBytes &&
    `${megabytes(host.fileBytes)} a file (${largest.path})`;
  const tooMuch = 'bytes' in host && bytes > host.bytes && megabytes(host.bytes);
  return [tooMany, tooLarge, tooMuch]
    .filter((limit) => limit !== false)
    .map((limit) => `! ${name} takes at most ${limit}`);
}

/** The size of a site in lines: its pages by folder, its files, and whether hosts take them. */
export function sizeLines(size: Size): string[] {
  const folders = [...size.pages]
    .toSorted(([a, more], [b, less]) => less - more || a.localeCompare(b))
    .map(([name, count]) => `${name || 'the root'} ${count}`);
  const over = hosts.flatMap((host) => overOf(host, size));
  return [
    `  pages: ${folders.join(', ')}`,
    `  ${counted(size.files, 'file')}, ${megabytes(size.bytes)}; the largest has ${megabytes(size.largest.bytes)}: ${size.largest.path}`,
    ...(over.length > 0
      ? over.map((line) => `  ${line}`)
      : [`  within the limits of ${hosts.map(({ name }) => name).join(' and ')}`]),
  ];
}

/** How many pages a site has. */
export const pageCount = ({ pages }: Size): number =>
  [...pages.values()].reduce((sum, count) => sum + count, 0);
