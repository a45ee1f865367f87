import type { Name } from '../outputs/search/names.ts';
import { searchAddress } from '../sentences/addresses.ts';

/** The site's base, with a slash at the end; written into the page by the layout. */
export const base = document.documentElement.dataset['base'] ?? '/';

export const href = (address: string) => `${base}${address.replace(/^\//, '')}`;

/** The search page with a question. */
export const searchHref = (query: string) => href(searchAddress(query));

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

const fetched = new Map<string, Promise<unknown>>();

/** A JSON file of the site, asked for once; a failure is not kept. */
export function fetchJson<T>(path: string): Promise<T> {
  const known = fetched.get(path);
  if (known) return known as Promise<T>;
  const asked = fetch(`${base}${path}`).then((response) => {
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    return response.json() as Promise<T>;
  });
  fetched.set(path, asked);
  asked.catch(() => fetched.delete(path));
  return asked;
}

export const fetchNames = () => fetchJson<readonly Name[]>('search/names.json');

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
