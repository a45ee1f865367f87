import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Present } from '../ingest/rerun.ts';
import type { Records } from '../knowledge/records.ts';
import { pathOf } from '../reading/read.ts';
import { readArchive } from './archive.ts';

/** Every text of the content folder, as paths from the project's root. */
export const contentFiles = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /\.(mdx|ya?ml)$/.test(entry.name) && !entry.name.startsWith('.'),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();

/** What the content holds of a source already, with its files as they are on the disk; none for a new one. */
export function presentOf(dir: string, records: Records, id: string): Present | undefined {
  const source = records.sources.map(({ record }) => record).find((one) => one.id === id);
  if (!source) return undefined;
  const folder = `${dir}/claims/${id}`;
  const names = existsSync(folder)
    ? readdirSync(folder).filter((name) => name.endsWith('.yaml'))
    : [];
  const paths = [pathOf(dir, 'source', { id }), ...names.map((name) => `${folder}/${name}`)];
  const archive = readArchive(id);
  return {
    source,
    claims: records.claims.map(({ record }) => record).filter((claim) => claim.source === id),
    files: new Map(paths.map((path) => [path, readFileSync(path, 'utf8')])),
    archived: archive?.sha256 === source.sha256 ? archive.text : undefined,
  };
}
