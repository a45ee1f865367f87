import type { Problem } from '../reading/problem.ts';
import type { SheetSection } from './worksheet.ts';

export type Wrong = Pick<Problem, 'message' | 'allowed' | 'hint'>;
export type Say = (line: number, wrong: Wrong) => void;

/** A block of the file: its head, and the lines below it. */
export interface Block {
  readonly head: string;
  readonly line: number;
  readonly body: readonly { readonly text: string; readonly line: number }[];
}

export const articleHead = '## The article';
export const othersHead = '## Other lines';

/** A text in two, around the first `sign`, without white space at the ends; all before it where it has none. */
export function parted(text: string, sign: string): readonly [before: string, after: string] {
  const at = text.indexOf(sign);
  return at < 0
    ? [text.trim(), '']
    : [text.slice(0, at).trim(), text.slice(at + sign.length).trim()];
}

/** The same around the last `sign` that is followed by a text that ends in `end`: `Spoke Works (inferred: …)`. */
export function withTail(
  text: string,
  sign: string,
  end: string,
): readonly [before: string, tail: string | undefined] {
  const at = text.lastIndexOf(sign);
  return at < 0 || !text.endsWith(end)
    ? [text, undefined]
    : [text.slice(0, at).trim(), text.slice(at + sign.length, text.length - end.length).trim()];
}

export const numbersIn = (text: string) => (text.match(/\d+/g) ?? []).map(Number);
export const namesIn = (text: string) =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);

export type Stretch = Omit<SheetSection, 'digest' | 'statements'>;

/** `## in-the-wet: In the wet (lines 9–12, heading lost)` */
export function stretchIn(head: string): Stretch | undefined {
  if (!head.startsWith('## ')) return undefined;
  const [id, rest] = parted(head.slice('## '.length), ':');
  const [heading, lines = ''] = withTail(rest, '(lines ', ')');
  const [from, to] = numbersIn(lines);
  if (!/^[a-z0-9-]+$/.test(id) || from === undefined || to === undefined) return undefined;
  return { id, heading, restored: lines.endsWith('heading lost'), from, to };
}

const isHead = (text: string) =>
  text.startsWith('# ') ||
  [articleHead, othersHead].includes(text.trimEnd()) ||
  stretchIn(text.trimEnd()) !== undefined ||
  /^### *\d/.test(text);

export function blocksOf(text: string): Block[] {
  const blocks: { head: string; line: number; body: { text: string; line: number }[] }[] = [];
  let isCode = false;
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    if (/^```/.test(raw)) isCode = !isCode;
    if (!isCode && isHead(raw)) blocks.push({ head: raw.trimEnd(), line: index + 1, body: [] });
    else blocks.at(-1)?.body.push({ text: raw.trimEnd(), line: index + 1 });
  }
  return blocks;
}

/** What stands behind the mark of an item; undefined for a line that is none. */
export const itemIn = (text: string) =>
  /^[-*] /.test(text.trimStart()) ? text.trimStart().slice(2).trim() : undefined;
