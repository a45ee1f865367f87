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

/** Brings a part of the page to what a state asks for. */
type Show = (state: TableState) => void;
type Facts = readonly RowFacts[];
type Rows = ReadonlyMap<string, HTMLTableRowElement>;

const boxesOf = (controls: Element, name: string) =>
  controls.querySelectorAll<HTMLInputElement>(`input[name=${name}]`);

/** Says only what is new, so that a status is not read out twice. */
function say(id: string, text: string): void {
  const element = document.getElementById(id);
  if (element && element.textContent !== text) element.textContent = text;
}

/** The row that the address leads to, also by a name it had before. */
const linkedRow = () =>
  document.getElementById(location.hash.slice(1))?.closest<HTMLTableRowElement>('.summary tr[id]');

function showFilters(controls: Element, facts: Facts, state: TableState): void {
  for (const name of filters)
    for (const box of boxesOf(controls, name)) {
      const count = box.parentElement?.querySelector('small');
      box.checked = state[name].includes(box.value);
      if (count) count.textContent = String(countFor(facts, state, name, box.value));
    }
}

const showControls =
  (controls: Element, reset: HTMLElement, facts: Facts, words: TableWords): Show =>
  (state) => {
    const { subjects, differences } = state;
    const sort = controls.querySelector('select');
    if (sort) sort.value = state.sort;
    showFilters(controls, facts, state);
    for (const box of boxesOf(controls, 'differences')) box.checked = differences;
    for (const box of boxesOf(controls, 'subjects')) {
      box.checked = subjects.includes(box.value);
      box.disabled = box.checked && subjects.length === 2;
    }
    const active = activeFilters(state);
    say('table-active', active ? `(${active} active)` : '');
    reset.hidden = !formatState(state, words);
  };

/** Puts the cells of a row in the order of the columns and hides those that are not chosen. */
function orderCells(row: Element, ids: Iterable<string>, chosen: readonly string[]): void {
  for (const id of ids) {
    const cell = row.querySelector<HTMLElement>(`:scope > [data-subject="${id}"]`);
    if (!cell) continue;
    cell.hidden = !chosen.includes(id);
    row.querySelector('.stances')?.before(cell);
  }
}

const showColumns =
  (table: HTMLTableElement, names: TableWords['subjects']): Show =>
  ({ subjects }) => {
    const ids = Object.keys(names);
    const [first = '', second = ''] = subjects;
    for (const row of table.rows) orderCells(row, new Set([...subjects, ...ids]), subjects);
    for (const cell of table.querySelectorAll<HTMLTableCellElement>('.group th'))
      cell.colSpan = subjects.length + 3;
    table.classList.toggle('swapped', ids.indexOf(first) > ids.indexOf(second));
    for (const ends of table.querySelectorAll('.ends'))
      ends.textContent = subjects.map((id) => names[id]).join(' ← → ');
  };

/** A body of the table, under a copy of the heading where it has a name. */
function bodyOf(heading: Element | null, name: string | undefined, rows: readonly Node[]) {
  const body = document.createElement('tbody');
  if (name && heading) body.append(heading.cloneNode(true));
  for (const cell of body.querySelectorAll('th')) cell.textContent = name ?? '';
  body.append(...rows);
  return body;
}

function showOrder(table: HTMLTableElement, facts: Facts, rows: Rows, words: TableWords): Show {
  // There are orders without headings: the one to copy is kept.
  const group = table.querySelector('.group');
  return ({ sort }) => {
    const bodies = partsOf(facts, sort, words).map((part) => {
      const own = part.rows.flatMap(({ id }) => rows.get(id) ?? []);
      return bodyOf(group, part.heading, own);
    });
    for (const body of [...table.tBodies]) body.remove();
    table.append(...bodies);
    for (const cell of table.querySelectorAll<HTMLElement>('[data-sorts]')) {
      const sorts = cell.dataset['sorts']?.split(' ').includes(sort);
      cell.ariaSort = sorts ? (sort === 'finding' ? 'other' : 'descending') : null;
    }
  };
}

/** Hides references that only hidden cells cite. */
function showReferences(table: Element): void {
  const shown = table.querySelectorAll('tr:not([hidden]) > :not([hidden]) .cited');
  const cited = new Set([...shown].flatMap(({ textContent }) => textContent.match(/\d+/g) ?? []));
  for (const [index, item] of document.querySelectorAll<HTMLLIElement>('.printed li').entries()) {
    item.value = index + 1;
    item.hidden = !cited.has(String(item.value));
  }
}

/** Hides the rows that are filtered out; one that stays only because the address leads to it is named. */
const showRows =
  (table: HTMLTableElement, facts: Facts, rows: Rows, words: TableWords): Show =>
  (state) => {
    const linked = linkedRow();
    const matching = new Set(facts.filter((row) => isShown(row, state)).map(({ id }) => id));
    for (const [id, row] of rows) row.hidden = row !== linked && !matching.has(id);
    for (const body of table.tBodies) body.hidden = !body.querySelector('tr[id]:not([hidden])');
    table.hidden = !table.querySelector('tr[id]:not([hidden])');
    showReferences(table);
    const extra = linked && !matching.has(linked.id) && linked.querySelector('th a');
    const status = statusOf(
      state,
      words,
      matching.size,
      facts.length,
      extra ? extra.textContent : undefined,
    );
    say('table-status', status);
  };

/** The state that the controls ask for; they are read like an address. */
function stateOf(controls: Element, { subjects }: TableState, words: TableWords): TableState {
  const chosen = controls.querySelectorAll<HTMLInputElement>('input:checked, select');
  const query = new URLSearchParams([...chosen].map(({ name, value }) => [name, value]));
  const { state } = parseState(String(query), words);
  const ids = Object.keys(words.subjects);
  return { ...state, subjects: withSubjects(subjects, state.subjects, ids) };
}

/** Keeps address, controls and table together. */
function run(controls: HTMLElement, table: HTMLTableElement, reset: HTMLElement): void {
  const words: TableWords = JSON.parse(controls.dataset['words'] ?? '');
  const built = [...table.querySelectorAll<HTMLTableRowElement>('tbody tr[id]')];
  const rows: Rows = new Map(built.map((row) => [row.id, row]));
  const facts = built.map((row) => factsOf(row.id, row.dataset));
  const columns = showColumns(table, words.subjects);
  const order = showOrder(table, facts, rows, words);
  const settings = showControls(controls, reset, facts, words);
  const filtered = showRows(table, facts, rows, words);
  /** What the page shows now: as it was built, to begin with. */
  let state = defaultState(words);
  const show = (next: TableState, ignored = '') => {
    if (state.subjects.join() !== next.subjects.join()) columns(next);
    if (state.sort !== next.sort) order(next);
    state = next;
    settings(state);
    filtered(state);
    say('table-ignored', ignored);
  };
  const goTo = (next: TableState) => {
    show(next);
    const query = formatState(next, words);
    history.pushState(null, '', (query || location.pathname) + location.hash);
  };
  const showAddress = () => {
    const { state: asked, ignored } = parseState(location.search, words);
    const names = ignored.join(', ').slice(0, 120);
    show(
      asked,
      names && `The address asks for something this table does not have: ${names}. It is left out.`,
    );
  };
  controls.addEventListener('change', () => goTo(stateOf(controls, state, words)));
  document.getElementById('table-swap')?.addEventListener('click', () => {
    const [first = '', ...others] = state.subjects;
    goTo({ ...state, subjects: [...others, first] });
  });
  reset.addEventListener('click', () => {
    controls.querySelector('summary')?.focus();
    goTo(defaultState(words));
  });
  addEventListener('popstate', showAddress);
  addEventListener('hashchange', () => {
    filtered(state);
    linkedRow()?.scrollIntoView();
  });
  showAddress();
}

/** Brings the table of the page to life. */
export function start(root: Document): void {
  const controls = root.querySelector<HTMLElement>('#table-controls');
  const table = root.querySelector<HTMLTableElement>('.summary');
  const reset = root.querySelector<HTMLElement>('#table-reset');
  if (!controls || !table || !reset) return;
  if (matchMedia('(max-width: 62rem)').matches)
    controls.querySelector('details')?.removeAttribute('open');
  controls.hidden = false;
  run(controls, table, reset);
  if (location.search) linkedRow()?.scrollIntoView();
  root.querySelector('.deciding')?.setAttribute('data-ready', '');
}
