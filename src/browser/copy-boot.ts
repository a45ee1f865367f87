/** Wakes the copy buttons, which are hidden where there is no script, and gives one to each claim of a list; the menu is loaded at the first press. */
for (const button of document.querySelectorAll<HTMLElement>('button.copy')) button.hidden = false;

for (const claim of document.querySelectorAll<HTMLElement>('[data-title] > .claim')) {
  const button = document.createElement('button');
  button.className = 'copy';
  button.type = 'button';
  button.ariaHasPopup = 'menu';
  button.ariaLabel = `Copy: ${claim.parentElement?.dataset['title']}`;
  button.textContent = 'Copy';
  claim.querySelector('.where')?.append(' ', button);
}

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('button.copy') : null;
  if (!button) return;
  void import('./copy-menu.ts').then(({ copyFile, openMenu }) =>
    button.dataset['file'] ? copyFile(button, button.dataset['file']) : openMenu(button),
  );
});

export {};
