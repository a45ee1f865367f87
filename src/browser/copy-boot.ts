/** Wakes the copy buttons, which are hidden where there is no script, and gives one to the rows of claims; the menu is loaded at the first press. */
export function start(root: Document): void {
  let press: ((button: HTMLElement) => void) | undefined;
  for (const button of root.querySelectorAll<HTMLElement>('button.copy')) button.hidden = false;
  if (root.querySelector('.claim')) void import('./copy-rows.ts').then((rows) => rows.start(root));
  root.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLElement>('button.copy');
    if (button)
      void import('./copy-menu.ts').then((menu) => {
        press ??= menu.start(root);
        press(button);
      });
  });
}
