import { relative, resolve } from 'node:path';
import { contentDir } from '../home/base-folder.ts';
import { showsDrafts } from '../reading/drafts.ts';
import { isLeftOut } from '../reading/files.ts';
import { publishedText } from '../reading/mdx.ts';
import { formatProblems } from '../reading/problem.ts';
import { readOne } from '../reading/read.ts';

/** Path of a file from a folder, with slashes on every system. */
const pathFrom = (dir: string, file: string) => relative(dir, file).replaceAll('\\', '/');

/**
 * Hands the engine of the pages the bodies of content as they were checked: every MDX file of the content folder is read by the
 * reader of the check, whatever another reader would take for its front matter. Throws for a file that the check does not read
 * or does not let pass.
 */
export function checkedBodies(dir: string = contentDir(process.env)) {
  return {
    name: 'checked-bodies',
    enforce: 'pre' as const,
    /** What has a query is not compiled as MDX; it imports the file without one. */
    load(file: string) {
      const path = pathFrom(resolve(dir), file);
      if (!file.endsWith('.mdx') || path.startsWith('..')) return undefined;
      if (isLeftOut(path)) throw new Error(`${dir}/${path} is hidden, and no content`);
      const { read, problems } = readOne(dir, path, { drafts: showsDrafts(process.env) });
      if (problems.length > 0) throw new Error(formatProblems(problems));
      if (!read?.body) throw new Error(`${dir}/${path} has no body to publish`);
      return { code: publishedText(read.body), map: null };
    },
  };
}
