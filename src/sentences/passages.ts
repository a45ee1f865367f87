import type { Passage, PassageReading, Reference } from '../schema/index.ts';
import { printedDate } from './dates.ts';
import { counted, percent } from './numbers.ts';

/** What stands under this heading are the fields of a package's metadata, which no page prints as they are. */
export const fieldsHeading = 'Metadata';

/** A heading's anchor as documentation tools make it: `What's new in 6.1` → `what-s-new-in-6-1`. */
const anchorOf = (heading: string): string =>
  heading
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[-0-9]+|(?<!-)-+$/g, '');

/** Words in an address that a browser looks for; a hyphen would part the words there. */
const inFragment = (words: string) =>
  encodeURIComponent(words).replaceAll('-', '%2D').replaceAll("'", '%27');

const isFileOfGithub = (url: string) => /^https:\/\/github\.com\/[^/]+\/[^/]+\/blob\//.test(url);

function fragmentOf(url: string, { section, start, end, lines }: Passage): string | undefined {
  if (lines) {
    const [from, to] = lines;
    return isFileOfGithub(url) ? `L${from}${to > from ? `-L${to}` : ''}` : undefined;
  }
  if (start === undefined || section === fieldsHeading) return undefined;
  const words = [start, ...(end === undefined ? [] : [end])].map(inFragment).join(',');
  return `${section === undefined ? '' : anchorOf(section)}:~:text=${words}`;
}

/** The address at which a browser opens a passage and marks it; that of the reference where nothing says more. */
export function passageUrl({ url }: Pick<Reference, 'url'>, passage: Passage | undefined): string {
  const fragment = passage && fragmentOf(url, passage);
  return fragment === undefined ? url : `${url.split('#')[0]}#${fragment}`;
}

/** The same by the words alone, where there is room for little: a browser that knows no text fragments opens the page at its top. */
export function wordsUrl(reference: Pick<Reference, 'url'>, passage: Passage | undefined): string {
  if (!passage || passage.section === fieldsHeading) return passageUrl(reference, passage);
  const { section: _, ...words } = passage;
  return passageUrl(reference, words);
}

/** `How it works, ¶ 2`, or `Pump.start, lines 10–20`; undefined where nothing is named. */
export function placePhrase({ section, paragraph, symbol, lines }: Passage): string | undefined {
  const [from, to] = lines ?? [];
  const range = from === to ? `line ${from}` : `lines ${from}–${to}`;
  const parts = [
    section ?? symbol,
    paragraph === undefined ? undefined : `¶ ${paragraph}`,
    lines && range,
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(', ') : undefined;
}

/** `Read on 29 November 2026: 60 pairs, 12 of them with the passage of another citation. The reader accepted none of those, and 43 of the 48 true pairs, 90%.` */
export function passagesReadSentence({
  judged,
  pairs,
  shuffled,
  fooled,
  doubts,
}: PassageReading): string {
  const whole = pairs - shuffled;
  const held = whole - doubts.length;
  const read = `Read on ${printedDate(judged)}: ${counted(pairs, 'pair')}, ${shuffled} of them with the passage of another citation.`;
  const passed = `The reader accepted ${fooled === 0 ? 'none' : fooled} of those`;
  return `${read} ${passed}, and ${held} of the ${whole} true pairs, ${percent(held / whole)}.`;
}
