import { wordsIn } from './words.ts';

/** A question longer than this is no help to the search. */
const most = 8;

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The words of an address that leads nowhere, as a question for the search: `/x/criteria/Speed-of-pages.html` asks for `speed of pages`. */
export function wordsOfAddress(path: string, base: string): string {
  const below = decoded(path.startsWith(base) ? path.slice(base.length) : path).replace(/\.\w{1,5}$/, '');
  const parts = below.split('/').filter(Boolean);
  // What comes first says of what kind the page was, and is asked for only where nothing else is.
  const asked = parts.length > 1 ? parts.slice(1) : parts;
  return wordsIn(asked.join(' ').replaceAll('_', ' ')).slice(0, most).join(' ');
}
