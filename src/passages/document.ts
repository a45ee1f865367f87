import { codeLines } from './code.ts';
import { markdownBlocks } from './markdown.ts';
import { markedIn, type TermKind } from './marked.ts';
import { metadataBlocks } from './metadata.ts';
import { type RestContext, restBlocks } from './rest.ts';
import { type Block, numbered, type RawBlock } from './text.ts';

/** A file whose words are read: its blocks one below the other, and where each begins in that. */
export interface Words {
  readonly form: 'words';
  readonly file: string;
  readonly blocks: readonly Block[];
  /** All blocks, a line each. */
  readonly text: string;
  /** The same without regard to capitals. */
  readonly folded: string;
  /** The same in one line, for passages of several blocks. */
  readonly flat: string;
  /** Where each block begins in the text. */
  readonly starts: readonly number[];
  /** The names that its mark-up sets off. */
  readonly marked: ReadonlyMap<string, TermKind>;
}

/** A file whose lines are read. */
export interface Lines {
  readonly form: 'lines';
  readonly file: string;
  readonly lines: readonly string[];
}

export type Document = Words | Lines;

/** What a file's name says of how it is written. */
function formatOf(file: string): 'rest' | 'markdown' | 'metadata' | 'lines' {
  const name = file.split('/').at(-1) ?? file;
  if (name === 'PKG-INFO' || name === 'METADATA') return 'metadata';
  if (/\.(md|markdown)$/i.test(name)) return 'markdown';
  if (/\.rst$/i.test(name) || /^(README|CHANGES|CHANGELOG|HISTORY)$/i.test(name)) return 'rest';
  if (/^docs\/.*\.txt$/.test(file) && !/requirements/.test(name)) return 'rest';
  return 'lines';
}

/** Whether passages of a file are told by their words, and not by lines. */
export const isOfWords = (file: string): boolean => formatOf(file) !== 'lines';

/** Blocks joined so that they can be searched. */
function wordsOf(file: string, source: string, raw: readonly RawBlock[]): Words {
  const blocks = numbered(raw);
  const starts: number[] = [];
  let length = 0;
  for (const { text } of blocks) {
    starts.push(length);
    length += text.length + 1;
  }
  const text = blocks.map((block) => block.text).join('\n');
  const lower = folded(text);
  return {
    form: 'words',
    file,
    blocks,
    text,
    folded: lower,
    flat: lower.replaceAll('\n', ' '),
    starts,
    marked: markedIn(source),
  };
}

/** Without regard to capitals; as long as it was. */
export function folded(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length
    ? lower
    : [...text]
        .map((each) => (each.toLowerCase().length === each.length ? each.toLowerCase() : each))
        .join('');
}

/** A text with those that it takes in. */
const withIncluded = (text: string, { include }: RestContext) =>
  [...text.matchAll(/^\.\. include:: (\S+)/gm)].reduce(
    (whole, [, path = '']) => `${whole}\n${include?.(path) ?? ''}`,
    text,
  );

/** A file as passages are found in it. */
export function documentOf(file: string, text: string, context: RestContext): Document {
  switch (formatOf(file)) {
    case 'lines':
      return { form: 'lines', file, lines: codeLines(text) };
    case 'markdown':
      return wordsOf(file, text, markdownBlocks(text));
    case 'metadata':
      return wordsOf(file, text, metadataBlocks(text, context));
    case 'rest':
      return wordsOf(file, withIncluded(text, context), restBlocks(text, context));
  }
}
