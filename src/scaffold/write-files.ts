import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Path from the project's root → text. */
export type Files = ReadonlyMap<string, string>;

const temporaryOf = (path: string) => join(dirname(path), `.${process.pid}.${basename(path)}.part`);

/**
 * Writes all files or none: each first beside its place under a name that no reader looks at, then all are put in place.
 * @throws whatever the disk says; nothing of the new texts is left in the places then.
 */
export function writeFiles(files: Files): void {
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(temporaryOf(path), text);
    }
  } catch (error) {
    for (const path of files.keys()) rmSync(temporaryOf(path), { force: true });
    throw error;
  }
  for (const path of files.keys()) renameSync(temporaryOf(path), path);
}
