/** Wakes the copy buttons, which are hidden where there is no script; the menu itself is loaded at the first press. */
for (const button of document.querySelectorAll<HTMLElement>('button.copy')) button.hidden = false;

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('button.copy') : null;
  if (!button) return;
  void import('./menu.ts').then(({ copyFile, openMenu }) =>
    button.dataset['file'] ? copyFile(button, button.dataset['file']) : openMenu(button),
  );
});

export {};
