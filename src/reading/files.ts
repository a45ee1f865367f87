import { type Dirent, lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { limits } from './limits.ts';
import type { Problem } from './problem.ts';

/** What systems and editors leave in a folder unasked; it is no content, and no one is told of it. */
const leftBehind = /^(?:\.|~\$|#)|~$|^(?:(?:eh)?Thumbs\.db|desktop\.ini|Icon\r)$/i;

/** Whether a path from the content folder is of what nobody reads: hidden, or left there by a system or an editor. */
export const isLeftOut = (path: string): boolean =>
  path.split('/').some((name) => leftBehind.test(name));

/** What an entry of a folder is, in words, where it is neither a regular file nor a folder. */
function oddity(entry: Pick<Dirent, 'isFile' | 'isDirectory' | 'isSymbolicLink' | 'isFIFO'>) {
  if (entry.isFile() || entry.isDirectory()) return undefined;
  if (entry.isSymbolicLink()) return 'a link';
  return entry.isFIFO() ? 'a pipe' : 'neither a file nor a folder';
}

const problemAt = (file: string, message: string, hint: string, allowed?: string): Problem => ({
  file,
  line: 1,
  column: 1,
  message,
  allowed,
  hint,
});

const odd = (file: string, what: string) =>
  problemAt(file, `${what}, which is not read`, 'put the file itself there', 'regular files');

const unreadable = (file: string, error: unknown) =>
  problemAt(
    file,
    `cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    'see that it is there and that you may read it',
  );

/** What stands in the content folder. */
export interface Listing {
  /** Regular files, as paths from the folder in a fixed order. */
  readonly files: readonly string[];
  /** Whatever else is there, and what could not be looked into. */
  readonly problems: readonly Problem[];
}

const merged = (parts: readonly Listing[]): Listing => ({
  files: parts.flatMap(({ files }) => files),
  problems: parts.flatMap(({ problems }) => problems),
});

function listed(dir: string, path: string, entry: Dirent): Listing {
  if (isLeftOut(path)) return { files: [], problems: [] };
  const what = oddity(entry);
  if (what !== undefined) return { files: [], problems: [odd(`${dir}/${path}`, what)] };
  if (entry.isFile()) return { files: [path], problems: [] };
  if (/\.(mdx|ya?ml|json)$/.test(path))
    return { files: [], problems: [odd(`${dir}/${path}`, 'a folder in the place of a file')] };
  return below(dir, path);
}

function below(dir: string, folder: string): Listing {
  const under = (name: string) => (folder === '' ? name : `${folder}/${name}`);
  try {
    const entries = readdirSync(join(dir, folder), { withFileTypes: true });
    return merged(entries.map((entry) => listed(dir, under(entry.name), entry)));
  } catch (error) {
    return { files: [], problems: [unreadable(under(dir), error)] };
  }
}

/** What stands in the content folder `dir`. No link is followed out of it or within it; the folder itself may be one. */
export function listingOf(dir: string): Listing {
  const { files, problems } = below(dir, '');
  return { files: files.toSorted(), problems };
}

/** A file's text, or why it is not read. */
export type TextRead =
  | { readonly text: string; readonly problem?: undefined }
  | { readonly text?: undefined; readonly problem: Problem };

const place = (bytes: Uint8Array, bad: number) => {
  const before = bytes.subarray(0, bad);
  return {
    line: before.filter((byte) => byte === 10).length + 1,
    column: bad - before.lastIndexOf(10),
  };
};

/** Index of the first byte that no UTF-8 has in its place: what is decoded up to there says as much when it is written again. */
function firstBad(bytes: Uint8Array): number {
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const again = new TextEncoder().encode(lenient);
  return Math.max(
    0,
    bytes.findIndex((byte, index) => byte !== again[index]),
  );
}

function decoded(file: string, bytes: Uint8Array): TextRead {
  const nought = bytes.indexOf(0);
  if (nought >= 0) {
    const wrong = problemAt(file, 'bytes of nought, as UTF-16 has them', 'save it as UTF-8');
    return { problem: { ...wrong, ...place(bytes, nought) } };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text: text.replaceAll('\r\n', '\n') };
  } catch {
    const hint = 'save it as UTF-8';
    const problem = problemAt(file, 'bytes that are not UTF-8', hint);
    return { problem: { ...problem, ...place(bytes, firstBad(bytes)) } };
  }
}

/**
 * The text of a file of the content folder `dir`, the one way in which content is read: by the check, and by what publishes it. A mark of
 * the byte order is taken off, and lines end in `\n`. Links, whatever is no regular file, what is not UTF-8 and what is too large are not read.
 */
export function readTextOf(dir: string, path: string): TextRead {
  const file = `${dir}/${path}`;
  try {
    const entry = lstatSync(file);
    if (!entry.isFile()) return { problem: odd(file, oddity(entry) ?? 'a folder') };
    // A folder on the way may be a link as well.
    if (realpathSync(file) !== join(realpathSync(dir), path))
      return { problem: odd(file, 'behind a link') };
    if (entry.size > limits.bytes)
      return {
        problem: problemAt(
          file,
          `${entry.size} bytes`,
          'divide it',
          `at most ${limits.bytes} bytes`,
        ),
      };
    return decoded(file, readFileSync(file));
  } catch (error) {
    return { problem: unreadable(file, error) };
  }
}
