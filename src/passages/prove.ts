import type { Passage } from '../schema/index.ts';
import { nearest } from '../spelling/nearest.ts';
import { hashOfLines, symbolAt } from './code.ts';
import { type Document, isOfWords, type Lines, type Words } from './document.ts';
import { blockAt, marked, placeName, places, saidIn } from './find.ts';
import { nearestBlock } from './nearest.ts';
import type { Release } from './release.ts';
import { hashOf } from './text.ts';

/** Why a passage is not where it is said to be. */
export interface Loss {
  /** What is wrong and what was got. */
  readonly message: string;
  /** What stands there, or where the passage is. */
  readonly allowed?: string | undefined;
  readonly hint?: string | undefined;
}

/** Where else a passage may be looked for: first in its own release, then in others of its package. */
export interface Elsewhere {
  readonly release: Release;
  readonly others: readonly Release[];
}

const again = 'find it again: npm run passages -- --set';
const cut = (text: string) => (text.length > 160 ? `${text.slice(0, 158)}…` : text);

/** Whether a document holds the passage word for word. */
export function holds(document: Document, passage: Passage): boolean {
  if (document.form === 'lines') return linesAt(document, passage) !== undefined;
  const { start, end, hash } = passage;
  if (start === undefined) return false;
  const span = marked(document, start, end);
  return span !== undefined && (hash === undefined || hashOf(saidIn(document, span)) === hash);
}

/** Where lines of the same text stand in a file: the first of them. */
export function linesAt(
  { lines }: Lines,
  { lines: [from, to] = [1, 1], hash }: Passage,
): number | undefined {
  const size = to - from;
  const order = lines
    .map((_, index) => index + 1)
    .toSorted((a, b) => Math.abs(a - from) - Math.abs(b - from));
  return order.find(
    (at) => at + size <= lines.length && hashOfLines(lines, at, at + size) === hash,
  );
}

/** The other files and releases that hold the passage, nearest first. */
export function elsewhere(
  { release, others }: Elsewhere,
  file: string,
  passage: Passage,
): string[] {
  const ending = (name: string) => name.split('.').at(-1);
  const isAlike = (name: string) =>
    isOfWords(file) ? isOfWords(name) : !isOfWords(name) && ending(name) === ending(file);
  const inOthers = others.filter((other) => {
    const document = other.document(file);
    return document !== undefined && holds(document, passage);
  });
  const inFiles = release.files.filter((name) => {
    if (name === file || !isAlike(name)) return false;
    const document = release.document(name);
    return document !== undefined && holds(document, passage);
  });
  return [...inFiles, ...inOthers.map(({ name }) => `${file} in ${name}`)];
}

const quoted = (text: string) => `“${text}”`;

function lostWords(
  words: Words,
  wanted: string,
  which: 'begins' | 'ends',
  found: readonly string[],
): Loss {
  const near = nearestBlock(words, wanted);
  const moved = found.length > 0 ? `it stands in ${found.join(', ')}` : undefined;
  return {
    message: `no passage ${which} with ${quoted(wanted)} in ${words.file}`,
    allowed:
      moved ??
      (near
        ? `nearest: ${quoted(near.text)} (${near.place}, line ${near.line})`
        : 'nothing like it'),
    hint: moved ? 'name the reference of that file, or the version' : again,
  };
}

function repeated(words: Words, start: string, found: readonly number[]): Loss {
  return {
    message: `${quoted(start)} begins ${found.length} passages of ${words.file}`,
    allowed: found.map((at) => placeName(blockAt(words, at))).join('; '),
    hint: `take words that stand there once; ${again}`,
  };
}

/** That other words stand between the first and the last than those that were cited. */
function otherWords(
  { file }: Words,
  { start = '', end = start, hash }: Passage,
  says: string,
  moved: readonly string[],
): Loss {
  return {
    message: `the words from ${quoted(start)} to ${quoted(end)} in ${file} are others than those that were cited: hash ${hash}`,
    allowed:
      moved.length > 0
        ? `it stands in ${moved.join(', ')}`
        : `now ${hashOf(says)}, ${quoted(cut(says))}`,
    hint: `read it; where it still shows this, ${again}`,
  };
}

/** That the words stand elsewhere in the file than the passage says; nothing where they do not. */
function misplaced(words: Words, at: number, passage: Passage): Loss[] {
  const { start = '', section, paragraph = 0 } = passage;
  const block = blockAt(words, at);
  if (!block || (block.section === section && block.paragraph === paragraph)) return [];
  return [
    {
      message: `the passage ${quoted(start)} does not stand at ${quoted(placeName({ section, paragraph }))}`,
      allowed: placeName(block),
      hint: 'the words are the same: npm run passages -- --renew',
    },
  ];
}

function proveWords(words: Words, passage: Passage, where: Elsewhere): Loss[] {
  const { start = '', end, hash } = passage;
  const found = places(words, start);
  const away = () => elsewhere(where, words.file, passage);
  if (found.length === 0) return [lostWords(words, start, 'begins', away())];
  if (found.length > 1) return [repeated(words, start, found)];
  const span = marked(words, start, end);
  if (!span) return [lostWords(words, end ?? '', 'ends', away())];
  const says = saidIn(words, span);
  // That it lacks one is the matter of the check.
  if (hash !== undefined && hashOf(says) !== hash)
    return [otherWords(words, passage, says, away())];
  return misplaced(words, span.from, passage);
}

function movedLines(document: Lines, at: number, [from, to]: readonly [number, number]): Loss {
  return {
    message: `lines ${from}-${to} of ${document.file} are not those that were cited`,
    allowed: `they are lines ${at}-${at + to - from} now`,
    hint: 'the lines are the same: npm run passages -- --renew',
  };
}

/** What stands in a program under the name that the passage gives. */
function nearestLines({ file, lines }: Lines, { symbol, lines: [from] = [1, 1] }: Passage): string {
  const at =
    symbol === undefined
      ? -1
      : lines.findIndex((_, index) => symbolAt(file, lines, index + 1) === symbol);
  if (at >= 0)
    return `${symbol} begins at line ${at + 1}: ${quoted(cut((lines[at] ?? '').trim()))}`;
  return `line ${from} is ${quoted(cut((lines[from - 1] ?? '').trim()))}`;
}

function proveLines(document: Lines, passage: Passage, where: Elsewhere): Loss[] {
  const [from, to] = passage.lines ?? [1, 1];
  const { hash, symbol } = passage;
  if (hashOfLines(document.lines, from, to) !== hash || to > document.lines.length) {
    const at = linesAt(document, passage);
    if (at !== undefined) return [movedLines(document, at, [from, to])];
    const moved = elsewhere(where, document.file, passage);
    return [
      {
        message: `lines ${from}-${to} of ${document.file} are others than those that were cited: hash ${hash}`,
        allowed:
          moved.length > 0 ? `they stand in ${moved.join(', ')}` : nearestLines(document, passage),
        hint: again,
      },
    ];
  }
  const now = symbolAt(document.file, document.lines, from);
  if (now === symbol) return [];
  return [
    {
      message: `lines ${from}-${to} of ${document.file} are of ${symbol === undefined ? 'nothing' : quoted(symbol)}`,
      allowed: now ?? 'no symbol',
      hint: 'the lines are the same: npm run passages -- --renew',
    },
  ];
}

/** What speaks against a passage of a file of a release; nothing where it stands there. */
export function lossesOf(file: string, passage: Passage, where: Elsewhere): Loss[] {
  const document = where.release.document(file);
  if (!document) return [lostFile(where.release, file)];
  if (document.form === 'lines')
    return passage.lines
      ? proveLines(document, passage, where)
      : [{ message: `${file} is cited by its words`, allowed: 'lines', hint: again }];
  return passage.start === undefined
    ? [{ message: `${file} is cited by its lines`, allowed: 'first and last words', hint: again }]
    : proveWords(document, passage, where);
}

/** Files that may be meant: of the same name elsewhere, or of a name that is nearly the same. */
function alike(release: Release, file: string): readonly string[] {
  const name = file.split('/').at(-1);
  const same = release.files.filter((each) => each.split('/').at(-1) === name);
  return same.length > 0 ? same.slice(0, 5) : [nearest(file, release.files) ?? []].flat();
}

/** That a release lacks a file, and what it has instead. */
export function lostFile(release: Release, file: string): Loss {
  if (release.has(file))
    return {
      message: `${file} is a folder of ${release.name}`,
      allowed: 'a file',
      hint: 'cite the file in it that shows it, as a reference of its own',
    };
  return {
    message: `${release.name} has no file ${file}`,
    allowed: alike(release, file).join(', ') || 'a file of the release',
  };
}
