/** A class of elements, e.g. `HTMLInputElement`: what is found is checked against it. */
type Kind<T extends Element> = new () => T;

/** The first match below `root` that is an element of its kind. */
export function find<T extends Element>(root: ParentNode, selector: string, kind: Kind<T>) {
  const found = root.querySelector(selector);
  return found instanceof kind ? found : undefined;
}

/** The match that the page always has. Throws where it has none. */
export function need<T extends Element>(root: ParentNode, selector: string, kind: Kind<T>): T {
  const found = find(root, selector, kind);
  if (!found) throw new Error(`The page has no ${selector}`);
  return found;
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
