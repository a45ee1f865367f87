import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { ofEngine } from '../home/engine-folder.ts';

/** Everything beside the content that decides what is built. */
const parts = [
  relative('', ofEngine('src')),
  'public',
  'lab',
  'astro.config.mjs',
  'package-lock.json',
];
const stamps = 'node_modules/.cache/crosscheck-stamps';

function filesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}

/** What a site is built from, beside the code: the folder of its knowledge base, or the files that make one; where it will stand, and whether drafts are in it. */
export interface Sources {
  readonly content: readonly string[];
  readonly base?: string | undefined;
  readonly url?: string | undefined;
  readonly drafts?: boolean;
}

/** A hash of all that decides what is built: the knowledge base, the place, the code, its settings and its packages. */
export function stampOf({ content, base = '', url = '', drafts = false }: Sources): string {
  const hash = createHash('sha256').update(`${base}\0${url}\0${drafts}`);
  for (const file of [...content, ...parts].filter(existsSync).flatMap(filesOf).toSorted())
    if (!file.includes('__pycache__')) hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

/** Kept outside the site, which is published whole. */
const fileOf = (site: string) => join(stamps, `${resolve(site).replaceAll(/\W+/g, '-')}.stamp`);

/** Whether the site in the folder `site` was built from `sources` as they are now. */
export const isOf = (site: string, sources: Sources): boolean =>
  existsSync(site) &&
  existsSync(fileOf(site)) &&
  readFileSync(fileOf(site), 'utf8') === stampOf(sources);

/**
 * Does `build`, which leaves a site in the folder `site`, and then stamps it with what `sources` were before: a site whose sources
 * changed meanwhile is of none. Until it is whole, and where `build` throws, the site has no stamp.
 */
export async function stamped(
  site: string,
  sources: Sources,
  build: () => Promise<void>,
): Promise<void> {
  const stamp = stampOf(sources);
  rmSync(fileOf(site), { force: true });
  await build();
  mkdirSync(stamps, { recursive: true });
  writeFileSync(fileOf(site), stamp);
}
