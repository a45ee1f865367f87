/** `npm run overlap -- <id>`: runs of eight or more words that the content shares with the archived text of a source. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ContentError } from '../content/problem.ts';
import { didYouMean } from '../content/suggest.ts';
import { archivePath, readArchive } from '../ingest/archive.ts';
import { overlaps, shortestRun } from '../ingest/overlap.ts';
import { contentFiles } from '../ingest/present.ts';
import { Refusal } from '../ingest/refusal.ts';
import { contentDir, inspect } from '../knowledge/load.ts';
import { counted } from '../knowledge/phrases.ts';
import { run } from './report.ts';

await run(() => {
  const [id] = parseArgs({ allowPositionals: true }).positionals;
  const dir = contentDir(process.env);
  const { sources } = inspect(dir).records;
  const source = sources.find((one) => one.id === id);
  if (!source) {
    const ids = sources.map((one) => one.id);
    throw new Refusal({
      place: 'overlap',
      got: `the source "${id ?? ''}"`,
      allowed: ids.join(', '),
      remedy: didYouMean(id ?? '', ids) ?? 'npm run overlap -- <id>',
    });
  }
  const archived = readArchive(source.id);
  if (archived?.sha256 !== source.sha256)
    throw new Refusal({
      place: archivePath(source.id),
      got: archived ? 'another text than the source was taken from' : 'no archived text',
      allowed: `the text with the checksum ${source.sha256.slice(0, 12)}…`,
      remedy: `put it there, or run npm run ingest -- <file> --id ${source.id}`,
    });
  const problems = contentFiles(dir).flatMap((file) =>
    overlaps(readFileSync(file, 'utf8'), archived.text, [source.title]).map(({ line, words }) => ({
      file,
      line,
      column: 1,
      message: `${counted(words.split(' ').length, 'word')} in a row are those of "${source.id}": “${words}”`,
      allowed: `fewer than ${shortestRun}`,
      hint: 'say it in your own words',
    })),
  );
  if (problems.length > 0) throw new ContentError(problems);
  console.log(`No run of ${shortestRun} or more words is shared with the archived text of "${source.id}".`);
});
