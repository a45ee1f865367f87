import { choiceIn, choiceStatus } from '../views/choice.ts';

interface Chooser {
  readonly status: Element | null;
  readonly boxes: readonly HTMLInputElement[];
  /** What belongs to one need, named by `data-need`. */
  readonly parts: readonly HTMLElement[];
}

/** A need linked by its hash is shown even where the choice leaves it out. */
function show({ status, boxes, parts }: Chooser): void {
  const all = boxes.map(({ value }) => value);
  const { chosen, unknown } = choiceIn(location.search, all);
  const shown = (need: string) =>
    chosen.length === 0 || chosen.includes(need) || location.hash === `#${need}`;
  for (const box of boxes) box.checked = chosen.includes(box.value);
  for (const part of parts) part.hidden = !shown(part.dataset['need'] ?? '');
  if (status) status.textContent = choiceStatus(chosen.length, all.length, unknown);
}

function choose(chooser: Chooser): void {
  const chosen = chooser.boxes.filter(({ checked }) => checked).map(({ value }) => value);
  const query = chosen.length > 0 ? `?need=${chosen.join(',')}` : '';
  history.pushState(null, '', `${location.pathname}${query}`);
  show(chooser);
}

/** `/choose/`: shows only the needs picked. The address holds the choice: `?need=admin,async`. */
export function start(root: Document): void {
  const form = root.querySelector<HTMLElement>('#needs');
  if (!form) return;
  const chooser: Chooser = {
    status: root.querySelector('#needs-status'),
    boxes: [...root.querySelectorAll<HTMLInputElement>('input[name=need]')],
    parts: [...root.querySelectorAll<HTMLElement>('[data-need]')],
  };
  const update = () => show(chooser);
  form.hidden = false;
  form.addEventListener('change', () => choose(chooser));
  addEventListener('popstate', update);
  addEventListener('hashchange', update);
  update();
}
