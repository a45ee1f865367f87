import { outsideView } from './article.ts';
import { hasHeadingShape } from './headings.ts';
import {
  bare,
  countWords,
  endsSentence,
  isProse,
  itemText,
  type Line,
  markedHeading,
  numbersOf,
} from './lines.ts';
import { phraseReason, reasonOf } from './notices.ts';
import {
  cutShort,
  isAbout,
  isKept,
  isOnSubject,
  labelled,
  type Page,
  type Reasons,
  type Surroundings,
} from './page.ts';
import { footOf } from './page-foot.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Reasons that a heading of the article could seem to give: they count only where no paragraph on a subject follows. */
const weak = new Set(['navigation', 'an advert']);

/** Whether a line stands like a heading over a paragraph, an item or a row that names a subject. */
function opensContent({ text, number }: Line, page: Page): boolean {
  const below = page.lines.slice(number).find((line) => line.text !== '');
  return (
    hasHeadingShape(bare(text)) &&
    below !== undefined &&
    isOnSubject(below, page) &&
    !cutShort(below.text)
  );
}

/** Neither a heading, nor an item, nor a sentence: after a title, a leftover. */
const isStray = ({ text }: Line) =>
  text !== '' &&
  markedHeading(text) === undefined &&
  itemText(text) === undefined &&
  countWords(text) <= 6 &&
  !endsSentence(text) &&
  !/:$/.test(text);

/** What is left over between title and first paragraph, without the last where it may be the paragraph's heading. */
function straysBelow(title: number, { lines, settled }: Page): Line[] {
  const below = lines.slice(title);
  const prose = below.findIndex(({ text, number }) => isProse(text) && !settled.has(number));
  const strays = below.slice(0, Math.max(0, prose)).filter(isStray);
  return hasHeadingShape(strays.at(-1)?.text ?? '') ? strays.slice(0, -1) : strays;
}

/** Short lines before the title, and between title and first paragraph, whose heading the last may be: the page's head. */
function headOf(page: Page): Reasons {
  const title = page.title ?? 0;
  const above = page.lines.slice(0, Math.max(0, title - 1));
  const between = straysBelow(title, page);
  return new Map([
    ...labelled(above, 'above the title'),
    ...labelled(between, 'between the title and the first paragraph'),
  ]);
}

/** Short lines in one block with boilerplate, without a blank line between: an advert's other lines. */
function neighboursOf(page: Page, reasons: Reasons): Reasons {
  const joins = (line: Line | undefined) => !!line?.text && reasons.has(line.number);
  const between = page.lines.filter(
    (line, index) =>
      !reasons.has(line.number) &&
      joins(page.lines[index - 1]) &&
      joins(page.lines[index + 1]) &&
      mayBeAdvert(line, page),
  );
  return new Map(labelled(between, 'between two lines of an advert'));
}

const mayBeAdvert = (line: Line, page: Page) =>
  line.text !== '' &&
  !page.settled.has(line.number) &&
  !isProse(line.text) &&
  itemText(line.text) === undefined &&
  !isOnSubject(line, page);

/** The lines below a table of contents that are not blank. */
function belowContents({ lines }: Page, reasons: Reasons): Line[] {
  const announced = [...reasons].find(([, reason]) => reason === 'table of contents')?.[0];
  return lines.slice(announced ?? lines.length).filter(({ text }) => text !== '');
}

/** Short lines below a table of contents that stand again further down, as headings. */
function entriesOf(page: Page, reasons: Reasons): Reasons {
  const below = belowContents(page, reasons);
  const standsAgain = ({ text, number }: Line) =>
    page.lines.slice(number).some((line) => bare(line.text) === bare(text));
  const end = below.findIndex((line) => isProse(line.text) || !standsAgain(line));
  const entries = below.slice(0, Math.max(0, end));
  return new Map(labelled(entries, 'an entry of the table of contents'));
}

/** Phrases behind which a page has left its article for good. */
const closing = new Set(['comments', 'related posts', 'author box', 'testimonials', 'legal']);

const isClosing = ({ text }: Line) => closing.has(phraseReason(bare(text)) ?? '');

/** Lines that only the reader view leaves out, before the page's foot. */
function outsideOf(page: Page): Line[] {
  const last = page.lines.findLast((line) => isKept(line, page))?.number ?? 0;
  const foot = page.lines.slice(last).find(isClosing)?.number ?? Infinity;
  return page.lines
    .slice(0, foot - 1)
    .filter(({ text, number }) => text !== '' && page.marked.get(number) === outsideView);
}

/** Paragraphs on the subjects in a stretch that make it likely to be the article's. */
const enoughParagraphs = 3;

const speaks = (stretch: readonly Line[], page: Page) =>
  stretch.filter((line) => isAbout(line, page)).length >= enoughParagraphs;

/** What only the reader view leaves out, in stretches that lines which are kept begin and end. */
function stretchesOf(page: Page): Line[][] {
  // What the markup itself shows to be no part of it, and blank lines, do not end a stretch.
  const ends = page.lines.filter((line) => isKept(line, page));
  const endBefore = ({ number }: Line) => ends.findLast((end) => end.number < number);
  const groups = [...Map.groupBy(outsideOf(page), endBefore)];
  return groups.flatMap(([end, stretch]) => (end ? [stretch] : []));
}

/**
 * Lines that only the reader view leaves out and that are the article's all the same: stretches of paragraphs on the subjects, before
 * the page's foot. A reader view may take an advertisement for the end.
 */
function cutOff(page: Page): ReadonlySet<number> {
  const kept = stretchesOf(page).filter((stretch) => speaks(stretch, page));
  return new Set(numbersOf(kept.flat()));
}

/**
 * The reason that the markup gives. What only the reader view leaves out, in the middle of what it keeps, stays in the
 * article when it names a subject.
 */
function markedReason(line: Line, page: Page): string | undefined {
  const { lines, marked } = page;
  const reason = marked.get(line.number);
  if (reason !== outsideView || !isOnSubject(line, page)) return reason;
  const isWithin = [lines.slice(0, line.number - 1), lines.slice(line.number)].every((side) =>
    side.some((one) => isKept(one, page)),
  );
  return isWithin ? undefined : reason;
}

/** What each line shows to be boilerplate by its markup, or by what it says. */
function singleReasons(page: Page): (readonly [number, string])[] {
  const kept = cutOff(page);
  return page.lines.flatMap((line) => {
    const marked = kept.has(line.number) ? undefined : markedReason(line, page);
    const reason = marked ?? reasonOf(line.text, page.vocabulary);
    if (reason === undefined || (weak.has(reason) && opensContent(line, page))) return [];
    return [[line.number, reason] as const];
  });
}

/** What shows each for itself, or by its place at the head; never what is known to be the article's. */
function sureReasons(page: Page): Reasons {
  const sure = new Map([...headOf(page), ...singleReasons(page)]);
  const all = new Map([...sure, ...entriesOf(page, sure)]);
  for (const number of [...page.settled, ...page.origins]) all.delete(number);
  return all;
}

/**
 * Line → why it is boilerplate and not part of the article. Markup decides where there is any; then phrases that pages
 * use everywhere; then offers that name no subject; then the place: above the title, among an advert's lines, after the end.
 */
export function findBoilerplate(
  lines: readonly Line[],
  around: Surroundings,
  vocabulary: Vocabulary,
): ReadonlyMap<number, string> {
  const page = { ...around, lines, vocabulary };
  const sure = sureReasons(page);
  const isFree = (number: number) =>
    !page.settled.has(number) && !page.origins.has(number) && lines[number - 1]?.text !== '';
  const all = [...footOf(page, sure), ...neighboursOf(page, sure), ...sure];
  return new Map(all.filter(([number]) => isFree(number)).toSorted(([a], [b]) => a - b));
}
