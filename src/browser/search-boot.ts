/**
 * On every page: opens the search field on `/` and Ctrl/Cmd-K, and loads what answers in it once the reader reaches for it.
 * Nothing else of the search is loaded before that.
 */
const input = document.querySelector<HTMLInputElement>('#find');

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName));

function wanted(event: KeyboardEvent): boolean {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k')
    return true;
  return (
    event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target)
  );
}

if (input) {
  /** Where the focus was when the field was opened by a key, and goes back to. */
  let came: Element | null = null;
  document.addEventListener('keydown', (event) => {
    if (!wanted(event)) return;
    event.preventDefault();
    if (document.activeElement !== input) came = document.activeElement;
    input.focus();
    input.select();
  });
  input.addEventListener(
    'focus',
    () => void import('./search-field.ts').then(({ attach }) => attach(input, () => came)),
    { once: true },
  );
}

export {};
