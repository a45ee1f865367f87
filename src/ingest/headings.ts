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

const isRunning = (text: string) =>
  countWords(text) > longest ||
  /[.,;!…]$|https?:\/\/|^[|>`]/.test(text) ||
  pictureText(text) !== undefined ||
  announces.test(text);

/** Whether a line could be a heading, judged by itself. */
export function hasHeadingShape(raw: string): boolean {
  const text = unnumbered(raw);
  if (!/\p{L}/u.test(text) || /^\p{Ll}/u.test(text) || isRunning(text)) return false;
  if (/:$/.test(text)) return capitals(text) >= 0.6;
  if (leadsIn.test(text)) return false;
  return /\?$/.test(text) || capitals(text) >= 0.6 || countWords(text) <= 6;
}

/** The first line below that is looked at. */
const next = (lines: readonly Line[], index: number, { bodies, skip }: Context) =>
  lines
    .slice(index + 1)
    .find(({ text, number }) => text !== '' && (bodies.has(number) || !skip.has(number)));

/** A number before a line counts for a heading, unless its neighbour is the next item of the same list. */
function isListItem(lines: readonly Line[], index: number): boolean {
  const text = lines[index]?.text ?? '';
  if (itemText(text) === undefined) return false;
  if (!isNumbered(text)) return true;
  return [lines[index - 1], lines[index + 1]].some(
    (line) => line !== undefined && isNumbered(line.text),
  );
}

const isBody = (text: string) =>
  isProse(text) || itemText(text) !== undefined || endsSentence(text) || leadsIn.test(text);

/** Whether what follows can stand under a heading: running text, a list, a table or another heading. */
function hasBody(lines: readonly Line[], index: number, context: Context) {
  const after = next(lines, index, context);
  if (!after) return false;
  if (context.bodies.has(after.number) || isBody(after.text)) return true;
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

const isMarked = ({ text }: Line) => markedHeading(text) !== undefined;

/** Whether a line without a mark has a heading's shape and place. */
const isHeading = (line: Line, lines: readonly Line[], context: Context) =>
  !isMarked(line) &&
  hasHeadingShape(line.text) &&
  !isListItem(lines, line.number - 1) &&
  hasBody(lines, line.number - 1, context);

const headingOf = (found: boolean) => (line: Line) => ({
  line: line.number,
  text: unnumbered(bare(line.text)).replace(/:$/, ''),
  found,
});

/** Headings that kept their mark, and, in a text that has hardly any, the lines that have a heading's shape and place. */
export function findHeadings(lines: readonly Line[], context: Context): Heading[] {
  const open = lines.filter(({ text, number }) => text !== '' && !context.skip.has(number));
  const marked = open.filter(isMarked);
  const isFound = (line: Line) => marked.length < enoughMarked && isHeading(line, lines, context);
  const headings = [...marked.map(headingOf(false)), ...open.filter(isFound).map(headingOf(true))];
  return headings.toSorted((a, b) => a.line - b.line);
}
