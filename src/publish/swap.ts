import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';

/** Where a site is built, where it is served from, and where the one before waits for a moment. */
export interface Folders {
  readonly staging: string;
  readonly place: string;
  readonly before: string;
}

const clear = (folder: string) => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });

/** Takes away what a killed build left. Where it was killed between the two renames of a swap, the site before comes back. */
export function recover({ staging, place, before }: Folders): void {
  if (existsSync(before) && !existsSync(place)) renameSync(before, place);
  for (const folder of [staging, before]) clear(folder);
}

/** Moves a folder, to another disk if need be. */
export function carry(from: string, to: string): void {
  if (from === to) return;
  cpSync(from, to, { recursive: true });
  clear(from);
}

/** Puts the site built in staging in place. Whoever looks finds a whole site or, between two renames, none. */
export function putInPlace({ staging, place, before }: Folders): void {
  if (existsSync(place)) renameSync(place, before);
  renameSync(staging, place);
  clear(before);
}
