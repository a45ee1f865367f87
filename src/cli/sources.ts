/**
 * Proves that every place where something is said still points at the text it was taken from. The folder holds the archived texts under any
 * names; each is found by its checksum. Without one, the archive of the base is asked for the sources whose texts it holds.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { UsageError } from '../home/refusal.ts';
import { inspect } from '../knowledge/load.ts';
import type { Records } from '../knowledge/records.ts';
import { archiveDir } from '../proofs/archive.ts';
import { locatorProblems, readTexts, type Texts } from '../proofs/archived-lines.ts';
import { stampFile } from '../proofs/stamp.ts';
import { ContentError, type Problem } from '../reading/problem.ts';
import { pathOf } from '../reading/read.ts';
import { counted } from '../sentences/numbers.ts';
import { didYouMean } from '../spelling/nearest.ts';
import { usageOf } from './shared/command.ts';
import { contentHere } from './shared/content.ts';
import { run } from './shared/report.ts';

const command = {
  name: 'sources',
  does: 'proves that every locator still points at the archived text it was taken from',
  takes: ['[<folder>]'],
  options: {
    only: { type: 'string', value: '<id>', does: 'asks for one source' },
    stamp: { type: 'boolean', does: 'first writes the hashes of locators that have none' },
  },
} as const;

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

function requireSource(id: string, { sources }: Records): void {
  const ids = sources.map(({ record }) => record.id);
  if (!ids.includes(id))
    throw new UsageError({
      place: '--only',
      got: `"${id}"`,
      allowed: ids.join(', '),
      remedy: didYouMean(id, ids) ?? 'npm run sources -- --only <id>',
    });
}

/** The records of the source asked for, or all. @throws UsageError where there is none of that id. */
function only(records: Records, id: string | undefined): Records {
  if (id === undefined) return records;
  requireSource(id, records);
  return {
    ...records,
    sources: records.sources.filter(({ record }) => record.id === id),
    sayings: records.sayings.filter(({ record }) => record.source === id),
  };
}

/** A folder that is named must hold every text; by itself the archive is asked for what it holds. */
const asked = (folder: string, isNamed: boolean): Texts =>
  isNamed || existsSync(folder) ? readTexts(folder) : new Map();

/** Where no text of a base that has sources is at hand, nothing is proved. */
function requireTexts(folder: string, all: readonly unknown[], here: readonly unknown[]): void {
  if (here.length > 0 || all.length === 0) return;
  throw new UsageError({
    place: 'sources',
    got: 'no folder',
    allowed: `the folder of the archived texts, or texts in ${folder}`,
    remedy: usageOf(command),
  });
}

await run(command, ({ values, positionals }) => {
  const [folder = archiveDir()] = positionals;
  const texts = asked(folder, positionals.length > 0);
  const dir = contentHere();
  const isHere = ({ sha256 }: { readonly sha256: string }) =>
    positionals.length > 0 || values.only !== undefined || texts.has(sha256);
  if (values.stamp) stamp(dir, only(inspect(dir, true).records, values.only), texts);
  const { records: all, problems } = inspect(dir, true);
  const own = only(all, values.only);
  const sources = own.sources.filter(({ record }) => isHere(record));
  requireTexts(folder, own.sources, sources);
  const ids = new Set(sources.map(({ record }) => record.id));
  const records = {
    ...own,
    sources,
    sayings: own.sayings.filter(({ record }) => ids.has(record.source)),
  };
  const isOwn = ({ file }: Problem) =>
    values.only === undefined || file.startsWith(`${dir}/sources/${values.only}/`);
  const found = [...problems.filter(isOwn), ...locatorProblems(records, texts, folder)];
  if (found.length > 0) throw new ContentError(found);
  const places = records.sayings.reduce((sum, { record }) => sum + record.lines.length, 0);
  console.log(
    `${counted(places, 'place')} of ${counted(records.sayings.length, 'saying')} in ${counted(records.sources.length, 'source')} point at the text they were taken from.`,
  );
});
