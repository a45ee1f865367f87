import type { Name } from '../outputs/search/names.ts';
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

/** The site's base, with a slash at the end; written into the page by the layout. */
export const base = document.documentElement.dataset['base'] ?? '/';

export const href = hrefFrom(base);

/** Loads what is asked for once; a failure is not kept, so that the next try can succeed. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

/** A JSON file of the site. Rejects where it does not answer. */
async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(href(address));
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}

/** The names that the search knows, for what answers before the index does. */
export const fetchNames = once(() => fetchJson<readonly Name[]>(siteFiles.searchNames));

/** The words that the site uses, commonest first. */
export const fetchVocabulary = once(() => fetchJson<readonly string[]>(siteFiles.searchWords));

/** Where a search form leads with a question. */
export const searchHref = (form: HTMLFormElement, query: string) =>
  `${form.getAttribute('action')}?${new URLSearchParams({ q: query })}`;

/** Text of an excerpt whose only markup is `<mark>`, in parts; the odd ones are marked. */
export function excerptParts(html: string): string[] {
  return html.split(/<\/?mark>/).map((part) => {
    const inert = document.createElement('template');
    inert.innerHTML = part;
    return inert.content.textContent ?? '';
  });
}

/** The address with a text fragment, so that the browser marks the first word found on the page it leads to. */
export function hrefMarking(address: string, excerpt: string | undefined): string {
  const word = excerpt === undefined ? undefined : excerptParts(excerpt)[1];
  if (!word) return href(address);
  return `${href(address)}${address.includes('#') ? '' : '#'}:~:text=${encodeURIComponent(word.trim()).replace(/-/g, '%2D')}`;
}
