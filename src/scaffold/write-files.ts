import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '../home/refusal.ts';

/** Path from the project's root → text. */
export type Files = ReadonlyMap<string, string>;

const temporaryOf = (path: string) => join(dirname(path), `.${process.pid}.${basename(path)}.part`);

/** What a path is, where something is there; a file in the place of a folder hides what is below it. */
const entryAt = (path: string) => {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
};

function requireFolder(folder: string): void {
  const entry = entryAt(folder);
  if (entry && !entry.isDirectory())
    throw new Refusal({
      place: folder,
      got: 'no folder',
      allowed: 'a folder, or nothing',
      remedy: 'move it away',
    });
  if (dirname(folder) !== folder) requireFolder(dirname(folder));
}

/** Refuses what would be found out when the first files are in place already. */
export function requireRoom(path: string): void {
  requireFolder(dirname(path));
  if (entryAt(path)?.isDirectory())
    throw new Refusal({
      place: path,
      got: 'a folder',
      allowed: 'a file, or nothing',
      remedy: 'move it away',
    });
}

/** Makes a folder and those above it, one by one: where the system makes none, `recursive` would try for ever. */
function makeFolder(folder: string): void {
  if (entryAt(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

/**
 * Writes all files or none: each first beside its place under a name that no reader looks at, then all are put in place.
 * @throws Refusal where something else is in a place, or whatever the disk says; nothing of the new texts is left in the places then.
 */
export function writeFiles(files: Files): void {
  for (const path of files.keys()) requireRoom(path);
  try {
    for (const [path, text] of files) {
      makeFolder(dirname(path));
      writeFileSync(temporaryOf(path), text);
    }
  } catch (error) {
    for (const path of files.keys()) rmSync(temporaryOf(path), { force: true });
    throw error;
  }
  for (const path of files.keys()) renameSync(temporaryOf(path), path);
}
