import type { Name } from '../outputs/search/names.ts';
import { hrefFrom } from '../sentences/href.ts';

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
export const fetchNames = once(() => fetchJson<readonly Name[]>('/search/names.json'));

/** The words that the site uses, commonest first. */
export const fetchVocabulary = once(() => fetchJson<readonly string[]>('/search/words.json'));

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
