/** A claim of a list is given the button that its server-rendered kin have; what it copies is read from the claim. */
function addButton(claim: HTMLElement): void {
  const button = Object.assign(document.createElement('button'), {
    className: 'copy',
    type: 'button',
    ariaHasPopup: 'menu',
    ariaLabel: `Copy: ${claim.parentElement?.dataset['title']}`,
    textContent: 'Copy',
  });
  claim.querySelector('.where')?.append(' ', button);
}

/** Wakes the copy buttons, which are hidden where there is no script, and gives one to each claim of a list; the menu is loaded at the first press. */
export function start(root: Document): void {
  let press: ((button: HTMLElement) => void) | undefined;
  for (const button of root.querySelectorAll<HTMLElement>('button.copy')) button.hidden = false;
  root.querySelectorAll<HTMLElement>('[data-title] > .claim').forEach(addButton);
  root.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLElement>('button.copy');
    if (button)
      void import('./copy-menu.ts').then((menu) => {
        press ??= menu.start(root);
        press(button);
      });
  });
}
