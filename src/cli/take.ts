/**
 * Turns what is decided in a worksheet into sayings and claims. Every decision that cannot be taken is told at its line, and the process ends with 1.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { textGiven } from '../home/given-file.ts';
import { Refusal, UsageError } from '../home/refusal.ts';
import { refuseDamagedArticle } from '../ingest/identity.ts';
import { settled } from '../ingest/settle.ts';
import { readWorksheet } from '../ingest/worksheet-read.ts';
import { inspect } from '../knowledge/load.ts';
import { archiveDir, archivePath, readArchive } from '../proofs/archive.ts';
import { ContentError } from '../reading/problem.ts';
import { writeFiles } from '../scaffold/write-files.ts';
import { usageOf } from './shared/command.ts';
import { contentHere } from './shared/content.ts';
import { run } from './shared/report.ts';

const command = {
  name: 'take',
  does: 'turns what is decided in a worksheet into sayings and claims, and leaves the rest; as often as one likes',
  takes: ['<worksheet>'],
};

const refuse = (got: string) =>
  new UsageError({
    place: 'take',
    got,
    allowed: `a worksheet that npm run ingest has written, in ${archiveDir()}`,
    remedy: usageOf(command),
  });

function textOf(file: string | undefined): string {
  if (file !== undefined && existsSync(file)) return textGiven(file);
  throw refuse(file === undefined ? 'no worksheet' : `"${file}", which is not there`);
}

function archivedOf(source: string, sha256: string): string {
  const archived = readArchive(source);
  if (archived?.sha256 === sha256) return archived.text;
  throw new Refusal({
    place: archivePath(source),
    got: archived ? 'another text than the worksheet was made from' : 'no archived text',
    allowed: `the text with the checksum ${sha256.slice(0, 12)}…`,
    remedy: `npm run ingest -- <file> --id ${source} brings the worksheet up to date`,
  });
}

await run(command, ({ positionals }) => {
  const [file] = positionals;
  const text = textOf(file);
  const name = file ?? '';
  const read = readWorksheet(name, text);
  if (read.sheet.source === '' && read.sheet.sha256 === '')
    throw refuse(`"${name}", which is none`);
  if (read.sheet.source === '' || read.sheet.sha256 === '') throw new ContentError(read.problems);
  const archived = archivedOf(read.sheet.source, read.sheet.sha256);
  const dir = contentHere();
  const { records } = inspect(dir, true);
  // The sayings of a draft may still be none, which their schema does not let pass.
  refuseDamagedArticle(read.sheet.source, dir, records);
  const before = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);
  const { files, worksheet, lines, problems } = settled({
    file: name,
    text,
    read,
    dir,
    archived,
    records,
    before,
  });
  writeFiles(files);
  if (worksheet !== text) writeFileSync(name, worksheet);
  for (const line of lines) console.log(line);
  if (problems.length > 0) throw new ContentError(problems);
});
