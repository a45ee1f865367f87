import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every text of the content folder, as paths from the project's root. */
export const contentFiles = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /\.(mdx|ya?ml)$/.test(entry.name) && !entry.name.startsWith('.'),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
