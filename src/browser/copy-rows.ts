/**
 * The one copy button for the rows of claims: it stands in the row that is pointed at or focused, at first in the one that was
 * linked or the first; what it copies is read from the row.
 */
export function start(root: Document): void {
  const button = Object.assign(root.createElement('button'), {
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
  moveTo(root.querySelector('.claim:target') ?? root.querySelector('.claim'));
  for (const event of ['pointerover', 'focusin'])
    root.addEventListener(event, ({ target }) => moveTo(target));
}
