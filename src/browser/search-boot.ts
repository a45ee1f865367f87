import { fetchAnswers } from './dom.ts';

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select'));

/** Whether a key opens the search: Ctrl/Cmd-K anywhere, `/` where nothing is being written. */
function opensSearch(event: KeyboardEvent): boolean {
  const { key, altKey, target } = event;
  const command = event.ctrlKey || event.metaKey;
  if (altKey) return false;
  return command ? key.toLowerCase() === 'k' : key === '/' && !isTyping(target);
}

/**
 * On every page: opens the search field on `/` and Ctrl/Cmd-K, and loads what answers in it once the reader reaches for it.
 * Nothing else of the search is loaded before that.
 */
export function start(root: Document): void {
  const input = root.querySelector<HTMLInputElement>('#find');
  if (!input) return;
  /** Where the focus was when the field was opened by a key, and goes back to. */
  let previous: Element | null = null;
  root.addEventListener('keydown', (event) => {
    if (!opensSearch(event)) return;
    event.preventDefault();
    if (root.activeElement !== input) previous = root.activeElement;
    input.focus();
    input.select();
  });
  input.addEventListener(
    'focus',
    () => {
      // Asked for together: the answers need not wait for what reads them.
      void fetchAnswers().catch(() => undefined);
      void import('./search-field.ts').then((field) => field.start(input, () => previous));
    },
    { once: true },
  );
}
