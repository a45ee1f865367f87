import { close, createIndex } from 'pagefind';
import { quotedEnd } from './quoted.ts';
import type { SearchRecord } from './records.ts';

/** Pagefind reports faults in its answers instead of throwing; none may pass. */
function refuse(errors: readonly string[], doing: string): void {
  if (errors.length > 0) throw new Error(`search index: ${doing} failed: ${errors.join('; ')}`);
}

/** The index would split `24,000` into two words; whoever types `24000` must find it. */
const plainNumbers = (text: string) =>
  [...text.matchAll(/\d{1,3}(?:,\d{3})+/g)].map(([number]) => number.replaceAll(',', ''));

/** Milliseconds that the engine may take: for an index at all, and for each entry of it. */
const patience = { all: 120_000, each: 50 } as const;

/**
 * The engine is a process of its own. Where it dies, nothing answers any more, and Node would end without a word for want of work; where
 * it hangs, nothing would ever end.
 */
function answered(work: Promise<void>, limit: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (what: string) => {
      reject(new Error(`search index: the engine ${what}`));
      void close();
    };
    const unanswered = () => refuse('ended without an answer');
    const late = setTimeout(() => refuse(`has not answered for ${limit / 1000} s`), limit);
    // The engine keeps the process going as long as it is there.
    late.unref();
    process.once('beforeExit', unanswered);
    work.then(resolve, reject).finally(() => {
      clearTimeout(late);
      process.off('beforeExit', unanswered);
    });
  });
}

/** Between what bounds the pieces of the index are kept, in places at which a word stands. */
const pieces = { least: 7_900, most: 20_000 } as const;

/**
 * How large a piece of the index is made: each word of a question costs one, and every question the list of all of them, so that pieces grow as the root
 * of what there is. The engine’s own measure is `most`. Below `least`, words of one beginning stand in several pieces, and the engine, which looks for the
 * beginnings of words in the pieces that it has, answers otherwise when it was asked something before.
 */
function pieceSize(records: readonly SearchRecord[]): number {
  const letters = records.reduce((sum, { title, text }) => sum + title.length + text.length, 0);
  return Math.round(Math.min(pieces.most, Math.max(pieces.least, Math.sqrt(10 * letters))));
}

async function write(records: readonly SearchRecord[], outputPath: string): Promise<void> {
  // The engine, a process that inherits this, takes the measure in no other way.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(pieceSize(records));
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  refuse(errors, 'starting');
  if (!index) throw new Error('search index: the engine gave no index');
  for (const record of records) {
    const meta = {
      title: record.title,
      aliases: [
        ...(record.aliases ?? []),
        ...plainNumbers(`${record.title} ${record.text} ${record.why ?? ''}`),
      ].join(', '),
    };
    // What a reader of a hit is told stands in the filters: fields are searched.
    const filters = {
      kind: [record.kind],
      ...(record.of && { criterion: [record.of] }),
      ...Object.fromEntries(
        Object.entries(record.filters ?? {}).map(([key, values]) => [key, [...values]]),
      ),
    };
    const added = await index.addCustomRecord({
      url: record.address,
      // Not among the fields, which are searched as well: it would be twice in the index.
      content: record.why ? `${record.why}${quotedEnd}${record.text}` : record.text,
      language: 'en',
      meta,
      filters,
    });
    refuse(added.errors, `adding ${record.address}`);
  }
  refuse((await index.writeFiles({ outputPath })).errors, 'writing');
  await index.deleteIndex();
}

/**
 * Writes the search index of `records` into the folder `outputPath`. Throws when anything is left out, or when it takes longer than
 * `limit` milliseconds.
 */
export const writeIndex = (
  records: readonly SearchRecord[],
  outputPath: string,
  limit = patience.all + records.length * patience.each,
): Promise<void> => answered(write(records, outputPath), limit);
