import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, gunzip, gzip } from 'node:zlib';

const toBrotli = promisify(brotliCompress);
const fromBrotli = promisify(brotliDecompress);
const toGzip = promisify(gzip);
const fromGzip = promisify(gunzip);

/** Files that are text; the others, pictures and entries of the search index, are compressed already. */
const text = /\.(html|css|js|json|md|csv|svg|xml|txt)$/;
/** The engine of the search and the parts of its index, which are gzip as they are written, and are read as well when they are not. */
const packed = /\.(?:pagefind|pf_meta|pf_index|pf_filter)$/;

/** As many at a time as Node has threads for it. */
const concurrency = 4;

function filesIn(folder: string, named: RegExp): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && named.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name));
}

/** Brotli makes a sixth less of what is gzip, and a browser unpacks it by itself. */
async function unpack(file: string): Promise<void> {
  const bytes = await readFile(file);
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (isGzip) await writeFile(file, await fromGzip(bytes));
}

/** What an earlier build made of these bytes; none where there is nothing or it is damaged. */
async function known(entry: string, bytes: Buffer): Promise<Buffer | undefined> {
  try {
    const kept = await readFile(entry);
    return (await fromBrotli(kept)).equals(bytes) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** The lists of a large base run to tens of megabytes and change with every claim: the best setting would take a minute for each. */
const long = 1_000_000;
const qualityFor = (bytes: Buffer) => (bytes.length > long ? 9 : constants.BROTLI_MAX_QUALITY);

/** Brotli at its best, which takes most of a second for a long page, and is therefore kept in the folder `cache` by content. */
async function brotli(bytes: Buffer, entry: string): Promise<Buffer> {
  const kept = await known(entry, bytes);
  if (kept) return kept;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: qualityFor(bytes),
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  const made = await toBrotli(bytes, { params });
  // Two files may hold the same, and two builds may run.
  const written = `${entry}-${randomUUID()}`;
  await writeFile(written, made);
  await rename(written, entry);
  return made;
}

async function compress(file: string, cache: string): Promise<string> {
  const bytes = await readFile(file);
  const name = createHash('sha256').update(bytes).digest('hex');
  const forms = {
    br: await brotli(bytes, join(cache, name)),
    gz: await toGzip(bytes, { level: constants.Z_BEST_COMPRESSION }),
  };
  for (const [ending, made] of Object.entries(forms))
    if (made.length < bytes.length) await writeFile(`${file}.${ending}`, made);
  return name;
}

/** Compresses files, so many at a time, and says which entries of the cache that took. */
async function compressEach(files: readonly string[], cache: string): Promise<Set<string>> {
  const left = [...files];
  const used = new Set<string>();
  const work = async () => {
    for (let file = left.pop(); file !== undefined; file = left.pop())
      used.add(await compress(file, cache));
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  return used;
}

/** Takes away what is not used; a name with a hyphen is being written, perhaps by another build. */
async function clear(cache: string, used: ReadonlySet<string>): Promise<void> {
  const idle = readdirSync(cache).filter((name) => !used.has(name) && !name.includes('-'));
  await Promise.all(idle.map((name) => rm(join(cache, name), { force: true })));
}

/**
 * Puts a `.br` and a `.gz` beside each text file and each part of the search index below `folder`, where it is smaller. What is kept in `cache` afterwards is what this
 * folder needed. Throws where a file cannot be written.
 */
export async function compressAll(folder: string, cache: string): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const unpacked = filesIn(folder, packed);
  await Promise.all(unpacked.map(unpack));
  const used = await compressEach([...filesIn(folder, text), ...unpacked], cache);
  await clear(cache, used);
}
