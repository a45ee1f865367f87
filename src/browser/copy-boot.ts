/**
 * The one copy button for the rows of claims: it stands in the row that is pointed at or focused, at first in the one that was
 * linked or the first; what it copies is read from the row.
 */
function followRows(root: Document): void {
  const first = root.querySelector<HTMLElement>('.claim:target') ?? root.querySelector('.claim');
  if (!first) return;
  const button = Object.assign(document.createElement('button'), {
    className: 'copy',
    type: 'button',
    ariaHasPopup: 'menu',
    ariaLabel: 'Copy: this claim',
    textContent: 'Copy',
  });
  const moveTo = (target: EventTarget | null) => {
    const row = target instanceof Element ? target.closest('.claim') : undefined;
    const place = row?.querySelector('.says');
    if (place && !place.contains(button)) place.append(button);
  };
  moveTo(first);
  for (const event of ['pointerover', 'focusin'])
    root.addEventListener(event, ({ target }) => moveTo(target));
}

/** Wakes the copy buttons, which are hidden where there is no script, and gives one to the claims of a table; the menu is loaded at the first press. */
export function start(root: Document): void {
  let press: ((button: HTMLElement) => void) | undefined;
  for (const button of root.querySelectorAll<HTMLElement>('button.copy')) button.hidden = false;
  followRows(root);
  root.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLElement>('button.copy');
    if (button)
      void import('./copy-menu.ts').then((menu) => {
        press ??= menu.start(root);
        press(button);
      });
  });
}
