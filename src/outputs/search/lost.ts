import { wordsIn } from './words.ts';

/** A question longer than this is no help to the search. */
const maxWords = 8;

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The last part of an address that leads nowhere, as a question for the search: `/x/criteria/Speed-of-pages.html` asks for `speed of pages`. */
export function wordsOfAddress(path: string, base: string): string {
  const below = decoded(path.startsWith(base) ? path.slice(base.length) : path);
  const parts = below.split('/').map((part) => part.replace(/\.\w{1,5}$/, '').replaceAll('_', ' '));
  const last = parts.findLast((part) => part !== 'index' && wordsIn(part).length > 0) ?? '';
  return wordsIn(last).slice(0, maxWords).join(' ');
}
