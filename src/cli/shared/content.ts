import { statSync } from 'node:fs';
import { contentDir } from '../../home/base-folder.ts';
import { UsageError } from '../../home/refusal.ts';

/** The content folder in use. @throws UsageError where there is none: what is read there would be nothing, and what is written would begin another base. */
export function contentHere(): string {
  const dir = contentDir(process.env);
  if (statSync(dir, { throwIfNoEntry: false })?.isDirectory()) return dir;
  throw new UsageError({
    place: 'CONTENT',
    got: `"${dir}"`,
    allowed: 'a folder that is there',
    remedy: 'call the command in the folder of the base, or name it: CONTENT=<folder>',
  });
}
