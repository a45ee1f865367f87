import type { Answer } from '../outputs/search/find.ts';
import type { Hit } from '../outputs/search/rank.ts';
import { find, hitLine, hitOf, questionOf, startingNames } from './answers.ts';
import {
  base,
  excerptParts,
  fetchNames,
  hrefMarking,
  make,
  makeStatus,
  searchHref,
} from './dom.ts';

/** How many suggestions are shown. */
const limits = { names: 4, hits: 8 };

/** The search field of every page as a combobox: names answer at once, the index joins below them. */
interface Field {
  readonly input: HTMLInputElement;
  readonly list: HTMLUListElement;
  readonly status: HTMLElement;
  /** Where the focus was before the field was opened by a key. */
  readonly previousFocus: () => Element | null;
  /** Counts the keystrokes, so that a late answer to an earlier one is dropped. */
  turn: number;
}

const options = ({ list }: Field) => [...list.querySelectorAll<HTMLElement>('[role=option]')];

function choose(field: Field, at: number | undefined): void {
  const all = options(field);
  for (const [index, option] of all.entries())
    option.setAttribute('aria-selected', String(index === at));
  const chosen = at === undefined ? undefined : all[at];
  if (chosen) {
    field.input.setAttribute('aria-activedescendant', chosen.id);
    chosen.scrollIntoView({ block: 'nearest' });
  } else field.input.removeAttribute('aria-activedescendant');
}

const chosenAt = (field: Field) =>
  options(field).findIndex((option) => option.getAttribute('aria-selected') === 'true');

function open(field: Field, shown: boolean): void {
  field.list.hidden = !shown;
  field.input.setAttribute('aria-expanded', String(shown));
  if (!shown) choose(field, undefined);
}

function optionOf(hit: Hit): HTMLLIElement {
  const option = make('li', '', { role: 'option', 'aria-selected': 'false' });
  const link = make('a', hit.title, {
    href: hrefMarking(hit.address, hit.excerpt),
    'data-result': hit.address,
    tabindex: '-1',
  });
  const kind = make('small', hitLine(hit));
  option.append(link, kind);
  if (hit.excerpt && hit.kind === 'cell')
    option.append(make('p', excerptParts(hit.excerpt).join('')));
  return option;
}

/** Adds below what is there, so that nothing moves under the reader's finger. */
function add(field: Field, hits: readonly Hit[]): void {
  const shown = new Set(
    options(field).map((option) => option.querySelector('a')?.dataset['result']),
  );
  field.list.append(...hits.filter(({ address }) => !shown.has(address)).map(optionOf));
  for (const [index, option] of options(field).entries()) option.id = `find-option-${index}`;
}

/** The last row: it leads to the page of results. */
function addLastRow({ input, list }: Field, text: string, query: string): void {
  const row = make('li', '', { role: 'presentation', class: 'all' });
  const href = input.form ? searchHref(input.form, query) : '';
  row.append(make('a', text, { href, tabindex: '-1' }));
  list.append(row);
}

function showFound(field: Field, { hits, exact, total }: Answer, query: string): void {
  add(field, exact ? hits.slice(0, limits.hits) : []);
  if (exact) addLastRow(field, `All ${total} results`, query);
  else addLastRow(field, `No exact match for “${query}”: see the nearest and the A to Z`, query);
  const count = options(field).length;
  field.status.textContent = exact ? `${count} suggestions of ${total} results` : 'No exact match';
}

function showFailure(field: Field, query: string): void {
  addLastRow(field, 'The search engine could not be loaded: go to the A to Z', query);
  open(field, true);
  field.status.textContent = 'The search engine could not be loaded';
}

async function answer(field: Field): Promise<void> {
  const turn = ++field.turn;
  const query = field.input.value.trim();
  field.list.replaceChildren();
  const question = questionOf(query);
  if (question.words.length === 0) return open(field, false);
  try {
    const names = await fetchNames();
    if (turn !== field.turn) return;
    add(field, startingNames(names, question).slice(0, limits.names).map(hitOf));
    open(field, true);
    const found = await find(base, names, question, { limit: 16, typed: true });
    if (turn === field.turn) showFound(field, found, query);
  } catch (error) {
    console.error(error);
    showFailure(field, query);
  }
}

function leave(field: Field): void {
  open(field, false);
  field.input.value = '';
  field.list.replaceChildren();
  const previous = field.previousFocus();
  if (previous instanceof HTMLElement && previous !== document.body) previous.focus();
  else field.input.blur();
}

const moves: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at <= 0 ? count : at) - 1,
  Home: () => 0,
  End: (_, count) => count - 1,
};

function onEscape(field: Field, event: KeyboardEvent): void {
  event.preventDefault();
  if (field.list.hidden) leave(field);
  else open(field, false);
}

function onKey(field: Field, event: KeyboardEvent): void {
  if (event.key === 'Escape') {
    onEscape(field, event);
    return;
  }
  const count = options(field).length;
  if (field.list.hidden || count === 0) return;
  const at = chosenAt(field);
  const move = moves[event.key];
  // Home and End move the caret until an option is chosen.
  if (move && (event.key.startsWith('Arrow') || at >= 0)) {
    event.preventDefault();
    choose(field, move(at, count));
  } else if (event.key === 'Enter' && at >= 0) {
    event.preventDefault();
    options(field)[at]?.querySelector('a')?.click();
  }
}

const comboboxAttributes = {
  role: 'combobox',
  'aria-expanded': 'false',
  'aria-controls': 'find-list',
  'aria-autocomplete': 'list',
};

/** Makes the field answer. Called once, when it is first focused. `previousFocus`: what had the focus before a key opened the field. */
export function start(input: HTMLInputElement, previousFocus: () => Element | null): void {
  const attributes = { role: 'listbox', 'aria-label': 'Suggestions', hidden: '' };
  const list = make('ul', '', { id: 'find-list', ...attributes });
  const field: Field = { input, list, status: makeStatus(), previousFocus, turn: 0 };
  const search = input.closest('search');
  for (const [name, value] of Object.entries(comboboxAttributes)) input.setAttribute(name, value);
  search?.append(list, field.status);
  input.addEventListener('input', () => void answer(field));
  input.addEventListener('keydown', (event) => onKey(field, event));
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !search?.contains(target)) open(field, false);
  });
  if (input.value !== '') void answer(field);
}
