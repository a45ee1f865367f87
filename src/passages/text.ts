import { createHash } from 'node:crypto';

/** One stretch of a text that a page shows without a break: a paragraph, a heading, a cell, a line of code. */
export interface Block {
  /** As a reader sees it, white space collapsed. */
  readonly text: string;
  /** The heading it stands under; none before the first. */
  readonly section: string | undefined;
  /** Which one under the heading, from 1; the lines of one piece of code share a number. */
  readonly paragraph: number;
  /** Where it begins in the file, from 1. */
  readonly line: number;
}

/** A block as a reader of a format finds it: the numbers follow. */
export type RawBlock =
  | { readonly heading: string; readonly line: number }
  | { readonly text: string; readonly line: number; readonly goesOn?: boolean };

const quotes: Readonly<Record<string, string>> = { '‘': "'", '’': "'", '“': '"', '”': '"' };

/** What a browser takes for the same when it looks for words: quotes straight, white space single. */
export const normalised = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[‘’“”]/g, (quote) => quotes[quote] ?? quote)
    .replaceAll('\u00ad', '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Twelve hexadecimal digits that stand for a text. */
export const hashOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 12);

/** Blocks with their places under headings. */
export function numbered(raw: readonly RawBlock[]): Block[] {
  let section: string | undefined;
  let paragraph = 0;
  return raw.flatMap((block): Block[] => {
    if ('heading' in block) {
      section = normalised(block.heading);
      paragraph = 0;
      return [{ text: section, section, paragraph: 0, line: block.line }];
    }
    const text = normalised(block.text);
    if (text === '') return [];
    if (!block.goesOn) paragraph++;
    return [{ text, section, paragraph: Math.max(1, paragraph), line: block.line }];
  });
}
