import { bare, countWords, isProse, markedHeading, tailOf } from './lines.ts';
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
  const tones = [urges, /\byours?\b|\byou['’]ll\b/i, /\d ?%/, /^\W*[>»→×]/];
  const heard = tones.filter((tone) => tone.test(text)).length;
  return Math.min(4, offered) + heard + (tailOf(text).includes('!') ? 1 : 0);
}

/** Boilerplate that may name a subject and is boilerplate all the same. */
const namesSubjects = new Set(['comments', 'related posts', 'a place in a series']);

/** What a phrase that pages use everywhere shows a line to be. */
export const phraseReason = (text: string) =>
  openings.find(([, pattern]) => pattern.test(text))?.[0];

/** Words of the longest sentence that is judged by a phrase in it. */
const longestNotice = 40;

const isAsset = (raw: string) => assetName.test(bare(raw)) && markedHeading(raw) === undefined;

function isAdvert(text: string, isNamed: boolean): boolean {
  const points = salesPoints(text);
  if (points >= 3 && !isProse(text) && !isNamed) return true;
  return points >= (isNamed ? 5 : 4) && invites.test(text);
}

/** Why a line on its own is boilerplate. */
export function reasonOf(raw: string, vocabulary: Vocabulary) {
  const text = bare(raw);
  if (countWords(text) > longestNotice && salesPoints(text) < 4) return undefined;
  const phrase = phraseReason(text);
  const isNamed = subjectsIn(text, vocabulary).length > 0;
  if (phrase && (!isNamed || namesSubjects.has(phrase))) return phrase;
  if (!isNamed && isAsset(raw)) return 'an anchor or the name of a picture';
  return isAdvert(text, isNamed) ? 'an advert' : undefined;
}
