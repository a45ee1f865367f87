import { searchFailures } from '../sentences/failures.ts';
import { fetchAnswers, isComposing, make, slashOpens } from './dom.ts';

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select'));

/** Whether a key opens the search: Ctrl/Cmd-K anywhere, `/` where nothing is being written and the reader has not switched it off. */
function opensSearch(event: KeyboardEvent): boolean {
  const { key, altKey, shiftKey, target } = event;
  const command = event.ctrlKey || event.metaKey;
  if (altKey || isComposing(event)) return false;
  if (command) return key.toLowerCase() === 'k' && !shiftKey;
  return key === '/' && !isTyping(target) && slashOpens();
}

/** Says below the field that nothing will be suggested; the form works all the same. */
function tell(input: HTMLInputElement): void {
  if (input.closest('search')?.querySelector('.told')) return;
  const note = make('p', searchFailures.field, { role: 'status', class: 'told' });
  input.closest('search')?.append(note);
  input.addEventListener('blur', () => note.remove(), { once: true });
}

/** What of a page has a script of its own says so, and takes the word back when the script has begun. */
function tellUnready(root: Document): void {
  for (const part of root.querySelectorAll('[data-script]'))
    part.before(make('p', searchFailures.part, { role: 'status', class: 'told-part' }));
}

/**
 * On every page: opens the search field on `/` and Ctrl/Cmd-K, and loads what answers in it once the reader reaches for it.
 * Nothing else of the search is loaded before that. Where a script of the page did not come, it says so.
 */
export function start(root: Document): void {
  addEventListener('load', () => tellUnready(root));
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
  // Where the window itself has no focus, a field gets words and no word of it.
  const reached = ['focus', 'input'];
  const wake = () => {
    for (const type of reached) input.removeEventListener(type, wake);
    // Asked for together: the answers need not wait for what reads them.
    void fetchAnswers().catch(() => undefined);
    import('./search-field.ts')
      .then((field) => field.start(input, () => previous))
      .catch((error: unknown) => {
        console.error(error);
        tell(input);
        // The next time it may come.
        for (const type of reached) input.addEventListener(type, wake);
      });
  };
  for (const type of reached) input.addEventListener(type, wake);
}
