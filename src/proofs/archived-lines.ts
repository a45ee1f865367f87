import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadRecord, Records } from '../knowledge/records.ts';
import type { Problem } from '../reading/problem.ts';
import { hashLine, hashText, linesOf } from './locators.ts';

/** Checksum of an archived text → its lines. */
export type Texts = ReadonlyMap<string, readonly string[]>;

/** The texts of a folder, under any names. */
export function readTexts(folder: string): Texts {
  const paths = readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
  return new Map(
    paths
      .map((path) => readFileSync(path))
      .map((bytes) => [hashText(bytes), linesOf(bytes.toString('utf8'))]),
  );
}

function blankLines(
  { record: source, at }: ReadRecord<'source'>,
  lines: readonly string[],
): Problem[] {
  return source.ledger.flatMap((range, index) =>
    lines
      .slice(range.from - 1, range.to)
      .map((text, offset) => ({ line: range.from + offset, isBlank: text.trim() === '' }))
      .filter(({ isBlank }) => isBlank !== (range.kind === 'blank'))
      .map(({ line, isBlank }) => ({
        ...at(['ledger', index]),
        message: `line ${line} of "${source.id}" is ${isBlank ? '' : 'not '}blank, the ledger says ${range.kind}`,
      })),
  );
}

function checkSource(source: ReadRecord<'source'>, texts: Texts, folder: string): Problem[] {
  const { record, at } = source;
  const lines = texts.get(record.sha256);
  if (!lines)
    return [
      {
        ...at(['sha256']),
        message: `no file in ${folder} has the checksum of "${record.id}"`,
        hint: 'the archived text is missing or was changed',
      },
    ];
  const count = {
    ...at(['lines']),
    message: `"${record.id}" has ${record.lines} lines in the ledger`,
    allowed: `${lines.length}`,
  };
  return [...(lines.length === record.lines ? [] : [count]), ...blankLines(source, lines)];
}

function checkSaying(
  { record: { claim, lines: places }, at }: ReadRecord<'saying'>,
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

/** Where ledgers and locators no longer say what the archived `texts`, from `folder`, hold. */
export function locatorProblems(records: Records, texts: Texts, folder: string): Problem[] {
  const linesBySource = new Map(
    records.sources.map(({ record }) => [record.id, texts.get(record.sha256)]),
  );
  return [
    ...records.sources.flatMap((source) => checkSource(source, texts, folder)),
    // Where the text is missing, that is the one problem.
    ...records.sayings.flatMap((saying) => {
      const lines = linesBySource.get(saying.record.source);
      return lines ? checkSaying(saying, lines) : [];
    }),
  ];
}
