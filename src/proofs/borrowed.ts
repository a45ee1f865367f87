import { readFileSync } from 'node:fs';
import type { Problem } from '../reading/problem.ts';
import { counted } from '../sentences/numbers.ts';
import { contentFiles } from './content-files.ts';
import { overlaps, shortestRun } from './overlap.ts';

/** Every run of words that the content in `dir` shares with an archived text, as problems at their places. The title is a fact and may stand. */
export function borrowedWords(
  dir: string,
  source: { readonly id: string; readonly title: string },
  archived: string,
): Problem[] {
  return contentFiles(dir).flatMap((file) =>
    overlaps(readFileSync(file, 'utf8'), archived, [source.title]).map(({ line, words }) => ({
      file,
      line,
      column: 1,
      message: `${counted(words.split(' ').length, 'word')} in a row are those of "${source.id}": “${words}”`,
      allowed: `fewer than ${shortestRun}`,
      hint: 'say it in your own words',
    })),
  );
}
