import { type Inspection, inspected } from '../src/knowledge/load.ts';
import { readContent, type Taken } from '../src/reading/read.ts';

/** Folder, and whether with drafts → what was read of each file. */
const known = new Map<string, Map<string, Taken>>();

/** As the engine’s own; of a folder that was read before, only the files that are no longer the same are read anew, as while a base is being written. */
export function inspect(dir: string, drafts = false): Inspection {
  const key = `${dir} ${drafts}`;
  const read = known.get(key) ?? new Map<string, Taken>();
  known.set(key, read);
  return inspected(readContent(dir, { drafts }, read));
}
