import type { Criterion } from '../knowledge/knowledge.ts';
import { type Document, folded, isOfWords, type Words } from './document.ts';
import { placeName } from './find.ts';
import { programsIn, type TermKind } from './marked.ts';
import type { Release } from './release.ts';
import type { Block } from './text.ts';

/** A note of a release that speaks of a criterion. */
export interface Note {
  readonly file: string;
  readonly line: number;
  readonly place: string;
  readonly text: string;
  /** What it has in common with the criterion. */
  readonly word: string;
}

/** Where projects tell what is new. */
const isNotes = (file: string) =>
  isOfWords(file) &&
  /(^|\/)(releases?\/|changes|changelog|history|release-notes|news)/i.test(file) &&
  !/security\.txt$/.test(file);

/** The version that a file of notes is named after: `6.0.3` of `docs/releases/6.0.3.txt`. */
const versionOf = (file: string) => /(?:^|\/)v?(\d+(?:\.\d+)*)\.\w+$/.exec(file)?.[1];

/** Whether a file of notes is of a release after `version`; one of all releases is. */
function isAfter(file: string, version: string): boolean {
  const own = versionOf(file);
  return own === undefined || own.localeCompare(version, 'en', { numeric: true }) > 0;
}

/** A note that the newer release has and the older does not. */
export interface NewNote {
  readonly file: string;
  readonly block: Block;
  /** The names in it that its file sets off, and the programs that it names with a version. */
  readonly terms: ReadonlyMap<string, TermKind>;
}

const wordsIn = (text: string) => text.match(/[A-Za-z_]\w*/g) ?? [];

/** Words that a file writes with a capital more often than without: what a sentence begins with is no name. */
function isNameIn(text: string): (word: string) => boolean {
  const counts = new Map<string, number>();
  for (const word of wordsIn(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => (counts.get(word) ?? 0) > (counts.get(word.toLowerCase()) ?? 0);
}

function termsOf(
  { text }: Block,
  { marked }: Words,
  isName: (word: string) => boolean,
): ReadonlyMap<string, TermKind> {
  const names = wordsIn(text).flatMap((word) => {
    const kind = marked.get(word);
    return kind ? [[word, kind] as const] : [];
  });
  const programs = [...programsIn(text)].filter(isName);
  return new Map([...names, ...programs.map((name) => [name, 'program'] as const)]);
}

/** The files of notes after a version; a page that only takes in the notes of the root has no lines of its own, and comes last. */
const notesAfter = ({ files }: Release, version: string) =>
  files
    .filter((file) => isNotes(file) && isAfter(file, version))
    .toReversed()
    .toSorted((a, b) => Number(a.includes('/')) - Number(b.includes('/')));

/** The blocks of a file that nothing has said before; what it says is seen from then on. */
function unseenIn(now: Words, then: Document | undefined, seen: Set<string>): Block[] {
  if (then?.form === 'words') for (const { text } of then.blocks) seen.add(text);
  const own = now.blocks.filter(({ text, paragraph }) => paragraph > 0 && !seen.has(text));
  for (const { text } of own) seen.add(text);
  return own;
}

/** What the newer release says in its notes and the older does not, each note once. */
export function newNotes(before: Release, after: Release): NewNote[] {
  const version = before.name.split(' ').at(-1) ?? '';
  const seen = new Set<string>();
  return notesAfter(after, version).flatMap((file) => {
    const now = after.document(file);
    if (now?.form !== 'words') return [];
    const isName = isNameIn(now.text);
    const own = unseenIn(now, before.document(file), seen);
    return own.map((block) => ({ file, block, terms: termsOf(block, now, isName) }));
  });
}

const wholeWord = (word: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}_])${RegExp.escape(folded(word))}s?(?![\\p{L}\\p{N}_])`, 'u');

/** The notes that have one of the words, each with the first of them. */
function notesWith(words: readonly string[], notes: readonly NewNote[]): Note[] {
  const patterns = words.map((word) => ({ word, pattern: wholeWord(word) }));
  return notes.flatMap(({ file, block }) => {
    const hit = patterns.find(({ pattern }) => pattern.test(folded(block.text)));
    if (!hit) return [];
    const { line, text } = block;
    return [{ file, line, place: placeName(block), text, word: hit.word }];
  });
}

/** Criterion → what is new in the notes of a release that names the criterion or one of its aliases. */
export function notesOn(
  before: Release,
  after: Release,
  criteria: readonly Pick<Criterion, 'id' | 'name' | 'aliases'>[],
): ReadonlyMap<string, readonly Note[]> {
  const notes = newNotes(before, after);
  return new Map(
    criteria.map(({ id, name, aliases }) => [id, notesWith([name, ...aliases], notes)]),
  );
}
