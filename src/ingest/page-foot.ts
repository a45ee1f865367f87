import { countWords, endsSentence, itemText, type Line, markedHeading } from './lines.ts';
import { isAbout, labelled, type Page, type Reasons } from './page.ts';

/** Reasons after which a page seldom comes back to the article. */
const isTurn = (reason: string | undefined) =>
  reason !== undefined &&
  ![
    'table of contents',
    'share bar',
    'a place in a series',
    'a count of readers',
    'an anchor or the name of a picture',
  ].includes(reason);

/** Words of the longest label, e.g. one of an article's tags. */
const longestLabel = 4;

const isBetweenBlanks = (lines: readonly Line[], number: number) =>
  !lines[number - 2]?.text && !lines[number]?.text;

const isLabel = ({ text, number }: Line, { lines, settled, origins }: Page) =>
  countWords(text) <= longestLabel &&
  !endsSentence(text) &&
  isBetweenBlanks(lines, number) &&
  !settled.has(number) &&
  !origins.has(number);

const isUnmarked = ({ text }: Line) =>
  itemText(text) === undefined && markedHeading(text) === undefined;

/** Labels between the last text of the article and its foot, each alone between blank lines: tags, counts, names. */
function labelsBefore(turn: Line, page: Page): Line[] {
  const above = page.lines.slice(0, turn.number - 1).filter(({ text }) => text !== '');
  const last = above.findLastIndex((line) => !isLabel(line, page) || !isUnmarked(line));
  return above.slice(last + 1);
}

/** The line behind which a page has left its article: the first turn after which no paragraph names a subject again. */
function turnOf(page: Page, reasons: Reasons): Line | undefined {
  const speaks = (line: Line) =>
    !reasons.has(line.number) &&
    !page.origins.has(line.number) &&
    (page.settled.has(line.number) || isAbout(line, page));
  const last = page.lines.findLast(speaks)?.number ?? 0;
  return page.lines.find(({ number }) => number > last && isTurn(reasons.get(number)));
}

/** The page's foot: what stands behind its turn, and the labels before that. */
export function footOf(page: Page, reasons: Reasons): Reasons {
  const turn = turnOf(page, reasons);
  if (!turn) return new Map();
  const place = `line ${turn.number} (${reasons.get(turn.number)})`;
  const ended = `after ${place}, where the article has ended`;
  return new Map([
    ...labelled(labelsBefore(turn, page), `a label before ${place}`),
    ...labelled(page.lines.slice(turn.number), ended),
  ]);
}
