import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, lstatSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Where a site is built, where it is served from, and where the one before waits for a moment. */
export interface Folders {
  readonly staging: string;
  readonly place: string;
  readonly before: string;
}

const remove = (folder: string) => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });

/** Lets its owner delete what stands in a folder. */
function open(folder: string): void {
  chmodSync(folder, 0o700);
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) open(join(folder, entry.name));
}

/** Deletes a folder, also one that says it may not be changed. */
function clear(folder: string): void {
  try {
    remove(folder);
  } catch {
    open(folder);
    remove(folder);
  }
}

/** What cannot be deleted, another user's for instance, is moved out of the way; returns where to, for somebody to delete it. */
function clearAway(folder: string): string[] {
  try {
    clear(folder);
    return [];
  } catch {
    const aside = `${folder}-${process.pid}`;
    renameSync(folder, aside);
    return [aside];
  }
}

/**
 * Takes away what a killed build left. Where it was killed between the two renames of a swap, the site before comes back.
 * Returns what could not be deleted.
 */
export function recover({ staging, place, before }: Folders): string[] {
  if (existsSync(before) && !existsSync(place)) renameSync(before, place);
  return [staging, before].filter(existsSync).flatMap(clearAway);
}

/** Moves a folder, to another disk if need be. */
export function carry(from: string, to: string): void {
  if (from === to) return;
  cpSync(from, to, { recursive: true });
  clear(from);
}

/** Both renames, in a process of its own: whoever kills a build with all that it started does not come between them. */
const renames = `
const { existsSync, renameSync } = require('node:fs');
const [staging, place, before] = process.argv.slice(1);
if (existsSync(place)) renameSync(place, before);
renameSync(staging, place);`;

/** Whether the renames were made. Not where the place is a disk of its own, which cannot be renamed. */
async function swapped({ staging, place, before }: Folders): Promise<boolean> {
  const child = spawn(process.execPath, ['-e', renames, staging, place, before], {
    detached: true,
    stdio: 'ignore',
  });
  const [status] = await once(child, 'close');
  if (existsSync(before) && !existsSync(place)) renameSync(before, place);
  return status === 0;
}

const isFolder = (path: string) => lstatSync(path, { throwIfNoEntry: false })?.isDirectory();

/** Makes the files below one folder those of another, new ones first: whoever looks meanwhile finds every page, old or new. */
function refill(from: string, to: string): void {
  for (const name of readdirSync(to)) {
    const [made, stands] = [join(from, name), join(to, name)];
    if (existsSync(made) && isFolder(made) !== isFolder(stands)) clear(stands);
  }
  cpSync(from, to, { recursive: true });
  const made = new Set(readdirSync(from, { recursive: true, encoding: 'utf8' }));
  for (const path of readdirSync(to, { recursive: true, encoding: 'utf8' }))
    if (!made.has(path)) clear(join(to, path));
}

/**
 * Puts the site built in staging in place. Whoever looks finds a whole site or, between two renames, none; where the place is a disk of
 * its own, it is filled anew. Returns what of the site before could not be deleted.
 */
export async function putInPlace(folders: Folders): Promise<string[]> {
  const { staging, place, before } = folders;
  if (await swapped(folders)) return existsSync(before) ? clearAway(before) : [];
  refill(staging, place);
  return clearAway(staging);
}
