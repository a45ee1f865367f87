import { Refusal, UsageError } from '../home/refusal.ts';
import { inspect } from '../knowledge/load.ts';
import { archivePath, readArchive } from '../proofs/archive.ts';
import { borrowedWords } from '../proofs/borrowed.ts';
import { shortestRun } from '../proofs/overlap.ts';
import { ContentError } from '../reading/problem.ts';
import { didYouMean } from '../spelling/nearest.ts';
import { usageOf } from './shared/command.ts';
import { contentHere } from './shared/content.ts';
import { run } from './shared/report.ts';

const command = {
  name: 'overlap',
  does: `lists runs of ${shortestRun} words or more that the content shares with the archived text of a source`,
  takes: ['<id>'],
};

await run(command, ({ positionals }) => {
  const [id] = positionals;
  const dir = contentHere();
  const sources = inspect(dir, true).records.sources.map(({ record }) => record);
  const source = sources.find((one) => one.id === id);
  if (!source) {
    const ids = sources.map((one) => one.id);
    throw new UsageError({
      place: 'overlap',
      got: `the source "${id ?? ''}"`,
      allowed: ids.join(', '),
      remedy: didYouMean(id ?? '', ids) ?? usageOf(command),
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
  const problems = borrowedWords(dir, source, archived.text);
  if (problems.length > 0) throw new ContentError(problems);
  console.log(
    `No run of ${shortestRun} or more words is shared with the archived text of "${source.id}".`,
  );
});
