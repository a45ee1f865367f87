import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { ofBase } from './base-folder.ts';
import { Refusal } from './refusal.ts';

/** Names under which a base may bring a program of its own: they are modules whatever a `package.json` near them says. */
const names = ['crosscheck.config.mts', 'crosscheck.config.mjs'] as const;

/** The file in the folder of the base in use, as a path from the working directory; none where it brings nothing. */
export const broughtBy = (): string | undefined =>
  names.map(ofBase).find((path) => existsSync(path));

/** What the program of the base gives, whatever it is; nothing where there is none. Throws a Refusal where it cannot be run. */
export function brought(): unknown {
  const file = broughtBy();
  if (file === undefined) return undefined;
  try {
    // Read at once, not awaited: what is made of it is there before anything is checked.
    return createRequire(import.meta.url)(resolve(file)).default;
  } catch (error) {
    throw new Refusal({
      place: file,
      got: error instanceof Error ? error.message : String(error),
      allowed: 'a module without top-level await, which gives its hooks as default',
      remedy: 'README.md, “Three hooks”',
    });
  }
}

/** The same; nothing where it cannot be run, which is told when a command begins. */
export function broughtIfAny(): unknown {
  try {
    return brought();
  } catch {
    return undefined;
  }
}
