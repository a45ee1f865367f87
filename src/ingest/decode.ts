import sniffEncoding from 'html-encoding-sniffer';
import { Refusal } from '../home/refusal.ts';

/** The most that one article may have. Pages bring markup; the article itself seldom has 500 lines. */
export const limits = {
  bytes: 4_000_000,
  lines: 4_000,
  lineLength: 20_000,
  elements: 50_000,
  /** Of Markdown without an empty line, in which a parser pairs every mark with every other. */
  blockLength: 20_000,
  blockMarks: 2_000,
  /** Of what begins a line of Markdown: quotes, points, numbers and the space before them. */
  indent: 200,
} as const;

/** Text in Unicode, with `\n` line ends and no byte order mark, and what had to be guessed to read it. */
export interface Decoded {
  readonly text: string;
  readonly doubts: readonly string[];
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What is valid as UTF-8 is UTF-8, whatever the page declares; else its mark or declaration is believed. */
function guess(bytes: Uint8Array): Decoded {
  const declared = sniffEncoding(bytes, { defaultEncoding: '' });
  const text = decodeAs('utf-8', bytes) ?? decodeAs(declared, bytes);
  if (text !== undefined) return { text, doubts: [] };
  return {
    text: new TextDecoder('windows-1252').decode(bytes),
    doubts: [
      'the encoding is not UTF-8 and not declared: read as windows-1252; look at the accented letters',
    ],
  };
}

/** Control characters no text has: all but tab, line breaks and form feed. */
const controls = /(?![\t\n\f\r])\p{Cc}/gu;

function refuseBinary(place: string, text: string): void {
  const count = text.match(controls)?.length ?? 0;
  if (text.includes('\u0000') || count * 200 > text.length)
    throw new Refusal({
      place,
      got: 'a binary file',
      allowed: 'saved HTML, Markdown or plain text',
      remedy: 'save the article from the browser as HTML, or copy its text into a .txt file',
    });
}

function refuseMany(count: number, place: string): void {
  if (count > limits.lines)
    throw new Refusal({
      place,
      got: `${count} lines`,
      allowed: `at most ${limits.lines}`,
      remedy: 'keep the article and cut the rest',
    });
}

function refuseLong(line: string, place: string): void {
  if (line.length > limits.lineLength)
    throw new Refusal({
      place,
      got: `a line of ${line.length} characters`,
      allowed: `at most ${limits.lineLength}`,
      remedy: 'put the line breaks back: without them no claim can be located',
    });
}

/** Refuses a text of too many lines, or one with a line on which no claim could be located. */
export function requireLines(text: string, place: string): void {
  const lines = text.split('\n');
  refuseMany(lines.length, place);
  for (const [index, line] of lines.entries()) refuseLong(line, `${place}:${index + 1}`);
}

const marks = /[*_~`[\]<&!|]/g;
/** A mark and the space behind it are one step: the expression has nowhere to go back to. */
const indent = /^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*/;

function refuseDense(length: number, count: number, place: string): void {
  if (length <= limits.blockLength && count <= limits.blockMarks) return;
  throw new Refusal({
    place,
    got: `${length} characters and ${count} marks without an empty line`,
    allowed: `at most ${limits.blockLength} and ${limits.blockMarks}`,
    remedy: 'put empty lines between what are blocks, or name the file .txt',
  });
}

function refuseNested(line: string, place: string): void {
  const { length } = indent.exec(line)?.[0] ?? '';
  if (length <= limits.indent || length === line.length) return;
  throw new Refusal({
    place,
    got: `a line that begins ${length} characters deep`,
    allowed: `at most ${limits.indent}`,
    remedy: 'take lists out of lists and quotes out of quotes, or name the file .txt',
  });
}

/** Refuses Markdown over which a parser would take minutes: dense blocks, and lists or quotes within each other. */
export function requireShallow(text: string, place: string): void {
  let [length, count] = [0, 0];
  for (const [index, line] of text.split('\n').entries()) {
    const isEmpty = line.trim() === '';
    length = isEmpty ? 0 : length + line.length;
    count = isEmpty ? 0 : count + (line.match(marks)?.length ?? 0);
    refuseNested(line, `${place}:${index + 1}`);
    refuseDense(length, count, `${place}:${index + 1}`);
  }
}

function refuseLarge({ length }: Uint8Array, place: string): void {
  if (length > limits.bytes)
    throw new Refusal({
      place,
      got: `more than ${limits.bytes / 1e6} MB`,
      allowed: 'at most that',
      remedy: 'save the one article without its pictures and scripts',
    });
}

function refuseEmpty(place: string, text: string): void {
  if (text.trim() === '')
    throw new Refusal({
      place,
      got: 'nothing but white space',
      allowed: 'an article',
      remedy: 'check that the page was saved whole',
    });
}

const withPlainEnds = (text: string) => text.replace(/\r\n?|\u2028|\u2029/g, '\n');

/**
 * The text of `bytes`, read from `place` (a file name, for messages).
 * @throws Refusal when it is empty, binary or larger than `limits`; markup is let through and judged later.
 */
export function decode(bytes: Uint8Array, place: string): Decoded {
  refuseLarge(bytes, place);
  const { text, doubts } = guess(bytes);
  refuseBinary(place, text);
  const plain = withPlainEnds(text).replace(controls, '').normalize('NFC');
  refuseEmpty(place, plain);
  return { text: plain, doubts };
}
