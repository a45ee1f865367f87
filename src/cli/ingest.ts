/**
 * `npm run ingest -- <file|-> [--id x] [--license y] [--dry-run]`: takes an article in. A new one is drafted; one that
 * is in the content already keeps every edit: differences are shown, and line numbers follow the text where it moved.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { draftOf } from '../ingest/draft.ts';
import { refuseDamaged, refuseTaken, sourceIdOf } from '../ingest/identity.ts';
import { presentOf } from '../ingest/present.ts';
import { readArticle } from '../ingest/read.ts';
import { update } from '../ingest/rerun.ts';
import { boilerplate, doubts, found } from '../ingest/summary.ts';
import { vocabularyOf } from '../ingest/vocabulary.ts';
import { filesOfDraft } from '../ingest/write.ts';
import { inspect } from '../knowledge/load.ts';
import { archivePath } from '../proofs/archive.ts';
import { contentDir } from '../reading/base-folder.ts';
import { pathOf } from '../reading/read.ts';
import { UsageError } from '../reading/refusal.ts';
import { writeFiles } from '../scaffold/write-files.ts';
import { run } from './report.ts';

const say = (title: string, lines: readonly string[]) => {
  if (lines.length > 0) console.log(`${title}\n${lines.map((line) => `  ${line}`).join('\n')}\n`);
};

function bytesOf(file: string | undefined): Uint8Array {
  const usage = {
    place: 'ingest',
    allowed: 'one file, or - for the standard input',
    remedy: 'npm run ingest -- <file|-> [--id x] [--license y] [--dry-run]',
  };
  if (file === undefined) throw new UsageError({ ...usage, got: 'no file' });
  try {
    return readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    throw new UsageError({
      ...usage,
      place: file,
      got: error instanceof Error ? error.message : String(error),
    });
  }
}

function next(id: string, dir: string): string[] {
  return [
    `1. Read ${archivePath(id)} beside ${pathOf(dir, 'source', { id })}: mend origin, sections and ledger, and retell each section.`,
    `2. In ${pathOf(dir, 'saying', { source: id })} give each saying its claim: one of the candidates, or a new one in ${dir}/claims/<criterion>.yaml (npm run new -- claim <id> --criterion <id>); delete what states nothing.`,
    '3. Remove "draft: true" from what is done; until then npm run check refuses to publish it.',
    `4. npm run overlap -- ${id}, then npm run check.`,
  ];
}

await run(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      id: { type: 'string' },
      license: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const [file] = positionals;
  const bytes = bytesOf(file);
  const name = file ?? '-';
  const dir = contentDir(process.env);
  const { records } = inspect(dir, true);
  console.log(`Reading ${name} …`);
  const reading = await readArticle(name, bytes, vocabularyOf(records));
  const id = sourceIdOf(values.id, reading, name, records);
  const draft = draftOf(id, reading, values.license);
  say('\nFound', found(reading));
  say('Boilerplate', boilerplate(reading));
  say('Unsure of', doubts(reading, draft));
  const present = presentOf(dir, records, id);
  refuseDamaged(id, dir, records, present);
  refuseTaken(id, present, reading.article.text);
  const { files, differences } = present
    ? update(dir, present, reading, draft)
    : { files: filesOfDraft(dir, draft, reading.article.text), differences: [] };
  say(
    `"${id}" is in the content already; nothing that a person wrote is changed`,
    present ? differences : [],
  );
  if (!values['dry-run']) writeFiles(files);
  say(
    values['dry-run'] ? 'Would write' : 'Written',
    files.size > 0 ? [...files.keys()] : ['nothing'],
  );
  if (!present) say('Next', next(id, dir));
});
