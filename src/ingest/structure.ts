import type { Article } from './article.ts';
import { findBoilerplate } from './boilerplate.ts';
import { type Faq, formsOf, union } from './forms.ts';
import { findHeadings, type Heading, hasHeadingShape } from './headings.ts';
import { countWords, isProse, itemText, type Line, numbersOf, runsOf, toLines } from './lines.ts';
import { type Origin, originOf } from './origin.ts';
import type { Table } from './table.ts';
import { type Vocabulary, wordsOf } from './vocabulary.ts';

/** What was recovered of an article: everything is told by line, from 1. */
export interface Structure {
  readonly lines: readonly Line[];
  readonly origin: Origin;
  readonly headings: readonly Heading[];
  /** Lines of each list's items. */
  readonly lists: readonly (readonly number[])[];
  readonly tables: readonly Table[];
  readonly captions: readonly number[];
  readonly faqs: readonly Faq[];
  readonly references: readonly number[];
  readonly code: ReadonlySet<number>;
  /** Line → why it is boilerplate. */
  readonly boilerplate: ReadonlyMap<number, string>;
}

/** Blocks that a text has at least, for its blank lines to mean anything. */
const enoughBlocks = 5;

/** Lines without a blank one between, as blocks. */
function blocksOf(lines: readonly Line[]): Line[][] {
  const byNumber = new Map(lines.map((line) => [line.number, line]));
  const filled = runsOf(numbersOf(lines.filter(({ text }) => text !== '')));
  return filled.map((run) => run.flatMap((number) => byNumber.get(number) ?? []));
}

const mayBeItem = ({ text }: Line) =>
  !isProse(text) && itemText(text) === undefined && !/[?:]$/.test(text) && countWords(text) <= 14;

/** Whether the last line of a block announces a list. */
function announces(block: readonly Line[] = []): boolean {
  const text = block.at(-1)?.text ?? '';
  return /:$/.test(text) || (block.length === 1 && hasHeadingShape(text));
}

/** Items that have lost their marks: short lines in one block, under a heading or a line that ends with a colon. */
function findUnmarkedItems(lines: readonly Line[]): Set<number> {
  const blocks = blocksOf(lines);
  const found = blocks.filter(
    (block, index) => block.length >= 2 && block.every(mayBeItem) && announces(blocks[index - 1]),
  );
  return new Set(blocks.length < enoughBlocks ? [] : numbersOf(found.flat()));
}

/** Items in runs: a list goes on over a blank line, not over a paragraph. */
function findLists(
  lines: readonly Line[],
  unmarked: ReadonlySet<number>,
  skip: ReadonlySet<number>,
): number[][] {
  const lists: number[][] = [];
  let open = false;
  for (const { text, number } of lines) {
    if (text === '') continue;
    const isItem = (itemText(text) !== undefined || unmarked.has(number)) && !skip.has(number);
    if (isItem && open) lists.at(-1)?.push(number);
    else if (isItem) lists.push([number]);
    open = isItem;
  }
  return lists;
}

/** A short line that repeats the heading above it and stands over another heading: what is left of a picture. */
function echoes(heading: Heading, above: Heading | undefined, below: Heading | undefined): boolean {
  if (!heading.found || !above || !below || below.line - heading.line > 2) return false;
  const words = wordsOf(heading.text);
  return words.length <= 4 && words.every((word) => wordsOf(above.text).includes(word));
}

type Context = Parameters<typeof findHeadings>[1];

/** Headings, and lines that only echo one: what is left of a picture. */
function headingsIn(lines: readonly Line[], context: Context) {
  const found = findHeadings(lines, context);
  const isEcho = (heading: Heading, index: number) =>
    echoes(heading, found[index - 1], found[index + 1]);
  const remains = found.filter(isEcho);
  return { headings: found.filter((heading) => !remains.includes(heading)), remains };
}

const lineOf = ({ line }: Heading) => line;

/** Lines that a heading may stand over, besides running text. */
const bodiesOf = ({
  tables,
  faqs,
  references,
}: Pick<Structure, 'tables' | 'faqs' | 'references'>) => [
  ...tables.map(({ from }) => from),
  ...faqs.map(({ question }) => question),
  ...references,
];

/** Recovers an article's structure from its lines, marks where there are any, and the names of the field. */
export function readStructure(article: Article, vocabulary: Vocabulary): Structure {
  const lines = toLines(article);
  const origin = originOf(lines, article.metadata, vocabulary);
  const { settled, captions, ...forms } = formsOf(lines, origin, vocabulary);
  const origins = union(origin.lines.keys(), captions);
  const around = { settled, origins, title: origin.titleLine, marked: article.boilerplate };
  const boilerplate = findBoilerplate(lines, around, vocabulary);
  const others = union(settled, origins, boilerplate.keys());
  const open = article.format === 'text' ? lines.filter(({ number }) => !others.has(number)) : [];
  const unmarked = findUnmarkedItems(open);
  const context = { skip: union(others, unmarked), bodies: union(bodiesOf(forms), unmarked) };
  const { headings, remains } = headingsIn(lines, context);
  return {
    ...forms,
    lines,
    origin,
    headings,
    lists: findLists(lines, unmarked, union(others, headings.map(lineOf))),
    captions: [...captions, ...remains.map(lineOf)]
      .filter((number) => !boilerplate.has(number))
      .toSorted((a, b) => a - b),
    boilerplate,
  };
}
