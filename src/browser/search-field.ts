import type { Hit } from '../outputs/search/rank.ts';
import { find, hitLine, hitOf, questionOf, startingNames } from './answers.ts';
import { base, excerptParts, fetchNames, hrefMarking, make, searchHref } from './dom.ts';

/** The search field of every page as a combobox: names answer at once, the index joins below them. */
const most = { names: 4, hits: 8 };

interface Field {
  readonly input: HTMLInputElement;
  readonly list: HTMLUListElement;
  readonly status: HTMLElement;
  /** Where the focus was before the field was opened by a key. */
  readonly came: () => Element | null;
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
  const there = new Set(
    options(field).map((option) => option.querySelector('a')?.dataset['result']),
  );
  const fresh = hits.filter(({ address }) => !there.has(address)).map(optionOf);
  field.list.append(...fresh);
  for (const [index, option] of options(field).entries()) option.id = `find-option-${index}`;
}

function closing(field: Field, text: string, query: string): void {
  const row = make('li', '', { role: 'presentation', class: 'all' });
  row.append(make('a', text, { href: searchHref(query), tabindex: '-1' }));
  field.list.append(row);
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
    add(field, startingNames(names, question).slice(0, most.names).map(hitOf));
    open(field, true);
    const { hits, exact, total } = await find(base, names, question, { most: 16, typed: true });
    if (turn !== field.turn) return;
    const kept = exact ? hits.slice(0, most.hits) : [];
    add(field, kept);
    closing(
      field,
      exact
        ? `All ${total} results`
        : `No exact match for “${query}”: see the nearest and the A to Z`,
      query,
    );
    field.status.textContent = exact
      ? `${options(field).length} suggestions of ${total} results`
      : 'No exact match';
  } catch (error) {
    console.error(error);
    closing(field, 'The search engine could not be loaded: go to the A to Z', query);
    open(field, true);
    field.status.textContent = 'The search engine could not be loaded';
  }
}

function leave(field: Field): void {
  open(field, false);
  field.input.value = '';
  field.list.replaceChildren();
  const came = field.came();
  if (came instanceof HTMLElement && came !== document.body) came.focus();
  else field.input.blur();
}

const moves: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at <= 0 ? count : at) - 1,
  Home: () => 0,
  End: (_, count) => count - 1,
};

function onKey(field: Field, event: KeyboardEvent): void {
  if (event.key === 'Escape') {
    event.preventDefault();
    if (field.list.hidden) leave(field);
    else open(field, false);
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

/** Makes the field answer. Called once, when it is first focused. */
export function attach(input: HTMLInputElement, came: () => Element | null): void {
  const list = make('ul', '', {
    id: 'find-list',
    role: 'listbox',
    'aria-label': 'Suggestions',
    hidden: '',
  });
  const status = make('p', '', { role: 'status', class: 'sr-only' });
  const field: Field = { input, list, status, came, turn: 0 };
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-controls': 'find-list',
    'aria-autocomplete': 'list',
  }))
    input.setAttribute(name, value);
  input.closest('search')?.append(list, status);
  input.addEventListener('input', () => void answer(field));
  input.addEventListener('keydown', (event) => onKey(field, event));
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !input.closest('search')?.contains(target)) open(field, false);
  });
  if (input.value !== '') void answer(field);
}
