/**
 * `npm run ingest -- <file|-> [--id x] [--license y] [--dry-run]`: takes an article in. A new one is drafted; one that
 * is in the content already keeps every edit: differences are shown, and line numbers follow the text where it moved.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { type Draft, draftOf } from '../ingest/draft.ts';
import { type Present, presentOf } from '../ingest/present.ts';
import { type Reading, readArticle } from '../ingest/read.ts';
import { update } from '../ingest/rerun.ts';
import { slug } from '../ingest/slug.ts';
import { boilerplate, doubts, found } from '../ingest/summary.ts';
import { vocabularyOf } from '../ingest/vocabulary.ts';
import { filesOfDraft } from '../ingest/write.ts';
import { contentDir, inspect } from '../knowledge/load.ts';
import type { Records } from '../knowledge/records.ts';
import { archivePath } from '../proofs/archive.ts';
import { hashText } from '../proofs/locators.ts';
import { pathOf } from '../reading/read.ts';
import { Refusal, UsageError } from '../scaffold/refusal.ts';
import { type Files, writeFiles } from '../scaffold/write-files.ts';
import { idPattern } from '../schema/index.ts';
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

/** The id asked for, else that of the source with the same text, else one made from publisher or title. */
function idOf(asked: string | undefined, reading: Reading, file: string, records: Records): string {
  const sources = records.sources.map(({ record }) => record);
  if (asked !== undefined && !idPattern.test(asked))
    throw new UsageError({
      place: '--id',
      got: `"${asked}"`,
      allowed: 'lower-case letters and digits in parts joined by single hyphens',
      remedy: 'e.g. --id some-publisher',
    });
  const sha256 = hashText(new TextEncoder().encode(reading.article.text));
  const same = sources.find((source) => source.sha256 === sha256)?.id;
  if (asked !== undefined && same !== undefined && same !== asked)
    throw new UsageError({
      place: '--id',
      got: `"${asked}" for a text that is in the content as "${same}"`,
      allowed: `"${same}"`,
      remedy: 'leave --id out',
    });
  const { publisher, title } = reading.structure.origin;
  const made = slug(publisher ?? title, slug(basename(file), 'article'));
  if (asked === undefined && same === undefined && sources.some(({ id }) => id === made))
    throw new Refusal({
      place: file,
      got: `the id "${made}", which another text has`,
      allowed: 'an id of its own',
      remedy: `--id ${made}-2 for a new source, --id ${made} to bring its text up to date`,
    });
  return asked ?? same ?? made;
}

function next(id: string, dir: string): string[] {
  return [
    `1. Read ${archivePath(id)} beside ${pathOf(dir, 'source', { id })}: mend origin, sections and ledger, and retell each section.`,
    `2. In ${pathOf(dir, 'saying', { source: id })} give each saying its claim: one of the candidates, or a new one in ${dir}/claims/<criterion>.yaml (npm run new -- claim <id> --criterion <id>); delete what states nothing.`,
    '3. Remove "draft: true" from what is done; until then npm run check refuses to publish it.',
    `4. npm run overlap -- ${id}, then npm run check.`,
  ];
}

const fresh = (dir: string, draft: Draft, reading: Reading): Files =>
  filesOfDraft(dir, draft, reading.article.text);

/** A source whose files cannot be read is there all the same: it must not be written over. */
function refuseDamaged(
  id: string,
  dir: string,
  { damaged }: Records,
  present: Present | undefined,
): void {
  const isSource = present === undefined && damaged.files('source').includes(id);
  if (isSource || damaged.files('saying').includes(id))
    throw new Refusal({
      place: isSource ? pathOf(dir, 'source', { id }) : pathOf(dir, 'saying', { source: id }),
      got: 'a file that cannot be read',
      allowed: 'one that meets its schema',
      remedy: 'npm run check says what to mend',
    });
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
  const { records } = inspect(dir);
  console.log(`Reading ${name} …`);
  const reading = await readArticle(name, bytes, vocabularyOf(records));
  const id = idOf(values.id, reading, name, records);
  const draft = draftOf(id, reading, values.license);
  say('\nFound', found(reading));
  say('Boilerplate', boilerplate(reading));
  say('Unsure of', doubts(reading, draft));
  const present = presentOf(dir, records, id);
  refuseDamaged(id, dir, records, present);
  const { files, differences } = present
    ? update(dir, present, reading, draft)
    : { files: fresh(dir, draft, reading), differences: [] };
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
