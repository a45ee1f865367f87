import sniffEncoding from 'html-encoding-sniffer';
import { Refusal } from '../home/refusal.ts';

/** The most that one article may have. Pages bring markup; the article itself seldom has 500 lines. */
export const limits = { bytes: 4_000_000, lines: 4_000, lineLength: 20_000 } as const;

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

/** Refuses a text of too many lines, or one with a line on which no claim could be located. */
export function requireLines(text: string, place: string): void {
  const lines = text.split('\n');
  if (lines.length > limits.lines)
    throw new Refusal({
      place,
      got: `${lines.length} lines`,
      allowed: `at most ${limits.lines}`,
      remedy: 'keep the article and cut the rest',
    });
  const long = lines.findIndex((line) => line.length > limits.lineLength);
  if (long >= 0)
    throw new Refusal({
      place: `${place}:${long + 1}`,
      got: `a line of ${lines[long]?.length} characters`,
      allowed: `at most ${limits.lineLength}`,
      remedy: 'put the line breaks back: without them no claim can be located',
    });
}

/**
 * The text of `bytes`, read from `place` (a file name, for messages).
 * @throws Refusal when it is empty, binary or larger than `limits`; markup is let through and judged later.
 */
export function decode(bytes: Uint8Array, place: string): Decoded {
  if (bytes.length > limits.bytes)
    throw new Refusal({
      place,
      got: `more than ${limits.bytes / 1e6} MB`,
      allowed: 'at most that',
      remedy: 'save the one article without its pictures and scripts',
    });
  const { text, doubts } = guess(bytes);
  refuseBinary(place, text);
  const plain = text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(controls, '')
    .normalize('NFC');
  if (plain.trim() === '')
    throw new Refusal({
      place,
      got: 'nothing but white space',
      allowed: 'an article',
      remedy: 'check that the page was saved whole',
    });
  return { text: plain, doubts };
}
