import type { Passage, Reference } from '../schema/index.ts';

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
