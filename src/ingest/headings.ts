import { announces, leadsIn } from './cues.ts';
import {
  bare,
  countWords,
  endsSentence,
  isNumbered,
  isProse,
  itemText,
  type Line,
  markedHeading,
  pictureText,
} from './lines.ts';

export interface Heading {
  readonly line: number;
  readonly text: string;
  /** Whether it had lost its mark and was found by its shape. */
  readonly found: boolean;
}

/** Words of the longest heading found by its shape; a marked one may have any number. */
const longest = 12;

const capitals = (text: string) => {
  const words = text.match(/\p{L}[\p{L}’'-]*/gu)?.filter((word) => word.length > 3) ?? [];
  return words.length === 0
    ? 1
    : words.filter((word) => /^\p{Lu}/u.test(word)).length / words.length;
};

/** Without its number: `3. Speed` → `Speed`. */
const unnumbered = (text: string) =>
  text.replace(/^(?:\d{1,2}[.)]|[IVX]{1,4}[.)]|step \d+:?)\s*/i, '');

/** Whether a line could be a heading, judged by itself. */
export function hasHeadingShape(raw: string): boolean {
  const text = unnumbered(raw);
  if (text === '' || countWords(text) > longest || !/\p{L}/u.test(text) || /^\p{Ll}/u.test(text))
    return false;
  if (/[.,;!…]$|https?:\/\/|^[|>`]/.test(text) || pictureText(text) !== undefined) return false;
  if (announces.test(text)) return false;
  if (/:$/.test(text)) return capitals(text) >= 0.6;
  if (leadsIn.test(text)) return false;
  return /\?$/.test(text) || capitals(text) >= 0.6 || countWords(text) <= 6;
}

function next(lines: readonly Line[], index: number, { bodies, skip }: Context): Line | undefined {
  for (let at = index + 1; at < lines.length; at++) {
    const line = lines[at];
    if (line && line.text !== '' && (bodies.has(line.number) || !skip.has(line.number)))
      return line;
  }
  return undefined;
}

/** A number before a line counts for a heading, unless its neighbour is the next item of the same list. */
function isListItem(lines: readonly Line[], index: number): boolean {
  const text = lines[index]?.text ?? '';
  if (itemText(text) === undefined) return false;
  if (!isNumbered(text)) return true;
  return [lines[index - 1], lines[index + 1]].some(
    (line) => line !== undefined && isNumbered(line.text),
  );
}

/** Whether what follows can stand under a heading: running text, a list, a table or another heading. */
function hasBody(lines: readonly Line[], index: number, context: Context): boolean {
  const after = next(lines, index, context);
  if (!after) return false;
  if (
    context.bodies.has(after.number) ||
    isProse(after.text) ||
    itemText(after.text) !== undefined ||
    endsSentence(after.text) ||
    leadsIn.test(after.text)
  )
    return true;
  return hasHeadingShape(after.text) && after.number > index + 1;
}

interface Context {
  /** Lines that cannot be headings. */
  readonly skip: ReadonlySet<number>;
  /** First lines of tables, which a heading may stand over. */
  readonly bodies: ReadonlySet<number>;
}

/** How many marked headings make it likely that none has lost its mark. */
const enoughMarked = 2;

/** Headings that kept their mark, and, in a text that has hardly any, the lines that have a heading's shape and place. */
export function findHeadings(lines: readonly Line[], context: Context): Heading[] {
  const open = lines.flatMap((line, index) =>
    line.text === '' || context.skip.has(line.number) ? [] : [{ ...line, index }],
  );
  const marked = open.filter(({ text }) => markedHeading(text) !== undefined);
  const shaped =
    marked.length >= enoughMarked
      ? []
      : open.filter(
          ({ text, index }) =>
            !marked.some(({ number }) => number === index + 1) &&
            hasHeadingShape(text) &&
            !isListItem(lines, index) &&
            hasBody(lines, index, context),
        );
  return [
    ...marked.map((line) => ({ ...line, found: false })),
    ...shaped.map((line) => ({ ...line, found: true })),
  ]
    .map(({ number, text, found }) => ({
      line: number,
      text: unnumbered(bare(text)).replace(/:$/, ''),
      found,
    }))
    .toSorted((a, b) => a.line - b.line);
}
