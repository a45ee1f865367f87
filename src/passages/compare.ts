import type { Passage } from '../schema/index.ts';
import { type Document, folded, isOfWords, type Lines, type Words } from './document.ts';
import { blockAt, marked, placeName, saidIn } from './find.ts';
import type { Release } from './release.ts';
import { normalised } from './text.ts';

/** What a release says where a passage is looked for. */
export interface Counterpart {
  readonly file: string;
  /** `How it works, ¶ 2`, or `lines 10–20`. */
  readonly place: string;
  readonly text: string;
  /** Whether it is the passage word for word. */
  readonly exact: boolean;
}

/** What becomes of a passage from one release to the next; `absent` where neither has anything like it. */
export type Fate = 'same' | 'moved' | 'changed' | 'gone' | 'new' | 'absent';

/** The text that a passage names in the release that it is cited of; undefined where it is lost. */
export function textOf(document: Document | undefined, passage: Passage): string | undefined {
  if (document?.form === 'lines' && passage.lines) {
    const [from, to] = passage.lines;
    return document.lines.slice(from - 1, to).join('\n');
  }
  if (document?.form !== 'words' || passage.start === undefined) return undefined;
  const span = marked(document, passage.start, passage.end);
  return span && saidIn(document, span);
}

const tokens = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []);

/** How alike two texts are by their words, 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((token) => b.has(token)).length;
  return (2 * shared) / Math.max(1, a.size + b.size);
}

/** Less alike than this is not the same passage any more. */
const least = 0.55;

/** The one of some candidates that is most like a text; undefined where none is like it. */
function mostAlike<C extends { readonly text: string }>(
  text: string,
  candidates: readonly C[],
): C | undefined {
  const wanted = tokens(text);
  const scored = candidates.map((each) => ({ each, score: likeness(wanted, tokens(each.text)) }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return best < least ? undefined : scored.find(({ score }) => score === best)?.each;
}

const sentences = (text: string) => text.split(/(?<=[.!?][)"']*) +(?=[A-Z0-9"'(])/);

/** Every run of as many sentences as the text has, within each block. */
function candidatesIn({ blocks }: Words, count: number) {
  return blocks.flatMap((block) => {
    const own = sentences(block.text);
    return own
      .slice(0, Math.max(1, own.length - count + 1))
      .map((_, at) => ({ block, text: own.slice(at, at + count).join(' ') }));
  });
}

/** Where the words of a text stand one after another; undefined where they do not. */
function exactWords(document: Words, text: string): Counterpart | undefined {
  const at = document.flat.indexOf(folded(normalised(text)));
  if (at < 0) return undefined;
  return { file: document.file, place: placeName(blockAt(document, at)), text, exact: true };
}

function nearWords(document: Words, text: string): Counterpart | undefined {
  const near = mostAlike(text, candidatesIn(document, sentences(text).length));
  if (!near) return undefined;
  return { file: document.file, place: placeName(near.block), text: near.text, exact: false };
}

const linesPlace = (from: number, to: number) =>
  from === to ? `line ${from}` : `lines ${from}–${to}`;

/** Every run of as many lines as a text has. */
function windowsOf({ lines }: Lines, text: string) {
  const size = text.split('\n').length;
  return lines.slice(0, Math.max(1, lines.length - size + 1)).map((_, at) => ({
    place: linesPlace(at + 1, at + size),
    text: lines.slice(at, at + size).join('\n'),
  }));
}

function exactLines(document: Lines, text: string): Counterpart | undefined {
  const found = windowsOf(document, text).find((window) => window.text === text);
  return found && { file: document.file, ...found, exact: true };
}

function nearLines(document: Lines, text: string): Counterpart | undefined {
  const near = mostAlike(text, windowsOf(document, text));
  return near && { file: document.file, ...near, exact: false };
}

const exactIn = (document: Document, text: string) =>
  document.form === 'words' ? exactWords(document, text) : exactLines(document, text);
const nearIn = (document: Document, text: string) =>
  document.form === 'words' ? nearWords(document, text) : nearLines(document, text);

/** Shorter texts stand in many files by chance. */
const enough = 40;

/** The same words in another file of the release. */
function inOtherFile(release: Release, file: string, text: string): Counterpart | undefined {
  if (text.length < enough) return undefined;
  for (const other of release.files) {
    if (other === file || isOfWords(other) !== isOfWords(file)) continue;
    if (!isOfWords(file) && other.split('.').at(-1) !== file.split('.').at(-1)) continue;
    const document = release.document(other);
    const found = document && exactIn(document, text);
    if (found) return found;
  }
  return undefined;
}

/** What a release says where a text of `file` is looked for; undefined where nothing is like it. */
export function counterpartIn(
  release: Release,
  file: string,
  text: string,
): Counterpart | undefined {
  const document = release.document(file);
  return (
    (document && exactIn(document, text)) ??
    inOtherFile(release, file, text) ??
    (document && nearIn(document, text))
  );
}

/** What becomes of it between two releases. */
export function fateOf(before: Counterpart | undefined, after: Counterpart | undefined): Fate {
  if (!before) return after ? 'new' : 'absent';
  if (!after) return 'gone';
  if (normalised(before.text) !== normalised(after.text)) return 'changed';
  const stays = before.file === after.file && sectionOf(before) === sectionOf(after);
  return stays ? 'same' : 'moved';
}

/** A paragraph more or less before it is no move. */
const sectionOf = ({ place }: Counterpart) => place.replace(/,? ?¶ \d+$|lines? .*$/, '');
