/** The summary table as an instrument: what it shows stands in the address (`src/views/table-state.ts`), and this shows it. */
import {
  activeFilters,
  countFor,
  defaultState,
  factsOf,
  filters,
  formatState,
  isShown,
  parseState,
  partsOf,
  type RowFacts,
  statusOf,
  type TableState,
  type TableWords,
  withSubjects,
} from '../views/table-state.ts';

const find = <T extends Element>(selector: string) => document.querySelector(selector) as T;
const all = <T extends Element>(selector: string, within: ParentNode = document) => [
  ...within.querySelectorAll<T>(selector),
];

const controls = find<HTMLElement>('#table-controls');
const table = find<HTMLTableElement>('.summary');
const reset = find<HTMLButtonElement>('#table-reset');
const words = JSON.parse(controls.dataset['words'] ?? '') as TableWords;
const ids = Object.keys(words.subjects);
const rowOf = new Map(all<HTMLTableRowElement>('tbody tr[id]', table).map((row) => [row.id, row]));
const rows = [...rowOf].map(([id, row]) => factsOf(id, row.dataset, ids));
const heading = find<HTMLTableRowElement>('.summary .group');
const boxes = (name: string) => all<HTMLInputElement>(`input[name=${name}]`, controls);

/** What the page shows now: as it was built, to begin with. */
let state: TableState = defaultState(words);

const say = (selector: string, text: string) => {
  const element = find(selector);
  if (element.textContent !== text) element.textContent = text;
};

/** The row that the address leads to, also by a name it had before. */
const linkedRow = () => {
  const id = location.hash.slice(1);
  return id
    ? document.getElementById(id)?.closest<HTMLTableRowElement>('.summary tr[id]')
    : undefined;
};

function showControls(): void {
  find<HTMLSelectElement>('[name=sort]').value = state.sort;
  for (const name of filters) {
    for (const box of boxes(name)) {
      box.checked = state[name].includes(box.value);
      const count = box.parentElement?.querySelector('small');
      if (count) count.textContent = String(countFor(rows, state, name, box.value));
    }
  }
  for (const box of boxes('differences')) box.checked = state.differences;
  for (const box of boxes('subjects')) {
    box.checked = state.subjects.includes(box.value);
    box.disabled = box.checked && state.subjects.length === 2;
  }
  const active = activeFilters(state);
  say('#table-active', active > 0 ? `(${active} active)` : '');
  reset.hidden = formatState(state, words) === '';
}

/** Puts the columns in their order and hides those that are not chosen. */
function showColumns(): void {
  for (const row of table.rows) {
    const after = row.querySelector('.stances');
    const cells = new Map([...row.cells].map((cell) => [cell.dataset['subject'], cell]));
    for (const id of [...state.subjects, ...ids.filter((id) => !state.subjects.includes(id))]) {
      const cell = cells.get(id);
      if (!cell) continue;
      cell.hidden = !state.subjects.includes(id);
      after?.before(cell);
    }
    const [only] = row.cells;
    if (row.className === 'group' && only) only.colSpan = state.subjects.length + 3;
  }
  table.classList.toggle(
    'swapped',
    ids.indexOf(state.subjects[0] ?? '') > ids.indexOf(state.subjects[1] ?? ''),
  );
  for (const ends of all('.ends', table))
    ends.textContent = state.subjects.map((id) => words.subjects[id]).join(' ← → ');
}

function partOf(name: string | undefined, own: readonly RowFacts[]): HTMLTableSectionElement {
  const body = document.createElement('tbody');
  if (name) {
    const row = heading.cloneNode(true) as HTMLTableRowElement;
    for (const cell of row.cells) cell.textContent = name;
    body.append(row);
  }
  body.append(...own.flatMap(({ id }) => rowOf.get(id) ?? []));
  return body;
}

function showOrder(): void {
  const parts = partsOf(rows, state.sort, words).map((part) => partOf(part.heading, part.rows));
  for (const body of [...table.tBodies]) body.remove();
  table.append(...parts);
  for (const cell of all<HTMLElement>('[data-sorts]', table)) {
    if (cell.dataset['sorts']?.split(' ').includes(state.sort))
      cell.ariaSort = state.sort === 'finding' ? 'other' : 'descending';
    else cell.ariaSort = null;
  }
}

/** Hides rows, and references that only they cite. */
function showRows(): void {
  const linked = linkedRow();
  const matching = rows.filter((row) => isShown(row, state));
  for (const [id, row] of rowOf)
    row.hidden = row !== linked && !matching.some((each) => each.id === id);
  for (const body of table.tBodies) body.hidden = !body.querySelector('tr[id]:not([hidden])');
  table.hidden = all('tr[id]:not([hidden])', table).length === 0;
  const visible = [...rowOf.values()]
    .filter((row) => !row.hidden)
    .flatMap((row) => [...row.cells].filter((cell) => !cell.hidden));
  const cited = new Set(
    visible
      .flatMap((cell) => all('.cited', cell))
      .flatMap(({ textContent }) => textContent.match(/\d+/g) ?? []),
  );
  for (const [index, item] of all<HTMLLIElement>('.printed li').entries()) {
    item.value = index + 1;
    item.hidden = !cited.has(String(item.value));
  }
  const extra =
    linked && !matching.some(({ id }) => id === linked.id)
      ? linked.querySelector('th a')?.textContent
      : undefined;
  say('#table-status', statusOf(state, words, matching.length, rows.length, extra ?? undefined));
}

function show(next: TableState): void {
  const before = state;
  state = next;
  if (before.subjects.join() !== next.subjects.join()) showColumns();
  if (before.sort !== next.sort) showOrder();
  showControls();
  showRows();
}

/** Shows what the address asks for, and says what in it means nothing. */
function fromAddress(): void {
  const { state: asked, ignored } = parseState(location.search, words);
  show(asked);
  say(
    '#table-ignored',
    ignored.length > 0
      ? `The address asks for something this table does not have: ${ignored.join(', ').slice(0, 120)}. It is left out.`
      : '',
  );
}

function goTo(next: TableState): void {
  show(next);
  say('#table-ignored', '');
  history.pushState(null, '', `${location.pathname}${formatState(next, words)}${location.hash}`);
}

/** The state that the controls ask for; they are read like an address. */
function fromControls(): TableState {
  const set = all<HTMLInputElement | HTMLSelectElement>('input:checked, select', controls).map(
    ({ name, value }) => [name, value],
  );
  const { state: asked } = parseState(String(new URLSearchParams(set)), words);
  return {
    ...asked,
    subjects:
      boxes('subjects').length > 0
        ? withSubjects(state.subjects, asked.subjects, ids)
        : state.subjects,
  };
}

controls.addEventListener('change', () => goTo(fromControls()));
find('#table-swap').addEventListener('click', () =>
  goTo({ ...state, subjects: [...state.subjects.slice(1), ...state.subjects.slice(0, 1)] }),
);
reset.addEventListener('click', () => {
  find<HTMLElement>('#table-controls summary').focus();
  goTo(defaultState(words));
});
addEventListener('popstate', fromAddress);
addEventListener('hashchange', () => {
  showRows();
  linkedRow()?.scrollIntoView();
});
if (matchMedia('(max-width: 62rem)').matches)
  find<HTMLDetailsElement>('#table-controls details').open = false;
controls.hidden = false;
fromAddress();
if (location.search) linkedRow()?.scrollIntoView();
