/**
 * Takes an article in: archives its text and writes a worksheet beside it. One that was taken in before keeps every edit and decision; line numbers follow the text where it moved.
 */
import { existsSync, readFileSync } from 'node:fs';
import { UsageError } from '../home/refusal.ts';
import { bytesOf, bytesOfFile } from '../ingest/bytes.ts';
import { type Carried, carried, withoutSaid } from '../ingest/carry.ts';
import { refuseDamaged, refuseTaken, sourceIdOf } from '../ingest/identity.ts';
import { type Present, presentOf } from '../ingest/present.ts';
import { readArticle } from '../ingest/read.ts';
import { update } from '../ingest/rerun.ts';
import { sheetOf } from '../ingest/sheet.ts';
import { boilerplate, doubts, found } from '../ingest/summary.ts';
import { vocabularyOf } from '../ingest/vocabulary.ts';
import { type Statement, statementsOf, type Worksheet } from '../ingest/worksheet.ts';
import { readWorksheet } from '../ingest/worksheet-read.ts';
import { worksheetText } from '../ingest/worksheet-text.ts';
import { inspect } from '../knowledge/load.ts';
import { archivePath, worksheetPath } from '../proofs/archive.ts';
import { ContentError } from '../reading/problem.ts';
import { pathOf } from '../reading/read.ts';
import { requireRoom, writeFiles } from '../scaffold/write-files.ts';
import { usageOf } from './shared/command.ts';
import { contentHere } from './shared/content.ts';
import { run } from './shared/report.ts';

const command = {
  name: 'ingest',
  does: 'archives an article (HTML, text or Markdown; - for the standard input) and writes a worksheet beside it',
  takes: ['<file|->'],
  options: {
    id: {
      type: 'string',
      value: '<id>',
      does: 'what to call it, instead of its publisher or title',
    },
    license: {
      type: 'string',
      value: '<licence>',
      does: 'keeps the full text, for work under a free licence or your own',
    },
    'dry-run': { type: 'boolean', does: 'shows what would be written, and writes nothing' },
  },
} as const;

const say = (title: string, lines: readonly string[]) => {
  if (lines.length > 0) console.log(`${title}\n${lines.map((line) => `  ${line}`).join('\n')}\n`);
};

function bytesIn(file: string | undefined): Uint8Array {
  const asked = {
    place: 'ingest',
    allowed: 'one file, or - for the standard input',
    remedy: usageOf(command),
  };
  if (file === undefined) throw new UsageError({ ...asked, got: 'no file' });
  try {
    return file === '-' ? bytesOf(0) : bytesOfFile(file);
  } catch (error) {
    throw new UsageError({
      ...asked,
      place: file === '' ? 'ingest' : file,
      got: error instanceof Error ? error.message : String(error),
    });
  }
}

const next = (id: string): string[] => [
  `1. Open ${worksheetPath(id)}: decide each statement, and say what the publisher gains.`,
  `2. npm run take -- ${worksheetPath(id)}, as often as you like: what is decided becomes sayings and claims; until all is, the article is a draft.`,
  `3. npm run check, then npm run sources -- --only ${id}.`,
];

/** What was decided of the article before: its worksheet, where there is one and it can be read. */
function sheetBefore(id: string): Worksheet | undefined {
  const path = worksheetPath(id);
  if (!existsSync(path)) return undefined;
  const { sheet, problems } = readWorksheet(path, readFileSync(path, 'utf8'));
  if (problems.length > 0) throw new ContentError(problems);
  return sheet;
}

/** The worksheet as it is to be: with what was decided before, or of an article that is in the content without what it says there. */
function sheetNow(fresh: Worksheet, present: Present | undefined): Carried {
  const old = sheetBefore(fresh.source);
  if (old) return carried(old, fresh);
  return { sheet: present ? withoutSaid(fresh, present.sayings) : fresh, lost: [] };
}

const lostLine = ({ lines: [line = 0], words, decision: { claims } }: Statement) =>
  `! line ${line}: “${words}” is gone${claims.length > 0 ? `; it was taken as ${claims.join(', ')}` : ''}`;

await run(command, async ({ values, positionals }) => {
  const [file] = positionals;
  const bytes = bytesIn(file);
  const name = file ?? '-';
  const dir = contentHere();
  const { records } = inspect(dir, true);
  console.log(`Reading ${name} …`);
  const reading = await readArticle(name, bytes, vocabularyOf(records));
  const id = sourceIdOf(values.id, reading, name, records);
  const fresh = sheetOf(id, reading, values.license);
  say('\nFound', found(reading));
  say('Left out', boilerplate(reading));
  say('Unsure of', doubts(reading));
  const present = presentOf(dir, records, id);
  refuseDamaged(id, dir, records);
  refuseTaken(id, present, reading.article.text);
  for (const path of [pathOf(dir, 'source', { id }), pathOf(dir, 'saying', { source: id })])
    requireRoom(path);
  const { sheet, lost } = sheetNow(fresh, present);
  const { files, differences } = present
    ? update(dir, present, reading, fresh)
    : { files: new Map([[archivePath(id), reading.article.text]]), differences: [] };
  say(
    `"${id}" is in the content already; nothing that a person wrote is changed`,
    present ? differences : [],
  );
  say('Decided before, and no longer in the text', lost.map(lostLine));
  const written = new Map([...files, ...sheetFile(sheet)]);
  if (!values['dry-run']) writeFiles(written);
  say(
    values['dry-run'] ? 'Would write' : 'Written',
    written.size > 0 ? [...written.keys()] : ['nothing'],
  );
  if (sheetFile(sheet).length > 0) say('Next', next(id));
});

/** The worksheet's file; none where nothing is to be decided. */
function sheetFile(sheet: Worksheet): [string, string][] {
  const path = worksheetPath(sheet.source);
  return statementsOf(sheet).length > 0 || existsSync(path) ? [[path, worksheetText(sheet)]] : [];
}
