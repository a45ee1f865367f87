import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { Refusal, UsageError } from '../home/refusal.ts';
import type { Records } from '../knowledge/records.ts';
import { archivePath, readArchive, worksheetPath } from '../proofs/archive.ts';
import { hashText } from '../proofs/locators.ts';
import { pathOf } from '../reading/read.ts';
import { idPattern, idRule } from '../schema/index.ts';
import type { Present } from './present.ts';
import type { Reading } from './read.ts';
import { slug } from './slug.ts';

function requireId(asked: string): void {
  if (!idPattern.test(asked))
    throw new UsageError({
      place: '--id',
      got: `"${asked}"`,
      allowed: idRule,
      remedy: 'e.g. --id some-publisher',
    });
}

function requireSame(asked: string, same: string | undefined): void {
  if (same !== undefined && same !== asked)
    throw new UsageError({
      place: '--id',
      got: `"${asked}" for a text that is in the content as "${same}"`,
      allowed: `"${same}"`,
      remedy: 'leave --id out',
    });
}

function requireFree(made: string, { sources }: Records, file: string): void {
  if (sources.some(({ record }) => record.id === made))
    throw new Refusal({
      place: file,
      got: `the id "${made}", which another text has`,
      allowed: 'an id of its own',
      remedy: `--id ${made}-2 for a new source, --id ${made} to bring its text up to date`,
    });
}

/** The id of the source that has the same text. */
function sameText({ article }: Reading, { sources }: Records): string | undefined {
  const sha256 = hashText(new TextEncoder().encode(article.text));
  return sources.find(({ record }) => record.sha256 === sha256)?.record.id;
}

/** An id made from publisher or title. */
function madeFrom({ structure: { origin } }: Reading, file: string): string {
  return slug(origin.publisher ?? origin.title, slug(basename(file), 'article'));
}

/**
 * The id asked for, else that of the source with the same text, else one made from publisher or title.
 * @throws UsageError for an id that cannot be; Refusal where the id made is another text's.
 */
export function sourceIdOf(
  asked: string | undefined,
  reading: Reading,
  file: string,
  records: Records,
): string {
  if (asked !== undefined) requireId(asked);
  const same = sameText(reading, records);
  if (asked !== undefined) requireSame(asked, same);
  const known = asked ?? same;
  if (known !== undefined) return known;
  const made = madeFrom(reading, file);
  requireFree(made, records, file);
  return made;
}

const unread = (place: string) =>
  new Refusal({
    place,
    got: 'a file that cannot be read',
    allowed: 'one that meets its schema',
    remedy: 'npm run check says what to mend',
  });

/** An article whose file cannot be read is there all the same: it must not be written over. @throws Refusal */
export function refuseDamagedArticle(id: string, dir: string, { damaged, sources }: Records): void {
  const isRead = sources.some(({ record }) => record.id === id);
  if (!isRead && damaged.files('source').includes(id)) throw unread(pathOf(dir, 'source', { id }));
}

/** Nor must its sayings. @throws Refusal */
export function refuseDamaged(id: string, dir: string, records: Records): void {
  refuseDamagedArticle(id, dir, records);
  if (records.damaged.files('saying').includes(id))
    throw unread(pathOf(dir, 'saying', { source: id }));
}

/** The archive may hold another text under this name, of which the content knows nothing: it is not written over. @throws Refusal */
export function refuseTaken(id: string, present: Present | undefined, text: string): void {
  const there = readArchive(id);
  // An article whose worksheet is there is brought up to date.
  if (present || !there || there.text === text || existsSync(worksheetPath(id))) return;
  throw new Refusal({
    place: archivePath(id),
    got: 'another text',
    allowed: 'the same, or none',
    remedy: `--id ${id}-2 for a source of its own; else move that text away`,
  });
}
