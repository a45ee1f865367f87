import type { Metadata } from './article.ts';
import { bare, countWords, isProse, itemText, type Line } from './lines.ts';
import { subjectsIn, type Vocabulary } from './vocabulary.ts';

/** What a title is read off. */
interface Page {
  readonly lines: readonly Line[];
  readonly metadata: Metadata;
  readonly vocabulary: Vocabulary;
}

/** Whether two lines say the same, whatever their marks. */
export const sameText = (a: string, b: string) => bare(a).toLowerCase() === bare(b).toLowerCase();

/** Lines from the top among which a title is looked for. */
const highest = 100;

/** Words of the longest line that is taken for a title. */
const longestTitle = 18;

/** The first line that is a paragraph's, and no long heading or question. */
const firstParagraph = (lines: readonly Line[]) =>
  lines.find(({ text }) => isProse(text) && !text.startsWith('#') && !/\?$/.test(text))?.number ??
  lines.length + 1;

const mayBeTitle = ({ text }: Line) =>
  text !== '' && itemText(text) === undefined && countWords(text) <= longestTitle;

/** How much speaks for a line as the title, in points. */
const titlePoints = ({ text, number }: Line, { lines, metadata, vocabulary }: Page) =>
  (metadata.title && sameText(text, metadata.title) ? 8 : 0) +
  (/^#\s/.test(text) ? 4 : 0) +
  2 * Math.min(2, subjectsIn(text, vocabulary).length) +
  (lines.some((other) => other.number !== number && sameText(other.text, text)) ? 1 : 0) +
  (number === 1 ? 1 : 0);

/** The likeliest title among the lines above the first paragraph: it names subjects, may stand twice, and comes early. */
export function titleAmong(page: Page): Line | undefined {
  const end = Math.min(highest, firstParagraph(page.lines) - 1);
  const points = (line: Line) => titlePoints(line, page);
  return page.lines
    .slice(0, end)
    .filter(mayBeTitle)
    .toSorted((a, b) => points(b) - points(a) || a.number - b.number)[0];
}

/** The title as the page prints it: metadata often cut it at a dash. */
export function printedTitle(found: Line | undefined, { title }: Metadata): string {
  const printed = found ? bare(found.text) : '';
  return title === undefined || printed.toLowerCase().startsWith(title.toLowerCase())
    ? printed
    : title;
}
