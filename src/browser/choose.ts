import { choiceIn, choiceStatus } from '../views/choice.ts';

/** `/choose/`: shows only the needs picked. The address holds the choice: `?need=admin,async`. */
const form = document.querySelector<HTMLElement>('#needs');
const status = document.querySelector('#needs-status');
const boxes = [...document.querySelectorAll<HTMLInputElement>('input[name=need]')];
const all = boxes.map(({ value }) => value);

/** A need linked by its hash is shown even where the choice leaves it out. */
function show(): void {
  const { chosen, unknown } = choiceIn(location.search, all);
  const shown = (need: string) =>
    chosen.length === 0 || chosen.includes(need) || location.hash === `#${need}`;
  for (const box of boxes) box.checked = chosen.includes(box.value);
  for (const part of document.querySelectorAll<HTMLElement>('[data-need]'))
    part.hidden = !shown(part.dataset['need'] ?? '');
  if (status) status.textContent = choiceStatus(chosen.length, all.length, unknown);
}

function choose(): void {
  const chosen = boxes.filter(({ checked }) => checked).map(({ value }) => value);
  history.pushState(
    null,
    '',
    `${location.pathname}${chosen.length > 0 ? `?need=${chosen.join(',')}` : ''}`,
  );
  show();
}

if (form) {
  form.hidden = false;
  form.addEventListener('change', choose);
  addEventListener('popstate', show);
  addEventListener('hashchange', show);
  show();
}
