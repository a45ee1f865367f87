import { existsSync, readFileSync } from 'node:fs';
import type { Records } from '../knowledge/records.ts';
import { readArchive } from '../proofs/archive.ts';
import { pathOf } from '../reading/read.ts';
import type { Files } from '../scaffold/write-files.ts';
import type { RecordOf } from '../schema/index.ts';

/** What is in the content of a source already. */
export interface Present {
  readonly source: RecordOf<'source'>;
  readonly sayings: readonly RecordOf<'saying'>[];
  /** The files of the source and of its sayings: path → text as it is on the disk. */
  readonly files: Files;
  /** The archived text that the content was written from, where it is still there. */
  readonly archived: string | undefined;
}

/** What the content holds of a source already, with its files as they are on the disk; none for a new one. */
export function presentOf(dir: string, records: Records, id: string): Present | undefined {
  const source = records.sources.map(({ record }) => record).find((one) => one.id === id);
  if (!source) return undefined;
  const paths = [pathOf(dir, 'source', { id }), pathOf(dir, 'saying', { source: id })];
  const archive = readArchive(id);
  return {
    source,
    sayings: records.sayings.map(({ record }) => record).filter(({ source: by }) => by === id),
    files: new Map(
      paths.filter((path) => existsSync(path)).map((path) => [path, readFileSync(path, 'utf8')]),
    ),
    archived: archive?.sha256 === source.sha256 ? archive.text : undefined,
  };
}
