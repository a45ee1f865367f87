/**
 * `npm run sources -- <folder> [--stamp]`: proves that every place where something is said still points at the text it was taken from.
 * <folder> holds the archived texts under any names; each is found by its checksum.
 * `--stamp` first writes the hashes of locators that have none.
 */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { contentDir, inspect } from '../knowledge/load.ts';
import type { ReadRecord, Records } from '../knowledge/records.ts';
import { hashLine, hashText, linesOf } from '../proofs/locators.ts';
import { stampFile } from '../proofs/stamp.ts';
import { ContentError, type Problem } from '../reading/problem.ts';
import { pathOf } from '../reading/read.ts';
import { UsageError } from '../scaffold/refusal.ts';
import { counted } from '../sentences/numbers.ts';
import { run } from './report.ts';

type Texts = ReadonlyMap<string, readonly string[]>;

function readTexts(folder: string): Texts {
  const paths = readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
  return new Map(
    paths
      .map((path) => readFileSync(path))
      .map((bytes) => [hashText(bytes), linesOf(bytes.toString('utf8'))]),
  );
}

function checkSource(
  { record: source, at }: ReadRecord<'source'>,
  texts: Texts,
  folder: string,
): Problem[] {
  const lines = texts.get(source.sha256);
  if (!lines)
    return [
      {
        ...at(['sha256']),
        message: `no file in ${folder} has the checksum of "${source.id}"`,
        hint: 'the archived text is missing or was changed',
      },
    ];
  const blank = source.ledger.flatMap((range, index) =>
    lines.slice(range.from - 1, range.to).flatMap((text, offset) =>
      (text.trim() === '') === (range.kind === 'blank')
        ? []
        : [
            {
              ...at(['ledger', index]),
              message: `line ${range.from + offset} of "${source.id}" is ${text.trim() ? 'not ' : ''}blank, the ledger says ${range.kind}`,
            },
          ],
    ),
  );
  const count =
    lines.length === source.lines
      ? []
      : [
          {
            ...at(['lines']),
            message: `"${source.id}" has ${source.lines} lines in the ledger`,
            allowed: `${lines.length}`,
          },
        ];
  return [...count, ...blank];
}

function checkSaying(
  { record: { claim = 'a draft', lines: places }, at }: ReadRecord<'saying'>,
  lines: readonly string[],
): Problem[] {
  return places.flatMap(({ line, hash }, index) => {
    const got = hashLine(lines[line - 1] ?? '');
    return got === hash
      ? []
      : [
          {
            ...at(['lines', index]),
            message: `line ${line} is no longer the text that "${claim}" was taken from: hash ${hash}`,
            allowed: got,
            hint: 'find the line again, leave its hash out, then run with --stamp',
          },
        ];
  });
}

/** Writes the hashes that are missing. A file in which one is missing does not meet its schema: its source alone is asked. */
function stamp(dir: string, { sources }: Records, texts: Texts): void {
  for (const { record: source } of sources) {
    const path = pathOf(dir, 'saying', { source: source.id });
    const lines = texts.get(source.sha256);
    if (lines === undefined || !existsSync(path)) continue;
    const before = readFileSync(path, 'utf8');
    const after = stampFile(before, lines);
    if (after !== before) writeFileSync(path, after);
  }
}

function prove(records: Records, texts: Texts, folder: string): Problem[] {
  const bySha = new Map(records.sources.map(({ record }) => [record.id, texts.get(record.sha256)]));
  return [
    ...records.sources.flatMap((source) => checkSource(source, texts, folder)),
    // Where the text is missing, that is the one problem.
    ...records.sayings.flatMap((saying) => {
      const lines = bySha.get(saying.record.source);
      return lines ? checkSaying(saying, lines) : [];
    }),
  ];
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
  if (values.stamp) stamp(dir, inspect(dir).records, texts);
  const { records, problems } = inspect(dir);
  const found = [...problems, ...prove(records, texts, folder)];
  if (found.length > 0) throw new ContentError(found);
  const places = records.sayings.reduce((sum, { record }) => sum + record.lines.length, 0);
  console.log(
    `${counted(places, 'place')} of ${counted(records.sayings.length, 'saying')} in ${counted(records.sources.length, 'source')} point at the text they were taken from.`,
  );
});
