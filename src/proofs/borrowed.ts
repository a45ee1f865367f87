import { readFileSync } from 'node:fs';
import { splitFront } from '../reading/mdx.ts';
import type { Problem } from '../reading/problem.ts';
import { counted } from '../sentences/numbers.ts';
import { contentFiles } from './content-files.ts';
import { overlaps, shortestRun } from './overlap.ts';

/** Fields of a source's own file that say where it comes from: what the article prints of itself is no text of ours. */
const facts = /^(?:title|url| +(?:name|date)):.*$/gm;

/** A file without the facts of the source, if it is its file; every line stays where it is. */
function withoutFacts(file: string, { id }: { readonly id: string }): string {
  const text = readFileSync(file, 'utf8');
  const front = file.endsWith(`/sources/${id}/article.mdx`) ? splitFront(text)?.front : undefined;
  return front === undefined ? text : text.replace(front, () => front.replace(facts, '|'));
}

/** Every run of words that the content in `dir` shares with an archived text, as problems at their places. The title is a fact and may stand. */
export function borrowedWords(
  dir: string,
  source: { readonly id: string; readonly title: string },
  archived: string,
): Problem[] {
  return contentFiles(dir).flatMap((file) =>
    overlaps(withoutFacts(file, source), archived, [source.title]).map(({ line, words }) => ({
      file,
      line,
      column: 1,
      message: `${counted(words.split(' ').length, 'word')} in a row are those of "${source.id}": “${words}”`,
      allowed: `fewer than ${shortestRun}`,
      hint: 'say it in your own words',
    })),
  );
}
