import { bare, countWords, endsSentence, isProse, itemText, type Line, markedHeading } from './lines.ts';
import { subjectsIn, type Vocabulary } from './vocabulary.ts';

/** Phrases of web pages everywhere that say what a line is, from its start. */
const openings: readonly (readonly [reason: string, pattern: RegExp])[] = [
  [
    'share bar',
    /^(?:share(?: (?:this|on|via|with|the))?|tweet|pin it|follow us|like this|facebook|twitter|linkedin|whatsapp|copy link)\b.{0,40}$/i,
  ],
  ['newsletter', /\bsubscribe\b|\bnewsletters?\b|\bsign up (?:for|to)\b|\bget (?:updates|notified)\b/i],
  [
    'comments',
    /^(?:leave a (?:comment|reply)|join the (?:discussion|conversation)|\d* ?comments?$|post a comment)|\b(?:in|to) the comments? (?:section|below)\b/i,
  ],
  ['table of contents', /^(?:table of contents|contents|on this page|in this article|jump to)\b.{0,30}$/i],
  [
    'navigation',
    /^(?:home|menu|skip to (?:main )?content|back to top|(?:browse|all) (?:categories|topics|posts)|categories|tags|next|previous|read more|continue reading|load more|show more|see also|sign in|log in|search)\W*$/i,
  ],
  ['author box', /^(?:about the authors?|author bio|meet the author|written by the)\b/i],
  [
    'related posts',
    /^(?:related (?:posts?|articles?|reading|stories)|you (?:may|might) (?:also )?(?:like|enjoy)|recommended (?:for you|reading|posts?)|(?:latest|recent|popular|trending|featured|more) (?:posts?|news|articles?|stories|insights|blogs?)|more from|keep reading)\b/i,
  ],
  ['testimonials', /\btestimonials?\b|^what (?:our )?(?:clients|customers|students|users) say/i],
  ['chat', /^\W*(?:how (?:can|may) (?:i|we) help(?: you)?|chat with us|need help|hi there)\b.{0,20}$/i],
  ['legal', /\ball rights reserved\b|©|\b(?:privacy|cookie) policy\b|\bterms (?:of (?:use|service)|and conditions)\b|\bwe use cookies\b/i],
  ['contact', /\b(?:contact|call|email|reach) us\b|\bget in touch\b|[\w.+-]+@[\w-]+\.[a-z]{2,}/i],
];

/** A page's own name for something: an anchor, a file, an icon's label. */
const assetName = /^(?:#[\w-]+|[a-z\d]+(?:[-_][a-z\d]+)+|[\w-]+\.(?:png|jpe?g|gif|svg|webp))$/;

const offers =
  /\b(?:free|skills?|certificat\w+|certified|courses?|training|bootcamp|careers?|webinars?|enrol\w*|register|demo|discount|offer|upgrade|trial|cost|salary|hike|placement|experts?|expert-led|hire|quote|project-based|in demand|today|now|program(?:me)?s?|coupon|deal|buy|membership|more (?:info\w*|details))\b/gi;
const urges =
  /^\W*(?:get|start|kick-?start|join|master|learn|download|try|book|follow|contact|discover|boost|elevate|unlock|become|enrol\w*|register|upgrade|explore|grab|claim|hire|talk|schedule|check out|sign up|buy|request|level up|accelerate|transform|launch|ready to|want to|looking for)\b/i;
const invites = /\b(?:check out|enrol\w* in|sign up|join|get started with|take|explore|follow|contact|drop)\b/i;

/** How much a line sounds like an offer, in points; three are enough. */
function salesPoints(text: string): number {
  const offered = new Set(text.match(offers)?.map((word) => word.toLowerCase())).size;
  return (
    Math.min(3, offered) +
    (urges.test(text) ? 1 : 0) +
    (/\byours?\b|\byou['’]ll\b/i.test(text) ? 1 : 0) +
    (/!\W*$/.test(text) ? 1 : 0) +
    (/\d+ ?%/.test(text) ? 1 : 0) +
    (/^\W*[>»→×]/.test(text) ? 1 : 0)
  );
}

/** Why a line on its own is furniture. */
function reasonOf({ text: raw }: Line, vocabulary: Vocabulary): string | undefined {
  const text = bare(raw);
  const opening = openings.find(([, pattern]) => pattern.test(text));
  const named = subjectsIn(text, vocabulary).length > 0;
  if (opening && (!named || opening[0] === 'comments' || opening[0] === 'related posts')) return opening[0];
  if (assetName.test(text) && markedHeading(raw) === undefined && !named) return 'an anchor or the name of a picture';
  const points = salesPoints(text);
  if (points >= 3 && !isProse(text) && !named) return 'an advert';
  return points >= 4 && invites.test(text) ? 'an advert' : undefined;
}

/** Reasons after which a page seldom comes back to the article. */
const isTurn = (reason: string | undefined) =>
  reason !== undefined && !['table of contents', 'share bar', 'an anchor or the name of a picture'].includes(reason);

const cutShort = (text: string) => /(?:…|\.\.\.)\W*$/.test(text);

export interface Surroundings {
  /** Lines that are known to be the article's: tables, references, code, questions with their answers. */
  readonly settled: ReadonlySet<number>;
  /** Lines that tell of the article, wherever they stand: title, names, dates, captions. */
  readonly origins: ReadonlySet<number>;
  /** Line of the title, when it was found. */
  readonly title: number | undefined;
  /** Lines that the page's own markup shows to be furniture. */
  readonly marked: ReadonlyMap<number, string>;
}

type Reasons = Map<number, string>;

/** Short lines before the title, and between title and first paragraph: the page's head. */
function headOf(lines: readonly Line[], { settled, title }: Surroundings): Reasons {
  const firstProse = lines.find(({ text, number }) => isProse(text) && number > (title ?? 0) && !settled.has(number))?.number ?? 0;
  const before = lines.filter(({ number }) => number < (title ?? 0));
  const after = lines.filter(({ number, text }) => number > (title ?? 0) && number < firstProse && isStray(text));
  const says = (place: string) => (line: Line) => [line.number, place] as const;
  return new Map([...before.map(says('above the title')), ...after.map(says('between the title and the first paragraph'))]);
}

/** Neither a heading, nor an item, nor a sentence: after a title, a leftover. */
const isStray = (text: string) =>
  text !== '' &&
  markedHeading(text) === undefined &&
  itemText(text) === undefined &&
  countWords(text) <= 6 &&
  !endsSentence(text) &&
  !/:$/.test(text);

/** Short lines in one block with furniture, without a blank line between: an advert's other lines. */
function neighboursOf(lines: readonly Line[], reasons: Reasons, { settled }: Surroundings, vocabulary: Vocabulary): Reasons {
  const found: Reasons = new Map();
  const joins = (line: Line | undefined) => line && line.text !== '' && reasons.has(line.number);
  for (const [index, line] of lines.entries()) {
    const free = line.text !== '' && !settled.has(line.number) && !reasons.has(line.number);
    if (!free || isProse(line.text) || itemText(line.text) !== undefined || subjectsIn(line.text, vocabulary).length > 0) continue;
    if (joins(lines[index - 1]) && joins(lines[index + 1])) found.set(line.number, 'between two lines of an advert');
  }
  return found;
}

/** From the first turn after which no paragraph names a subject again: the page's foot. */
function footOf(lines: readonly Line[], reasons: Reasons, { settled, origins }: Surroundings, vocabulary: Vocabulary): Reasons {
  const speaks = ({ text, number }: Line) =>
    !reasons.has(number) &&
    !origins.has(number) &&
    (settled.has(number) || (isProse(text) && !cutShort(text) && subjectsIn(text, vocabulary).length > 0));
  const last = lines.findLast(speaks)?.number ?? 0;
  const turn = lines.find(({ number }) => number > last && isTurn(reasons.get(number)));
  if (!turn) return new Map();
  const why = `after line ${turn.number} (${reasons.get(turn.number)}), where the article has ended`;
  return new Map(lines.filter(({ number }) => number > turn.number).map(({ number }) => [number, why]));
}

/**
 * Line → why it is furniture and not part of the article. Markup decides where there is any; then phrases that pages
 * use everywhere; then offers that name no subject; then the place: above the title, among an advert's lines, after the end.
 */
export function findBoilerplate(lines: readonly Line[], around: Surroundings, vocabulary: Vocabulary): ReadonlyMap<number, string> {
  const alone = lines.flatMap((line) => {
    const reason = around.marked.get(line.number) ?? reasonOf(line, vocabulary);
    return reason === undefined ? [] : [[line.number, reason] as const];
  });
  const sure: Reasons = new Map([...headOf(lines, around), ...alone]);
  for (const number of [...around.settled, ...around.origins]) sure.delete(number);
  const near = neighboursOf(lines, sure, around, vocabulary);
  const foot = footOf(lines, sure, around, vocabulary);
  const all = [...foot, ...near, ...sure].filter(
    ([number]) => !around.settled.has(number) && !around.origins.has(number) && lines[number - 1]?.text !== '',
  );
  return new Map(all.toSorted(([a], [b]) => a - b));
}
