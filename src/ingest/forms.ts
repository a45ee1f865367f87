import { asserts } from './cues.ts';
import {
  bare,
  countWords,
  isProse,
  itemText,
  type Line,
  markedHeading,
  numbersOf,
  pictureText,
  runsOf,
} from './lines.ts';
import type { Origin } from './origin.ts';
import { linesIn } from './ranges.ts';
import { findTables } from './tables.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Faq {
  readonly question: number;
  readonly answers: readonly number[];
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

const isNoReference = ({ text }: Line) =>
  text !== '' && itemText(text) === undefined && !address.test(text);

/** The lines under a heading that announces references, as long as they are items or addresses. */
function listedReferences(lines: readonly Line[]): Line[] {
  const announced = lines.findIndex(({ text }) => referenceHeading.test(bare(text)));
  const below = announced < 0 ? [] : lines.slice(announced + 1);
  const end = below.findIndex(isNoReference);
  return below.slice(0, end < 0 ? undefined : end).filter(({ text }) => text !== '');
}

/** Lines that are addresses, two or more of them together, and items under a heading that announces references. */
function findReferences(lines: readonly Line[]): number[] {
  const addresses = numbersOf(lines.filter(({ text }) => address.test(text)));
  const grouped = runsOf(addresses, 2).filter((run) => run.length >= 2);
  const listed = numbersOf(listedReferences(lines));
  return [...new Set([...grouped.flat(), ...listed])].toSorted((a, b) => a - b);
}

const question =
  /^(?:#{1,6}\s+)?(?:Q(?:uestion)?\s*(?:\d+\s*)?[.:)-]\s*|\d{1,2}[.)]\s*)?\p{Lu}.*\?$/u;
const faqHeading = /\bFAQs?\b|\bfrequently asked\b|\bquestions and answers\b|\bQ ?& ?A\b/i;
const answerMark = /^(?:A|Ans|Answer)\s*(?:\d+\s*)?[.:)-]/i;

const numbered = /^(?:#{1,6}\s+)?Q(?:uestion)?\s*(?:\d+\s*)?[.:)-]/;

const isQuestion = ({ text }: Line) => question.test(text) && countWords(text) <= 25;

/** Questions that are numbered, or stand under a heading that announces them. */
function questionsIn(lines: readonly Line[]): Line[] {
  const announced =
    lines.find(({ text }) => faqHeading.test(text) && countWords(text) <= 12)?.number ?? Infinity;
  const isAsked = ({ text, number }: Line) => numbered.test(text) || number > announced;
  return lines.filter((line) => isQuestion(line) && isAsked(line));
}

/** Questions with the lines that follow each, where they are numbered or stand under a heading that announces them. */
function findFaqs(lines: readonly Line[]): Faq[] {
  const questions = questionsIn(lines);
  return questions.map(({ number }, index) => {
    const end = questions[index + 1]?.number ?? lines.length + 1;
    return { question: number, answers: answersTo(lines.slice(number, end - 1)) };
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

const captionShape =
  /\((?:image |photo |picture )?(?:source|credits?|courtesy)\b|^(?:photo(?:graph)?|image|illustration|picture) by\b|^(?:caption|figure|fig\.|image|photo|picture|source|screenshot)\b.{0,6}[:.]|\b(?:logo|screenshot|illustration|infographic)$/i;

/** The part of a title before its colon or its dash. */
const stem = (title: string) =>
  (title.split(/(?<!\s)(?:\s*[:|–—]\s+|\s+-\s+)/)[0] ?? '').toLowerCase();

/** Whether a text joins a title's topic to something else by hyphens. */
function joinsTopic(text: string, topic: string): boolean {
  const rest = text.toLowerCase().replace(topic, '');
  return rest !== text.toLowerCase() && /\S-\S|\s-\s/.test(rest);
}

/** A description of a picture that is not there: by its words, or because it joins the title to something else by hyphens. */
function isCaption(text: string, title: string): boolean {
  if (pictureText(text) !== undefined) return true;
  if (countWords(text) > 25) return false;
  if (captionShape.test(bare(text))) return true;
  return !isProse(text) && joinsTopic(text, stem(title));
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

/** All that one of the sets has. */
export const union = (...sets: readonly Iterable<number>[]) =>
  new Set(sets.flatMap((set) => [...set]));

/** Lines that describe a picture. */
const findCaptions = (lines: readonly Line[], origin: Origin) =>
  numbersOf(
    lines.filter(
      (line) =>
        line.text !== '' &&
        !origin.lines.has(line.number) &&
        (isCaption(line.text, origin.title) || isBelowPicture(lines, line)),
    ),
  );

const faqLines = ({ question: asked, answers }: Faq) => [asked, ...answers];

/** What shows by its own form, whatever stands around it. */
export function formsOf(lines: readonly Line[], origin: Origin, vocabulary: Vocabulary) {
  const code = findCode(lines);
  const tables = findTables(lines, vocabulary).filter(({ from }) => !code.has(from));
  const references = findReferences(lines);
  const faqs = findFaqs(lines);
  const captions = findCaptions(lines, origin);
  const settled = union(code, tables.flatMap(linesIn), references, faqs.flatMap(faqLines));
  return { code, tables, references, faqs, captions, settled };
}
