import type { Article } from './article.ts';
import { findBoilerplate } from './boilerplate.ts';
import { asserts } from './cues.ts';
import { findHeadings, type Heading, hasHeadingShape } from './headings.ts';
import {
  bare,
  countWords,
  isProse,
  itemText,
  type Line,
  markedHeading,
  pictureText,
  runsOf,
  toLines,
} from './lines.ts';
import { type Origin, originOf } from './origin.ts';
import { findTables, type Table } from './tables.ts';
import { type Vocabulary, wordsOf } from './vocabulary.ts';

export interface Faq {
  readonly question: number;
  readonly answers: readonly number[];
}

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

/** Lines of fenced code and of the fences. */
function findCode(lines: readonly Line[]): Set<number> {
  const code = new Set<number>();
  let inside = false;
  for (const { text, number } of lines) {
    const fence = /^(?:```|~~~)/.test(text);
    if (fence || inside) code.add(number);
    if (fence) inside = !inside;
  }
  return code;
}

const address = /^(?:[•*+-]|\[?\d{1,3}[\].)]+)?\s*(?:[^\s].{0,120}[:\s]\s*)?<?https?:\/\/\S+$/;
const referenceHeading =
  /^(?:references|sources|bibliography|further reading|works cited|footnotes|notes)\W*$/i;

/** Lines that are addresses, two or more of them together, and items under a heading that announces references. */
function findReferences(lines: readonly Line[]): number[] {
  const addresses = lines.filter(({ text }) => address.test(text)).map(({ number }) => number);
  const grouped = runsOf(addresses, 2).filter((run) => run.length >= 2);
  const announced = lines.findIndex(({ text }) => referenceHeading.test(bare(text)));
  const listed: number[] = [];
  for (const { text, number } of announced < 0 ? [] : lines.slice(announced + 1)) {
    if (text !== '' && itemText(text) === undefined && !address.test(text)) break;
    if (text !== '') listed.push(number);
  }
  return [...new Set([...grouped.flat(), ...listed])].toSorted((a, b) => a - b);
}

const question =
  /^(?:#{1,6}\s+)?(?:Q(?:uestion)?\s*(?:\d+\s*)?[.:)-]\s*|\d{1,2}[.)]\s*)?\p{Lu}.*\?$/u;
const faqHeading = /\bFAQs?\b|\bfrequently asked\b|\bquestions and answers\b|\bQ ?& ?A\b/i;
const answerMark = /^(?:A|Ans|Answer)\s*(?:\d+\s*)?[.:)-]/i;

/** Questions with the lines that follow each, where they are numbered or stand under a heading that announces them. */
function findFaqs(lines: readonly Line[]): Faq[] {
  const announced =
    lines.find(({ text }) => faqHeading.test(text) && countWords(text) <= 12)?.number ??
    Number.POSITIVE_INFINITY;
  const numbered = (text: string) => /^(?:#{1,6}\s+)?Q(?:uestion)?\s*(?:\d+\s*)?[.:)-]/.test(text);
  const questions = lines.filter(
    ({ text, number }) =>
      question.test(text) && countWords(text) <= 25 && (numbered(text) || number > announced),
  );
  return questions.map((line, index) => {
    const end = questions[index + 1]?.number ?? lines.length + 1;
    return { question: line.number, answers: answersTo(lines.slice(line.number, end - 1)) };
  });
}

/** The first block after a question, and the blocks after it that go on as an answer or a list. */
function answersTo(lines: readonly Line[]): number[] {
  const start = lines.findIndex(({ text }) => text !== '');
  if (start < 0) return [];
  const length = lines.slice(start).findIndex(({ text }) => text === '');
  const block = lines.slice(start, length < 0 ? undefined : start + length);
  const marked = lines.slice(start + block.length).filter(({ text }) => answerMark.test(text));
  return [...block, ...marked].map(({ number }) => number);
}

/** Blocks that a text has at least, for its blank lines to mean anything. */
const enoughBlocks = 5;

/** Items that have lost their marks: short lines in one block, under a heading or a line that ends with a colon. */
function findUnmarkedItems(lines: readonly Line[]): Set<number> {
  const byNumber = new Map(lines.map((line) => [line.number, line]));
  const filled = runsOf(numbersOf(lines.filter(({ text }) => text !== '')));
  const blocks = filled.map((run) => run.flatMap((number) => byNumber.get(number) ?? []));
  const isItem = ({ text }: Line) =>
    !isProse(text) && itemText(text) === undefined && !/[?:]$/.test(text) && countWords(text) <= 14;
  const announces = (block: readonly Line[] | undefined) => {
    const text = block?.at(-1)?.text ?? '';
    return /:$/.test(text) || (block?.length === 1 && hasHeadingShape(text));
  };
  const found = blocks.filter(
    (block, index) => block.length >= 2 && block.every(isItem) && announces(blocks[index - 1]),
  );
  return new Set(blocks.length < enoughBlocks ? [] : found.flat().map(({ number }) => number));
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

const captionShape =
  /\((?:image |photo |picture )?(?:source|credits?|courtesy)\b|^(?:photo(?:graph)?|image|illustration|picture) by\b|^(?:caption|figure|fig\.|image|photo|picture|source|screenshot)\b.{0,6}[:.]|\b(?:logo|screenshot|illustration|infographic)$/i;

/** The part of a title before its colon or its dash. */
const stem = (title: string) =>
  (title.split(/(?<!\s)(?:\s*[:|–—]\s+|\s+-\s+)/)[0] ?? '').toLowerCase();

/** A description of a picture that is not there: by its words, or because it joins the title to something else by hyphens. */
function isCaption(text: string, title: string): boolean {
  if (pictureText(text) !== undefined) return true;
  if (countWords(text) > 25) return false;
  if (captionShape.test(bare(text))) return true;
  const topic = stem(title);
  const joined = topic !== '' && text.toLowerCase().includes(topic) && text.toLowerCase() !== topic;
  return joined && !isProse(text) && /\S-\S|\s-\s/.test(text.toLowerCase().replace(topic, ''));
}

/** Words of the longest line below a picture that is taken for its caption. */
const longestCaption = 14;

/** A short line below a picture that says nothing of a subject: its caption, where the page's mark of it was lost. */
function isBelowPicture(lines: readonly Line[], { text, number }: Line): boolean {
  const above = lines.slice(0, number - 1).findLast((line) => line.text !== '');
  return (
    above !== undefined &&
    pictureText(above.text) !== undefined &&
    markedHeading(text) === undefined &&
    itemText(text) === undefined &&
    countWords(text) <= longestCaption &&
    !asserts.test(text)
  );
}

/** A short line that repeats the heading above it and stands over another heading: what is left of a picture. */
function echoes(heading: Heading, above: Heading | undefined, below: Heading | undefined): boolean {
  if (!heading.found || !above || !below || below.line - heading.line > 2) return false;
  const words = wordsOf(heading.text);
  return words.length <= 4 && words.every((word) => wordsOf(above.text).includes(word));
}

const settle = (...sets: readonly Iterable<number>[]) => new Set(sets.flatMap((set) => [...set]));
const linesOfTable = ({ from, to }: Table) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

const numbersOf = (lines: readonly { readonly number: number }[]) =>
  lines.map(({ number }) => number);

/** What shows by its own form, whatever stands around it. */
function formsOf(lines: readonly Line[], origin: Origin, vocabulary: Vocabulary) {
  const code = findCode(lines);
  const tables = findTables(lines, vocabulary).filter(({ from }) => !code.has(from));
  const references = findReferences(lines);
  const faqs = findFaqs(lines);
  const captions = numbersOf(
    lines.filter(
      (line) =>
        line.text !== '' &&
        !origin.lines.has(line.number) &&
        (isCaption(line.text, origin.title) || isBelowPicture(lines, line)),
    ),
  );
  const settled = settle(
    code,
    tables.flatMap(linesOfTable),
    references,
    faqs.flatMap(({ question: asked, answers }) => [asked, ...answers]),
  );
  return { code, tables, references, faqs, captions, settled };
}

/** Recovers an article's structure from its lines, marks where there are any, and the names of the field. */
export function readStructure(article: Article, vocabulary: Vocabulary): Structure {
  const lines = toLines(article);
  const origin = originOf(lines, article.metadata, vocabulary);
  const { settled, captions, ...forms } = formsOf(lines, origin, vocabulary);
  const origins = settle(origin.lines.keys(), captions);
  const boilerplate = findBoilerplate(
    lines,
    { settled, origins, title: origin.titleLine, marked: article.boilerplate },
    vocabulary,
  );
  const others = settle(settled, origins, boilerplate.keys());
  const unmarked =
    article.format === 'text'
      ? findUnmarkedItems(lines.filter(({ number }) => !others.has(number)))
      : new Set<number>();
  const bodies = new Set([
    ...forms.tables.map(({ from }) => from),
    ...forms.faqs.map((faq) => faq.question),
    ...forms.references,
    ...unmarked,
  ]);
  const found = findHeadings(lines, { skip: settle(others, unmarked), bodies });
  const remains = found
    .filter((heading, index) => echoes(heading, found[index - 1], found[index + 1]))
    .map(({ line }) => line);
  const headings = found.filter(({ line }) => !remains.includes(line));
  const notItems = settle(
    others,
    headings.map(({ line }) => line),
  );
  return {
    ...forms,
    lines,
    origin,
    headings,
    lists: findLists(lines, unmarked, notItems),
    captions: [...captions, ...remains]
      .filter((number) => !boilerplate.has(number))
      .toSorted((a, b) => a - b),
    boilerplate,
  };
}
