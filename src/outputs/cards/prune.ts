import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Where drawn cards are kept between builds, each under the digest of what decides its bytes. */
export const kept = 'node_modules/.cache/crosscheck-cards';

/** A card that no build has asked for in sixty days is forgotten; in milliseconds. */
export const staleAfter = 60 * 86_400_000;

/** Removes cards that are no longer asked for, and what a killed build left unfinished. */
export function pruneCards(now: Date, folder = kept): void {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    const age = now.getTime() - statSync(file).mtimeMs;
    if (age > staleAfter || (name.includes('.') && age > 3_600_000)) rmSync(file, { force: true });
  }
}
