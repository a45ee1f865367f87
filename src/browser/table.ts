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
import { need } from './dom.ts';

/** The summary table as an instrument: what it shows stands in the address (`src/views/table-state.ts`), and this shows it. */
interface Instrument {
  readonly root: Document;
  readonly controls: HTMLElement;
  readonly sort: HTMLSelectElement;
  readonly reset: HTMLElement;
  readonly table: HTMLTableElement;
  readonly words: TableWords;
  /** Subjects in the site's order. */
  readonly ids: readonly string[];
  readonly facts: readonly RowFacts[];
  readonly rows: ReadonlyMap<string, HTMLTableRowElement>;
  /** A row that names a part of the table; each part has a copy. */
  readonly heading: HTMLTableRowElement;
  /** What the page shows now: as it was built, to begin with. */
  state: TableState;
}

const boxesOf = ({ controls }: Instrument, name: string) => [
  ...controls.querySelectorAll<HTMLInputElement>(`input[name=${name}]`),
];

/** Says only what is new, so that a status is not read out twice. */
function say({ root }: Instrument, id: string, text: string): void {
  const element = root.getElementById(id);
  if (element && element.textContent !== text) element.textContent = text;
}

/** The row that the address leads to, also by a name it had before. */
function linkedRow({ root }: Instrument): HTMLTableRowElement | undefined {
  const id = location.hash.slice(1);
  const linked = id ? root.getElementById(id) : undefined;
  return linked?.closest<HTMLTableRowElement>('.summary tr[id]') ?? undefined;
}

function showFilter(instrument: Instrument, name: (typeof filters)[number]): void {
  const { facts, state } = instrument;
  for (const box of boxesOf(instrument, name)) {
    box.checked = state[name].includes(box.value);
    const count = box.parentElement?.querySelector('small');
    if (count) count.textContent = String(countFor(facts, state, name, box.value));
  }
}

function showControls(instrument: Instrument): void {
  const { sort, reset, state, words } = instrument;
  sort.value = state.sort;
  for (const name of filters) showFilter(instrument, name);
  for (const box of boxesOf(instrument, 'differences')) box.checked = state.differences;
  for (const box of boxesOf(instrument, 'subjects')) {
    box.checked = state.subjects.includes(box.value);
    box.disabled = box.checked && state.subjects.length === 2;
  }
  const active = activeFilters(state);
  say(instrument, 'table-active', active > 0 ? `(${active} active)` : '');
  reset.hidden = formatState(state, words) === '';
}

/** Puts a row's cells in the order of the columns and hides those that are not chosen. */
function showCells(row: HTMLTableRowElement, { ids, state: { subjects } }: Instrument): void {
  const next = row.querySelector('.stances');
  const cells = new Map([...row.cells].map((cell) => [cell.dataset['subject'], cell]));
  for (const id of new Set([...subjects, ...ids])) {
    const cell = cells.get(id);
    if (!cell) continue;
    cell.hidden = !subjects.includes(id);
    next?.before(cell);
  }
  const [only] = row.cells;
  if (row.className === 'group' && only) only.colSpan = subjects.length + 3;
}

function showColumns(instrument: Instrument): void {
  const { table, ids, words } = instrument;
  const { subjects } = instrument.state;
  for (const row of table.rows) showCells(row, instrument);
  const [first = '', second = ''] = subjects;
  table.classList.toggle('swapped', ids.indexOf(first) > ids.indexOf(second));
  for (const ends of table.querySelectorAll('.ends'))
    ends.textContent = subjects.map((id) => words.subjects[id]).join(' ← → ');
}

/** The body of a part of the table: its heading, where it has one, and its rows. */
function bodyOf({ heading, rows }: Instrument, name: string | undefined, own: readonly RowFacts[]) {
  const body = document.createElement('tbody');
  if (name) {
    body.append(heading.cloneNode(true));
    for (const cell of body.rows[0]?.cells ?? []) cell.textContent = name;
  }
  body.append(...own.flatMap(({ id }) => rows.get(id) ?? []));
  return body;
}

function showOrder(instrument: Instrument): void {
  const { table, facts, words } = instrument;
  const { sort } = instrument.state;
  const parts = partsOf(facts, sort, words);
  const bodies = parts.map((part) => bodyOf(instrument, part.heading, part.rows));
  for (const body of [...table.tBodies]) body.remove();
  table.append(...bodies);
  for (const cell of table.querySelectorAll<HTMLElement>('[data-sorts]')) {
    const sorts = cell.dataset['sorts']?.split(' ').includes(sort);
    cell.ariaSort = sorts ? (sort === 'finding' ? 'other' : 'descending') : null;
  }
}

/** Hides references that only hidden cells cite. */
function showReferences({ root, rows }: Instrument): void {
  const cells = [...rows.values()].flatMap((row) => (row.hidden ? [] : [...row.cells]));
  const cites = cells.flatMap((cell) => (cell.hidden ? [] : [...cell.querySelectorAll('.cited')]));
  const cited = new Set(cites.flatMap(({ textContent }) => textContent.match(/\d+/g) ?? []));
  for (const [index, item] of root.querySelectorAll<HTMLLIElement>('.printed li').entries()) {
    item.value = index + 1;
    item.hidden = !cited.has(String(item.value));
  }
}

function showRows(instrument: Instrument): void {
  const { table, rows, facts, state, words } = instrument;
  const linked = linkedRow(instrument);
  const matching = new Set(facts.filter((row) => isShown(row, state)).map(({ id }) => id));
  for (const [id, row] of rows) row.hidden = row !== linked && !matching.has(id);
  for (const body of table.tBodies) body.hidden = !body.querySelector('tr[id]:not([hidden])');
  table.hidden = !table.querySelector('tr[id]:not([hidden])');
  showReferences(instrument);
  // A row that is shown only because the address leads to it is named.
  const extra = linked && !matching.has(linked.id) ? linked.querySelector('th a') : undefined;
  const status = statusOf(state, words, matching.size, facts.length, extra?.textContent);
  say(instrument, 'table-status', status);
}

function show(instrument: Instrument, next: TableState): void {
  const { subjects, sort } = instrument.state;
  instrument.state = next;
  if (subjects.join() !== next.subjects.join()) showColumns(instrument);
  if (sort !== next.sort) showOrder(instrument);
  showControls(instrument);
  showRows(instrument);
}

/** Shows what the address asks for, and says what in it means nothing. */
function showAddress(instrument: Instrument): void {
  const { state, ignored } = parseState(location.search, instrument.words);
  show(instrument, state);
  const names = ignored.join(', ').slice(0, 120);
  const said = `The address asks for something this table does not have: ${names}. It is left out.`;
  say(instrument, 'table-ignored', names === '' ? '' : said);
}

function goTo(instrument: Instrument, next: TableState): void {
  show(instrument, next);
  say(instrument, 'table-ignored', '');
  const query = formatState(next, instrument.words);
  history.pushState(null, '', `${location.pathname}${query}${location.hash}`);
}

/** The state that the controls ask for; they are read like an address. */
function stateOfControls(instrument: Instrument): TableState {
  const { controls, ids, state, words } = instrument;
  const chosen = [
    ...controls.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input:checked, select'),
  ].map(({ name, value }) => [name, value]);
  const { state: asked } = parseState(String(new URLSearchParams(chosen)), words);
  const choosesColumns = boxesOf(instrument, 'subjects').length > 0;
  const subjects = choosesColumns
    ? withSubjects(state.subjects, asked.subjects, ids)
    : state.subjects;
  return { ...asked, subjects };
}

function instrumentOf(root: Document): Instrument {
  const controls = need(root, '#table-controls', HTMLElement);
  const table = need(root, '.summary', HTMLTableElement);
  const words: TableWords = JSON.parse(controls.dataset['words'] ?? '');
  const ids = Object.keys(words.subjects);
  const rows = [...table.querySelectorAll<HTMLTableRowElement>('tbody tr[id]')];
  return {
    root,
    controls,
    table,
    words,
    ids,
    sort: need(controls, '[name=sort]', HTMLSelectElement),
    reset: need(root, '#table-reset', HTMLElement),
    facts: rows.map((row) => factsOf(row.id, row.dataset, ids)),
    rows: new Map(rows.map((row) => [row.id, row])),
    heading: need(table, '.group', HTMLTableRowElement),
    state: defaultState(words),
  };
}

function listen(instrument: Instrument): void {
  const { root, controls, reset, words } = instrument;
  controls.addEventListener('change', () => goTo(instrument, stateOfControls(instrument)));
  need(root, '#table-swap', HTMLElement).addEventListener('click', () => {
    const [first, ...others] = instrument.state.subjects;
    goTo(instrument, { ...instrument.state, subjects: [...others, ...(first ? [first] : [])] });
  });
  reset.addEventListener('click', () => {
    controls.querySelector('summary')?.focus();
    goTo(instrument, defaultState(words));
  });
  addEventListener('popstate', () => showAddress(instrument));
  addEventListener('hashchange', () => {
    showRows(instrument);
    linkedRow(instrument)?.scrollIntoView();
  });
}

/** Brings the table of the page to life. */
export function start(root: Document): void {
  const instrument = instrumentOf(root);
  const { controls } = instrument;
  listen(instrument);
  if (matchMedia('(max-width: 62rem)').matches)
    controls.querySelector('details')?.removeAttribute('open');
  controls.hidden = false;
  showAddress(instrument);
  if (location.search) linkedRow(instrument)?.scrollIntoView();
}
