import type { Fate, Passage } from '../schema/index.ts';
import { doneBy } from './code.ts';
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

const lengthOf = (text: string) => text.split(' ').length;

/** Every run of sentences about as long as a text, whether it stands in one block or in several. */
function candidatesIn({ blocks }: Words, text: string) {
  const wanted = lengthOf(text);
  const all = blocks.flatMap((block) =>
    sentences(block.text).map((said) => ({ block, said, length: lengthOf(said) })),
  );
  return all.flatMap(({ block, said, length }, at) => {
    const runs = [{ block, text: said }];
    let [run, size] = [said, length];
    for (let next = at + 1; next < all.length && size < wanted; next++) {
      run += ` ${all[next]?.said}`;
      size += all[next]?.length ?? 0;
      runs.push({ block, text: run });
    }
    return runs.slice(-2);
  });
}

/** Where the words of a text stand one after another; undefined where they do not. */
function exactWords(document: Words, text: string): Counterpart | undefined {
  const at = document.flat.indexOf(folded(normalised(text)));
  if (at < 0) return undefined;
  return { file: document.file, place: placeName(blockAt(document, at)), text, exact: true };
}

function nearWords(document: Words, text: string): Counterpart | undefined {
  const near = mostAlike(text, candidatesIn(document, text));
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

/** What a passage says: without regard to punctuation and capitals, for it ends before its full stop; of a program what it does. */
const saidBy = ({ file, text }: Counterpart) =>
  isOfWords(file)
    ? normalised(text)
        .toLowerCase()
        .replaceAll(/(?<![\p{L}\p{N}])[.,;:]+|[.,;:]+(?![\p{L}\p{N}])/gu, '')
    : doneBy(file, text);

/** What becomes of it between two releases. */
export function fateOf(before: Counterpart | undefined, after: Counterpart | undefined): Fate {
  if (!before) return after ? 'new' : 'absent';
  if (!after) return 'gone';
  if (saidBy(before) !== saidBy(after)) return 'changed';
  const stays = before.file === after.file && sectionOf(before) === sectionOf(after);
  return stays ? 'same' : 'moved';
}

/** A paragraph more or less before it is no move. */
const sectionOf = ({ place }: Counterpart) => place.replace(/,? ?¶ \d+$|lines? .*$/, '');
