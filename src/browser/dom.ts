import type { NeedJson } from '../outputs/json/need.ts';
import type { FirstAnswers, RestAnswers } from '../outputs/search/answers-format.ts';
import type { Piece } from '../outputs/search/excerpt.ts';
import * as siteFiles from '../schema/site-files.ts';
import { hrefFrom } from '../sentences/href.ts';

/** A class of elements, e.g. `HTMLInputElement`: what is found is checked against it. */
type Kind<T extends Element> = new () => T;

/** The match that the page always has. Throws where it has none. */
export function need<T extends Element>(root: ParentNode, selector: string, kind: Kind<T>): T {
  const found = root.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`The page has no ${selector}`);
}

/** Makes an element with text and attributes; content never becomes markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  text = '',
  attributes: Record<string, string> = {},
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

/** A status that only screen readers hear: it speaks when its text is set. */
export const makeStatus = () => make('p', '', { role: 'status', class: 'sr-only' });

/**
 * Whether a key belongs to a composition, by which letters of many scripts are made: it is left alone. Safari ends one before it tells the
 * key that ended it, whose number is then that of no key.
 */
export const isComposing = (event: KeyboardEvent): boolean =>
  event.isComposing || Reflect.get(event, 'keyCode') === 229;

const slashKey = 'crosscheck-slash';

/** Whether `/` opens the search, as the reader has it. Where nothing may be kept, it does. */
export function slashOpens(): boolean {
  try {
    return localStorage.getItem(slashKey) !== 'off';
  } catch {
    return true;
  }
}

/** Keeps whether `/` opens the search; says whether the browser allowed that. */
export function keepSlash(opens: boolean): boolean {
  try {
    if (opens) localStorage.removeItem(slashKey);
    else localStorage.setItem(slashKey, 'off');
    return true;
  } catch {
    return false;
  }
}

/** Says that the script of a part of the page has come; where it has not, the page says so. */
export const begun = (part: Element): void => part.removeAttribute('data-script');

/** The site's base, with a slash at the end; written into the page by the layout. */
export const base = document.documentElement.dataset['base'] ?? '/';

export const href = hrefFrom(base);

/** Loads what is asked for once; a failure is not kept, so that the next try can succeed. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

/** A JSON file, by its address on the host. Rejects where it does not answer. */
export async function fetchJson<T>(address: string): Promise<T> {
  // The mode in which pages preload it.
  const response = await fetch(address, { mode: 'cors', credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}

/** What answers at once: its file is named by the page. */
export const fetchAnswers = once(() =>
  fetchJson<FirstAnswers>(document.documentElement.dataset['answers'] ?? ''),
);

/** What is asked where that does not answer. */
export const fetchRest = once(async () =>
  fetchJson<RestAnswers>(href((await fetchAnswers()).rest)),
);

/** The words that the site uses, commonest first. */
export const fetchVocabulary = once(() =>
  fetchJson<readonly string[]>(href(siteFiles.searchWords)),
);

/** The needs of `/choose/` from the file of the site that lists them, each with what decides it. */
export const fetchNeeds = async (file: string): Promise<readonly NeedJson[]> =>
  (await fetchJson<{ readonly needs: readonly NeedJson[] }>(file)).needs;

/** Where a search form leads with a question. */
export const searchHref = (form: HTMLFormElement, query: string) =>
  `${form.getAttribute('action')}?${new URLSearchParams({ q: query })}`;

/** Text with the words that were asked for marked. */
export const markedText = (pieces: readonly Piece[]): (Node | string)[] =>
  pieces.map(({ text, marked }) => (marked ? make('mark', text) : text));

/** The address with a text fragment, so that the browser marks the first word found on the page it leads to; one with an anchor leads there and nowhere else. */
export function hrefMarking(address: string, pieces: readonly Piece[]): string {
  const word = pieces.find(({ marked }) => marked)?.text.trim();
  if (!word || address.includes('#')) return href(address);
  return `${href(address)}#:~:text=${encodeURIComponent(word).replace(/-/g, '%2D')}`;
}
