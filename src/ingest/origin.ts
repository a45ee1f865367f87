import type { Metadata } from './article.ts';
import { phraseReason } from './boilerplate.ts';
import { bare, countWords, isProse, itemText, type Line, markedHeading } from './lines.ts';
import { subjectsIn, type Vocabulary } from './vocabulary.ts';

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

const sameText = (a: string, b: string) => bare(a).toLowerCase() === bare(b).toLowerCase();

/** Lines from the top among which a title is looked for. */
const highest = 100;

/** The likeliest title among the lines above the first paragraph: it names subjects, may stand twice, and comes early. */
function titleAmong(
  lines: readonly Line[],
  metadata: Metadata,
  vocabulary: Vocabulary,
): Line | undefined {
  const first =
    lines.find(({ text }) => isProse(text) && !text.startsWith('#') && !/\?$/.test(text))?.number ??
    lines.length + 1;
  const head = lines
    .slice(0, highest)
    .filter(
      ({ text, number }) =>
        number < first && text !== '' && itemText(text) === undefined && countWords(text) <= 18,
    );
  const points = ({ text, number }: Line) =>
    (metadata.title && sameText(text, metadata.title) ? 8 : 0) +
    (/^#\s/.test(text) ? 4 : 0) +
    2 * Math.min(2, subjectsIn(text, vocabulary).length) +
    (lines.some((other) => other.number !== number && sameText(other.text, text)) ? 1 : 0) +
    (number === 1 ? 1 : 0);
  return head.toSorted((a, b) => points(b) - points(a) || a.number - b.number)[0];
}

const nameShape = /^(?:\p{Lu}[\p{L}.'’-]*)(?: (?:de|van|von|of|&|the|\p{Lu}[\p{L}.'’-]*)){0,4}$/u;
const byline = /^(?:(?:written |posted |published )?by|authors?:?)[: ]+(.{3,60})$/i;
const dateline = /\b(?:published|posted|updated|modified|date)\b/i;

/** Lines between title and first paragraph that name somebody or give a date. */
function headNotes(lines: readonly Line[], title: Line | undefined): Map<number, string> {
  const start = title?.number ?? 0;
  const closes = (text: string) =>
    (isProse(text) && !byline.test(text)) ||
    (markedHeading(text) !== undefined && !byline.test(bare(text)));
  const end = lines.find(({ text, number }) => number > start && closes(text))?.number ?? 0;
  const notes = new Map<number, string>();
  for (const { text: raw, number } of lines.slice(start, Math.max(start, end - 1))) {
    const text = bare(raw);
    if (byline.test(text) && countWords(text) <= 12) notes.set(number, 'author');
    else if (dateIn(text) && countWords(text) <= 12) notes.set(number, 'date');
    else if (dateline.test(text) && countWords(text) <= 6) notes.set(number, 'date');
    else if (
      nameShape.test(text) &&
      phraseReason(text) === undefined &&
      countWords(text) >= 2 &&
      countWords(text) <= 5
    )
      notes.set(number, 'a name');
  }
  return notes;
}

/** `By Ann Other on 3 May` → `Ann Other` */
const nameIn = (text: string) =>
  byline
    .exec(bare(text))?.[1]
    ?.split(/(?<!\s)\s+(?:(?:on|in|at|for)|-)\s+|[,|·•—–(]|\d/)[0]
    ?.trim();

/** `Ann Other, a senior engineer …` at the start of an author box. */
const introduced = /^(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3}),? (?:is |an? |the )/u;

function authorIn(
  lines: readonly Line[],
  notes: ReadonlyMap<number, string>,
  publisher: string | undefined,
): string | undefined {
  const textAt = (number: number) => lines[number - 1]?.text ?? '';
  const signed = [...notes].find(([, note]) => note === 'author');
  if (signed) return nameIn(textAt(signed[0]));
  const box = lines.findIndex(({ text }) => /^#*\s*about the author\b/i.test(text));
  const boxed =
    box < 0
      ? undefined
      : lines
          .slice(box + 1, box + 8)
          .map(({ text }) => introduced.exec(text)?.[1])
          .find(Boolean);
  const bareName = [...notes].find(
    ([number, note]) => note === 'a name' && textAt(number) !== publisher,
  );
  return boxed ?? (bareName && textAt(bareName[0]));
}

/** A name that stands several times above the text, or after a title repeated with ` - ` or ` | `. */
function publisherIn(
  lines: readonly Line[],
  notes: ReadonlyMap<number, string>,
  title: string,
): string | undefined {
  const names = [...notes]
    .filter(([, note]) => note === 'a name')
    .map(([number]) => lines[number - 1]?.text ?? '');
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  const suffixed = lines.find(
    ({ text }) =>
      title && text.startsWith(title) && /^\s+[-|–—]\s+\S/.test(text.slice(title.length)),
  );
  return (
    repeated ??
    suffixed?.text
      .slice(title.length)
      .replace(/^[\s|–—-]+/, '')
      .trim()
  );
}

const yearsIn = (lines: readonly Line[]) =>
  lines.flatMap(({ text }) => text.match(/\b(?:199\d|20[0-4]\d)\b/g) ?? []).toSorted();

/** The title as the page prints it: metadata often cut it at a dash. */
function printedTitle(found: Line | undefined, { title }: Metadata): string {
  const printed = found ? bare(found.text) : '';
  return title === undefined || printed.toLowerCase().startsWith(title.toLowerCase())
    ? printed
    : title;
}

/** Without the date that often follows a name in metadata. */
const withoutDate = (name: string | undefined) =>
  name?.replace(/(?<![,\s])[,\s]+(?:on\s+)?\d.*/s, '');

/** Reads title, publisher, author and date off the metadata first, then off the lines above the first paragraph. */
export function originOf(
  lines: readonly Line[],
  metadata: Metadata,
  vocabulary: Vocabulary,
): Origin {
  const found = titleAmong(lines, metadata, vocabulary);
  const title = printedTitle(found, metadata);
  const notes = headNotes(lines, found);
  const named =
    metadata.publisher && !title.endsWith(metadata.publisher) ? metadata.publisher : undefined;
  const publisher = named ?? publisherIn(lines, notes, title);
  const titles = lines
    .filter(({ text }) => text !== '' && sameText(text, title))
    .map(({ number }) => [number, number === found?.number ? 'title' : 'title again'] as const);
  return {
    title,
    titleLine: found?.number,
    publisher,
    author: withoutDate(metadata.author) ?? authorIn(lines, notes, publisher),
    published:
      dateIn(metadata.published ?? '') ?? dateAmong(lines, notes) ?? /\b20\d\d\b/.exec(title)?.[0],
    latestYear: yearsIn(lines).at(-1),
    lines: new Map([...notes, ...(found ? [[found.number, 'title'] as const] : []), ...titles]),
  };
}

const dateAmong = (lines: readonly Line[], notes: ReadonlyMap<number, string>) =>
  [...notes.keys()].map((number) => dateIn(lines[number - 1]?.text ?? '')).find(Boolean);
