/** `/choose/`: shows only the needs picked. The address holds the choice: `?need=admin,async`. */
const form = document.querySelector<HTMLElement>('#needs');
const status = document.querySelector('#needs-status');
const boxes = [...document.querySelectorAll<HTMLInputElement>('input[name=need]')];
const parameter = 'need';

const fromAddress = () => new Set((new URLSearchParams(location.search).get(parameter) ?? '').split(',').filter(Boolean));

function show(chosen: ReadonlySet<string>): void {
  for (const box of boxes) {
    box.checked = chosen.has(box.value);
    const section = document.getElementById(box.value);
    if (section) section.hidden = chosen.size > 0 && !chosen.has(box.value);
  }
  if (status) status.textContent = chosen.size === 0 ? 'All needs are shown.' : `${chosen.size} of ${boxes.length} needs are shown.`;
}

function choose(): void {
  const chosen = boxes.filter(({ checked }) => checked).map(({ value }) => value);
  history.pushState(null, '', `${location.pathname}${chosen.length > 0 ? `?${parameter}=${chosen.join(',')}` : ''}`);
  show(new Set(chosen));
}

if (form) {
  form.hidden = false;
  form.addEventListener('change', choose);
  addEventListener('popstate', () => show(fromAddress()));
  show(fromAddress());
}

export {};
