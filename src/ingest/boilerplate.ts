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
  tailOf,
} from './lines.ts';
import { subjectsIn, type Vocabulary } from './vocabulary.ts';

/** Phrases of web pages everywhere that say what a line is, from its start. */
const openings: readonly (readonly [reason: string, pattern: RegExp])[] = [
  [
    'share bar',
    /^(?:share(?: (?:this|on|via|with)\b.{0,40})?|spread the (?:love|word)|like(?: this)?(?: article| post)?|pin it|follow us.{0,30}|copy link|(?:(?:tweet|facebook|twitter|linkedin|whatsapp|pinterest|reddit|email|print)\W*)+)$/i,
  ],
  [
    'a place in a series',
    /^(?:page |part )?\d+\s*(?:\/|of)\s*\d+\b.{0,40}$|^(?:previous|next)(?: (?:article|post|page|part))?\s*:\s.{0,150}$/i,
  ],
  [
    'newsletter',
    /\bsubscribe\b|\bnewsletters?\b|\bsign up (?:for|to)\b|\bget (?:updates|notified)\b/i,
  ],
  [
    'comments',
    /^(?:leave a (?:comment|reply)|join the (?:discussion|conversation)|\d* ?comments?$|post a comment)|\b(?:in|to) the comments? (?:section|below)\b/i,
  ],
  [
    'table of contents',
    /^(?:table of contents?\b.{0,30}|(?:contents|toc|on this page|in this article|jump to(?: section)?)\W*)$/i,
  ],
  [
    'navigation',
    /^(?:home|menu|skip to (?:main )?content|back to top|(?:browse|all) (?:categories|topics|posts)|categories|tags|next|previous|read more|continue reading|load more|show more|see also|sign (?:in|up)|log in|search|about us|careers|sitemap|advertise|improve|suggest changes|(?:next|previous) (?:article|post|page))\W*$/i,
  ],
  ['author box', /^(?:about the authors?|author bio|meet the author|written by the)\b/i],
  [
    'related posts',
    /^(?:(?:related|similar) (?:posts?|articles?|reads?|reading|stories)|you (?:may|might) (?:also )?(?:like|enjoy)|recommended (?:for you|reading|posts?)|(?:latest|recent|popular|trending|featured|more) (?:posts?|news|articles?|stories|insights|blogs?)|more from|keep reading)\b/i,
  ],
  ['testimonials', /\btestimonials?\b|^what (?:our )?(?:clients|customers|students|users) say/i],
  [
    'thanks to the reader',
    /^thank(?:s| you) for reading\b|^(?:enjoyed|liked) (?:this|the)\b|\bbuy me a coffee\b|\bfollow me on\b|\bif you (?:enjoyed|liked|found)\b.{0,60}\b(?:clap|share|follow|subscribe|comment)/i,
  ],
  [
    'a count of readers',
    /^[\d.,]+ ?[km]?\+? ?(?:min(?:ute)?s?\b|views?|followers?|shares?|claps?|likes?|reads?|responses?)\b.{0,30}$/i,
  ],
  [
    'chat',
    /^\W*(?:how (?:can|may) (?:i|we) help(?: you)?|chat with us|need help|hi there)\b.{0,20}$/i,
  ],
  [
    'legal',
    /\ball rights reserved\b|©|\bcopyright \d{4}\b|\b(?:privacy|cookie) policy\b|\bterms (?:of (?:use|service)|and conditions)\b|\bwe use cookies\b/i,
  ],
  [
    'contact',
    /\b(?:contact|call|email|reach) us\b|\bget in touch\b|^let['’]s talk\b|\b[\w.+-]{1,64}@[\w-]+\.[a-z]{2,}/i,
  ],
];

/** A page's own name for something: an anchor, a file, an icon's label. */
const assetName = /^(?:#[\w-]+|[a-z\d]+(?:[-_][a-z\d]+)+|[\w-]+\.(?:png|jpe?g|gif|svg|webp))$/;

const offers =
  /\b(?:free|skills?|certificat\w+|certified|courses?|training|bootcamp|careers?|webinars?|enrol\w*|register|demo|discount|offer|upgrade|trial|cost|salary|hike|placement|experts?|expertise|expert-led|hire|quote|project-based|in demand|today|now|program(?:me)?s?|coupon|deal|buy|membership|more (?:info\w*|details))\b/gi;
const urges =
  /^\W*(?:get|start|kick-?start|join|master|learn|download|try|book|follow|contact|discover|boost|elevate|unlock|become|enrol\w*|register|upgrade|explore|grab|claim|hire|talk|schedule|check out|sign up|buy|request|level up|accelerate|transform|launch|ready to|want to|looking for)\b/i;
const invites =
  /(?:^|[.!?,]\s)\W*(?:check out|enrol\w* in|sign up|join|get|take|explore|follow|contact|drop|hire|book|request|talk to)\b/i;

/** How much a line sounds like an offer, in points; three are enough. */
function salesPoints(text: string): number {
  const offered = new Set(text.match(offers)?.map((word) => word.toLowerCase())).size;
  return (
    Math.min(4, offered) +
    (urges.test(text) ? 1 : 0) +
    (/\byours?\b|\byou['’]ll\b/i.test(text) ? 1 : 0) +
    (tailOf(text).includes('!') ? 1 : 0) +
    (/\d ?%/.test(text) ? 1 : 0) +
    (/^\W*[>»→×]/.test(text) ? 1 : 0)
  );
}

/** Boilerplate that may name a subject and is boilerplate all the same. */
const namesSubjects = new Set(['comments', 'related posts', 'a place in a series']);

/** Reasons that a heading of the article could seem to give: they count only where no paragraph on a subject follows. */
const weak = new Set(['navigation', 'an advert']);

/** Whether a line stands like a heading over a paragraph, an item or a row that names a subject. */
function opensContent(
  lines: readonly Line[],
  { text, number }: Line,
  vocabulary: Vocabulary,
): boolean {
  const below = lines.slice(number).find((line) => line.text !== '');
  return (
    hasHeadingShape(bare(text)) &&
    below !== undefined &&
    subjectsIn(below.text, vocabulary).length > 0 &&
    !cutShort(below.text)
  );
}

/** Words of the longest sentence that is judged by a phrase in it. */
const longestNotice = 40;

/** What a phrase that pages use everywhere shows a line to be. */
export const phraseReason = (text: string) =>
  openings.find(([, pattern]) => pattern.test(text))?.[0];

/** Why a line on its own is boilerplate. */
function reasonOf({ text: raw }: Line, vocabulary: Vocabulary): string | undefined {
  const text = bare(raw);
  if (countWords(text) > longestNotice && salesPoints(text) < 4) return undefined;
  const phrase = phraseReason(text);
  const named = subjectsIn(text, vocabulary).length > 0;
  if (phrase && (!named || namesSubjects.has(phrase))) return phrase;
  if (assetName.test(text) && markedHeading(raw) === undefined && !named)
    return 'an anchor or the name of a picture';
  const points = salesPoints(text);
  if (points >= 3 && !isProse(text) && !named) return 'an advert';
  return points >= (named ? 5 : 4) && invites.test(text) ? 'an advert' : undefined;
}

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

const cutShort = (text: string) => /…|\.{3}/.test(tailOf(text));

export interface Surroundings {
  /** Lines that are known to be the article's: tables, references, code, questions with their answers. */
  readonly settled: ReadonlySet<number>;
  /** Lines that tell of the article, wherever they stand: title, names, dates, captions. */
  readonly origins: ReadonlySet<number>;
  /** Line of the title, when it was found. */
  readonly title: number | undefined;
  /** Lines that the page's own markup shows to be boilerplate. */
  readonly marked: ReadonlyMap<number, string>;
}

type Reasons = Map<number, string>;

/** Short lines before the title, and between title and first paragraph, whose heading the last may be: the page's head. */
function headOf(lines: readonly Line[], { settled, title }: Surroundings): Reasons {
  const firstProse =
    lines.find(({ text, number }) => isProse(text) && number > (title ?? 0) && !settled.has(number))
      ?.number ?? 0;
  const before = lines.filter(({ number }) => number < (title ?? 0));
  const after = lines.filter(
    ({ number, text }) => number > (title ?? 0) && number < firstProse && isStray(text),
  );
  if (hasHeadingShape(after.at(-1)?.text ?? '')) after.pop();
  const says = (place: string) => (line: Line) => [line.number, place] as const;
  return new Map([
    ...before.map(says('above the title')),
    ...after.map(says('between the title and the first paragraph')),
  ]);
}

/** Neither a heading, nor an item, nor a sentence: after a title, a leftover. */
const isStray = (text: string) =>
  text !== '' &&
  markedHeading(text) === undefined &&
  itemText(text) === undefined &&
  countWords(text) <= 6 &&
  !endsSentence(text) &&
  !/:$/.test(text);

/** Short lines in one block with boilerplate, without a blank line between: an advert's other lines. */
function neighboursOf(
  lines: readonly Line[],
  reasons: Reasons,
  { settled }: Surroundings,
  vocabulary: Vocabulary,
): Reasons {
  const found: Reasons = new Map();
  const joins = (line: Line | undefined) => line && line.text !== '' && reasons.has(line.number);
  for (const [index, line] of lines.entries()) {
    const free = line.text !== '' && !settled.has(line.number) && !reasons.has(line.number);
    if (
      !free ||
      isProse(line.text) ||
      itemText(line.text) !== undefined ||
      subjectsIn(line.text, vocabulary).length > 0
    )
      continue;
    if (joins(lines[index - 1]) && joins(lines[index + 1]))
      found.set(line.number, 'between two lines of an advert');
  }
  return found;
}

/** Short lines below a table of contents that stand again further down, as headings. */
function entriesOf(lines: readonly Line[], reasons: Reasons): Reasons {
  const announced = [...reasons].find(([, reason]) => reason === 'table of contents')?.[0];
  const below =
    announced === undefined ? [] : lines.slice(announced).filter(({ text }) => text !== '');
  const again = ({ text, number }: Line) =>
    lines.some((line) => line.number > number && bare(line.text) === bare(text));
  const end = below.findIndex((line) => isProse(line.text) || !again(line));
  return new Map(
    below
      .slice(0, Math.max(0, end))
      .map(({ number }) => [number, 'an entry of the table of contents']),
  );
}

/** Words of the longest label, e.g. one of an article's tags. */
const longestLabel = 4;

const isBetweenBlanks = (lines: readonly Line[], number: number) =>
  !lines[number - 2]?.text && !lines[number]?.text;

/** Labels between the last text of the article and its foot, each alone between blank lines: tags, counts, names. */
function labelsBefore(
  lines: readonly Line[],
  turn: number,
  { settled, origins }: Surroundings,
): number[] {
  const above = lines.slice(0, turn - 1).filter(({ text }) => text !== '');
  const isLabel = ({ text, number }: Line) =>
    countWords(text) <= longestLabel &&
    !endsSentence(text) &&
    isBetweenBlanks(lines, number) &&
    !settled.has(number) &&
    !origins.has(number);
  const isPlain = ({ text }: Line) =>
    itemText(text) === undefined && markedHeading(text) === undefined;
  const last = above.findLastIndex((line) => !isLabel(line) || !isPlain(line));
  return above.slice(last + 1).map(({ number }) => number);
}

/** From the first turn after which no paragraph names a subject again: the page's foot. */
function footOf(
  lines: readonly Line[],
  reasons: Reasons,
  around: Surroundings,
  vocabulary: Vocabulary,
): Reasons {
  const { settled, origins } = around;
  const speaks = ({ text, number }: Line) =>
    !reasons.has(number) &&
    !origins.has(number) &&
    (settled.has(number) ||
      (isProse(text) && !cutShort(text) && subjectsIn(text, vocabulary).length > 0));
  const last = lines.findLast(speaks)?.number ?? 0;
  const turn = lines.find(({ number }) => number > last && isTurn(reasons.get(number)));
  if (!turn) return new Map();
  const why = `after line ${turn.number} (${reasons.get(turn.number)}), where the article has ended`;
  const label = `a label before line ${turn.number} (${reasons.get(turn.number)})`;
  const before = labelsBefore(lines, turn.number, around).map((number) => [number, label] as const);
  return new Map([
    ...before,
    ...lines
      .filter(({ number }) => number > turn.number)
      .map(({ number }) => [number, why] as const),
  ]);
}

/** Phrases behind which a page has left its article for good. */
const closing = new Set(['comments', 'related posts', 'author box', 'testimonials', 'legal']);

/** Paragraphs on the subjects in a stretch that make it likely to be the article's. */
const enoughParagraphs = 3;

/**
 * Lines that only the reader view leaves out and that are the article's all the same: stretches of paragraphs on the subjects, before
 * the page's foot. A reader view may take an advertisement for the end.
 */
function cutOff(
  lines: readonly Line[],
  { marked }: Surroundings,
  vocabulary: Vocabulary,
): ReadonlySet<number> {
  const last =
    lines.findLast(({ text, number }) => text !== '' && !marked.has(number))?.number ?? 0;
  const isClosing = ({ text }: Line) => closing.has(phraseReason(bare(text)) ?? '');
  const foot = lines.find((line) => line.number > last && isClosing(line))?.number ?? Infinity;
  const outside = lines.filter(
    ({ text, number }) => text !== '' && number < foot && marked.get(number) === outsideView,
  );
  const isAbout = ({ text }: Line) =>
    isProse(text) && !cutShort(text) && subjectsIn(text, vocabulary).length > 0;
  // What the markup itself shows to be no part of it, and blank lines, do not end a stretch.
  const ends = lines.filter(({ text, number }) => text !== '' && !marked.has(number));
  const stretches = Map.groupBy(
    outside,
    ({ number }) => ends.findLast((kept) => kept.number < number)?.number ?? 0,
  );
  return new Set(
    [...stretches]
      .filter(([start, found]) => start > 0 && found.filter(isAbout).length >= enoughParagraphs)
      .flatMap(([, found]) => found.map(({ number }) => number)),
  );
}

/**
 * The reason that the markup gives. What only the reader view leaves out, in the middle of what it keeps, stays in the
 * article when it names a subject.
 */
function markedReason(
  { number, text }: Line,
  lines: readonly Line[],
  { marked }: Surroundings,
  vocabulary: Vocabulary,
): string | undefined {
  const reason = marked.get(number);
  if (reason !== outsideView || subjectsIn(text, vocabulary).length === 0) return reason;
  const isKept = (line: Line) => line.text !== '' && !marked.has(line.number);
  return lines.slice(0, number - 1).some(isKept) && lines.slice(number).some(isKept)
    ? undefined
    : reason;
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
  const kept = cutOff(lines, around, vocabulary);
  const single = lines.flatMap((line) => {
    const marked = kept.has(line.number)
      ? undefined
      : markedReason(line, lines, around, vocabulary);
    const reason = marked ?? reasonOf(line, vocabulary);
    if (reason === undefined || (weak.has(reason) && opensContent(lines, line, vocabulary)))
      return [];
    return [[line.number, reason] as const];
  });
  const sure: Reasons = new Map([...headOf(lines, around), ...single]);
  for (const [number, reason] of entriesOf(lines, sure)) sure.set(number, reason);
  for (const number of [...around.settled, ...around.origins]) sure.delete(number);
  const near = neighboursOf(lines, sure, around, vocabulary);
  const foot = footOf(lines, sure, around, vocabulary);
  const all = [...foot, ...near, ...sure].filter(
    ([number]) =>
      !around.settled.has(number) && !around.origins.has(number) && lines[number - 1]?.text !== '',
  );
  return new Map(all.toSorted(([a], [b]) => a - b));
}
