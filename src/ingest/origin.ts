import type { Metadata } from './article.ts';
import { bare, countWords, isProse, type Line, markedHeading } from './lines.ts';
import { phraseReason } from './notices.ts';
import { printedTitle, sameText, titleAmong } from './title.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Where an article comes from, as far as its text and its metadata say. */
export interface Origin {
  readonly title: string;
  readonly titleLine: number | undefined;
  readonly publisher: string | undefined;
  readonly author: string | undefined;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly published: string | undefined;
  /** Latest year that the text names: it cannot be older. */
  readonly latestYear: string | undefined;
  /** Lines that say so, and what each says. */
  readonly lines: ReadonlyMap<number, string>;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthNumber = (name: string) =>
  /^\d/.test(name) ? name : `${months.indexOf(name.slice(0, 3).toLowerCase()) + 1}`;

const year = '(?<year>(?:19|20)\\d\\d)';
const month = `(?<month>${months.join('|')})[a-z]*\\.?`;
const day = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
/** `2024-03-09` and `2024-03`; `March 9th, 2024`; `9 March 2024` and `March 2024`. */
const dateForms = [
  `\\b${year}-(?<month>\\d\\d)(?:-(?<day>\\d\\d))?(?!\\d)`,
  `\\b${month}\\s+${day}\\s*,?\\s*${year}\\b`,
  `\\b(?:${day}\\s+)?${month}\\s*,?\\s+${year}\\b`,
].map((form) => new RegExp(form, 'i'));

/**
 * The date that a text gives in figures (ISO) or with the month in words, as precise as it is; 3/4/2020 is nobody's.
 * Not chrono-node, 9 MB: it takes 3/4/2020 for a date and `yesterday` for the day before the ingest, and misses `2024-03`.
 */
export function dateIn(text: string): string | undefined {
  const groups = dateForms.map((form) => form.exec(text)?.groups).find(Boolean);
  if (!groups) return undefined;
  const { year, month = '', day } = groups;
  return [year, monthNumber(month), day].flatMap((part) => part?.padStart(2, '0') ?? []).join('-');
}

/** Line → what it says of the origin. */
type Notes = ReadonlyMap<number, string>;

const nameShape = /^(?:\p{Lu}[\p{L}.'’-]*)(?: (?:de|van|von|of|&|the|\p{Lu}[\p{L}.'’-]*)){0,4}$/u;
const byline = /^(?:(?:written |posted |published )?by|authors?:?)[: ]+(.{3,60})$/i;
const dateline = /\b(?:published|posted|updated|modified|date)\b/i;

const closesHead = ({ text }: Line) =>
  (isProse(text) && !byline.test(text)) ||
  (markedHeading(text) !== undefined && !byline.test(bare(text)));

const isName = (text: string) =>
  nameShape.test(text) &&
  phraseReason(text) === undefined &&
  countWords(text) >= 2 &&
  countWords(text) <= 5;

/** What a line in a page's head tells of the article's origin. */
function noteOf(text: string): string | undefined {
  const words = countWords(text);
  if (byline.test(text) && words <= 12) return 'author';
  if (dateIn(text) && words <= 12) return 'date';
  if (dateline.test(text) && words <= 6) return 'date';
  return isName(text) ? 'a name' : undefined;
}

/** Lines between title and first paragraph that name somebody or give a date. */
function headNotes(lines: readonly Line[], title?: Line): Notes {
  const below = lines.slice(title?.number ?? 0);
  const end = below.findIndex(closesHead);
  const notes = below.slice(0, Math.max(0, end)).flatMap(({ text, number }) => {
    const note = noteOf(bare(text));
    return note === undefined ? [] : [[number, note] as const];
  });
  return new Map(notes);
}

/** `By Ann Other on 3 May` → `Ann Other` */
const nameIn = (text: string) =>
  byline
    .exec(bare(text))?.[1]
    ?.split(/(?<!\s)\s+(?:(?:on|in|at|for)|-)\s+|[,|·•—–(]|\d/)[0]
    ?.trim();

/** `Ann Other, a senior engineer …` at the start of an author box. */
const introduced = /^(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3}),? (?:is |an? |the )/u;

/** Who an author box introduces. */
function boxedAuthor(lines: readonly Line[]): string | undefined {
  const box = lines.findIndex(({ text }) => /^#*\s*about the author\b/i.test(text));
  const below = box < 0 ? [] : lines.slice(box + 1, box + 8);
  return below.map(({ text }) => introduced.exec(text)?.[1]).find(Boolean);
}

/** The texts of the lines of which one thing was noted. */
const noted = (lines: readonly Line[], notes: Notes, what: string) =>
  [...notes].flatMap(([number, note]) => (note === what ? (lines[number - 1]?.text ?? '') : []));

function authorIn(lines: readonly Line[], notes: Notes, publisher?: string) {
  const [signed] = noted(lines, notes, 'author');
  if (signed !== undefined) return nameIn(signed);
  const bareName = noted(lines, notes, 'a name').find((name) => name !== publisher);
  return boxedAuthor(lines) ?? bareName;
}

const suffix = /^\s+[-|–—]\s+\S/;

/** A name that stands several times above the text, or after a title repeated with ` - ` or ` | `. */
function publisherIn(lines: readonly Line[], notes: Notes, title: string) {
  const names = noted(lines, notes, 'a name');
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  return repeated ?? (title === '' ? undefined : suffixed(lines, title));
}

/** What follows a title where it is repeated with a name behind it. */
const suffixed = (lines: readonly Line[], title: string) =>
  lines
    .filter(({ text }) => text.startsWith(title))
    .map(({ text }) => text.slice(title.length))
    .find((rest) => suffix.test(rest))
    ?.replace(/^[\s|–—-]+/, '')
    .trim();

const yearsIn = (lines: readonly Line[]) =>
  lines.flatMap(({ text }) => text.match(/\b(?:199\d|20[0-4]\d)\b/g) ?? []).toSorted();

/** Without the date that often follows a name in metadata. */
const withoutDate = (name: string | undefined) =>
  name?.replace(/(?<![,\s])[,\s]+(?:on\s+)?\d.*/s, '');

/** The lines that are the title, wherever they stand. */
const titleLines = (lines: readonly Line[], title: string, found: Line | undefined) =>
  lines
    .filter(({ text }) => text !== '' && sameText(text, title))
    .map(({ number }) => [number, number === found?.number ? 'title' : 'title again'] as const);

/** Reads title, publisher, author and date off the metadata first, then off the lines above the first paragraph. */
export function originOf(
  lines: readonly Line[],
  metadata: Metadata,
  vocabulary: Vocabulary,
): Origin {
  const found = titleAmong({ lines, metadata, vocabulary });
  const title = printedTitle(found, metadata);
  const notes = headNotes(lines, found);
  const named =
    metadata.publisher && !title.endsWith(metadata.publisher) ? metadata.publisher : undefined;
  const publisher = named ?? publisherIn(lines, notes, title);
  return {
    title,
    titleLine: found?.number,
    publisher,
    author: withoutDate(metadata.author) ?? authorIn(lines, notes, publisher),
    published:
      dateIn(metadata.published ?? '') ?? dateAmong(lines, notes) ?? /\b20\d\d\b/.exec(title)?.[0],
    latestYear: yearsIn(lines).at(-1),
    lines: new Map([
      ...notes,
      ...(found ? [[found.number, 'title'] as const] : []),
      ...titleLines(lines, title, found),
    ]),
  };
}

const dateAmong = (lines: readonly Line[], notes: Notes) =>
  [...notes.keys()].map((number) => dateIn(lines[number - 1]?.text ?? '')).find(Boolean);
