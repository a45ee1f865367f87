import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { contentDir } from '../knowledge/load.ts';
import { parseMdx, publishedText } from '../reading/mdx.ts';
import { formatProblems } from '../reading/problem.ts';
import { placeOf } from '../reading/read.ts';

/**
 * Hands the engine of the pages the bodies of content as they were checked: every MDX file of the content folder is read by the
 * reader of the check, whatever another reader would take for its front matter. Throws for a file that the check does not know
 * or does not let pass.
 */
export function checkedBodies(dir: string = contentDir(process.env)) {
  return {
    name: 'checked-bodies',
    enforce: 'pre' as const,
    /** What has a query is not compiled as MDX; it imports the file without one. */
    load(file: string) {
      const path = relative(resolve(dir), file).replaceAll('\\', '/');
      if (!file.endsWith('.mdx') || path.startsWith('..')) return undefined;
      if (placeOf(path) === undefined)
        throw new Error(`${dir}/${path} is no place for a content file`);
      const { body, problems, hidden } = parseMdx(`${dir}/${path}`, readFileSync(file, 'utf8'));
      const found = [...problems, ...hidden];
      if (found.length > 0) throw new Error(formatProblems(found));
      return { code: publishedText(body), map: null };
    },
  };
}
