/**
 * `npm run sources -- <folder> [--stamp]`: proves that every place where something is said still points at the text it was taken from.
 * <folder> holds the archived texts under any names; each is found by its checksum.
 * `--stamp` first writes the hashes of locators that have none.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { inspect } from '../knowledge/load.ts';
import { locatorProblems, readTexts, type Texts } from '../proofs/archived-lines.ts';
import { stampFile } from '../proofs/stamp.ts';
import { contentDir } from '../reading/base-folder.ts';
import { ContentError } from '../reading/problem.ts';
import { pathOf } from '../reading/read.ts';
import { UsageError } from '../reading/refusal.ts';
import { counted } from '../sentences/numbers.ts';
import { run } from './report.ts';

/** Writes the hashes that are missing. A file in which one is missing does not meet its schema: its source alone is asked. */
function stamp(dir: string, texts: Texts): void {
  const { records } = inspect(dir, true);
  for (const { record: source } of records.sources) {
    const path = pathOf(dir, 'saying', { source: source.id });
    const lines = texts.get(source.sha256);
    if (lines === undefined || !existsSync(path)) continue;
    const before = readFileSync(path, 'utf8');
    const after = stampFile(before, lines);
    if (after !== before) writeFileSync(path, after);
  }
}

await run(() => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { stamp: { type: 'boolean', default: false } },
  });
  const folder = positionals[0];
  if (folder === undefined)
    throw new UsageError({
      place: 'sources',
      got: 'no folder',
      allowed: 'the folder of the archived texts',
      remedy: 'npm run sources -- <folder> [--stamp]',
    });
  const texts = readTexts(folder);
  const dir = contentDir(process.env);
  if (values.stamp) stamp(dir, texts);
  const { records, problems } = inspect(dir, true);
  const found = [...problems, ...locatorProblems(records, texts, folder)];
  if (found.length > 0) throw new ContentError(found);
  const places = records.sayings.reduce((sum, { record }) => sum + record.lines.length, 0);
  console.log(
    `${counted(places, 'place')} of ${counted(records.sayings.length, 'saying')} in ${counted(records.sources.length, 'source')} point at the text they were taken from.`,
  );
});
