import { existsSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

/** The folder of records in the folder of a base. */
const records = 'content';

/** Where the records of a base are: in the folder that is named, or in its `content`; as a path from the working directory. */
function recordsIn(named: string): string {
  const dir = relative('', named) || '.';
  const within = join(dir, records);
  return !existsSync(join(dir, 'site.yaml')) && existsSync(within) ? within : dir;
}

/** The content folder in use, as a path from the working directory: that which `CONTENT` names, absolute or not, else `content`. */
export const contentDir = (env: Readonly<Record<string, string | undefined>>): string =>
  env['CONTENT'] ? recordsIn(env['CONTENT']) : records;

/**
 * The folder that holds whatever else belongs to a base: its register, archive, lab, judged queries and built site. It is the one around
 * a folder `content`; a content folder by any other name shares those of the project.
 */
export const homeOf = (dir: string): string => (basename(dir) === records ? dirname(dir) : '.');

/** A path of the base in use, from the working directory. */
export const ofBase = (path: string): string => join(homeOf(contentDir(process.env)), path);
