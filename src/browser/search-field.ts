import { outcomeOf } from '../outputs/search/find.ts';
import type { Hit } from '../outputs/search/groups.ts';
import { suggestedIn, suggestionsTo } from '../outputs/search/suggestions.ts';
import { isSentence, sameAs, type Worded } from '../outputs/search/wordings.ts';
import { searchFailures, waiting } from '../sentences/failures.ts';
import { hitLineInFull } from '../sentences/hits.ts';
import { allResults, suggestionsNotice, suggestionsPhrase } from '../sentences/suggestions.ts';
import {
  fetchAnswers,
  fetchJson,
  fetchVocabulary,
  href,
  isComposing,
  make,
  makeStatus,
  once,
  searchHref,
} from './dom.ts';
import { loadShelves } from './search-sources.ts';

/** How many suggestions are shown. */
const maxSuggestions = 7;

/** Milliseconds after which a reader is told that suggestions are on their way. */
const patience = 400;

/** The search field of every page as a combobox: what answers is suggested at once, the page of results holds the rest. */
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
  if (shown) return;
  field.list.style.minHeight = '';
  choose(field, undefined);
}

/** Closes the list; what is still on its way does not open it again. */
function close(field: Field): void {
  field.turn += 1;
  open(field, false);
}

function optionOf(address: string, title: string, more: readonly Node[]): HTMLLIElement {
  const option = make('li', '', { role: 'option', 'aria-selected': 'false' });
  option.append(make('a', title, { href: address, tabindex: '-1' }), ...more);
  return option;
}

function suggestionOf(hit: Hit): HTMLLIElement {
  const option = optionOf(href(hit.address), hit.title, [make('small', hitLineInFull(hit))]);
  option.querySelector('a')?.setAttribute('data-result', hit.address);
  return option;
}

/** The last row leads to the page of results. */
function lastOf({ input }: Field, query: string): HTMLLIElement {
  const row = optionOf(input.form ? searchHref(input.form, query) : '', allResults(query), []);
  row.classList.add('all');
  return row;
}

/** A row that says something and leads nowhere; a screen reader hears it as the status. */
const noteOf = (said: string) => make('li', said, { 'aria-hidden': 'true', class: 'all' });

/** Puts the new rows in the place of the old ones in one step. The list is as high as they are, or at least `height` pixels. */
function showRows(field: Field, rows: readonly HTMLLIElement[], height = 0): void {
  field.list.style.minHeight = height > 0 ? `${height}px` : '';
  for (const [index, row] of rows.entries()) row.id = `find-option-${index}`;
  field.list.replaceChildren(...rows);
  choose(field, undefined);
  open(field, true);
}

const fetchWordings = once(async () =>
  fetchJson<readonly Worded[]>(href((await fetchAnswers()).wordings)),
);

/** What a sentence may say or ask; nothing where it does not come, for the answers are there all the same. */
const wordingsFor = (query: string) =>
  isSentence(query) ? fetchWordings().catch((): Worded[] => []) : [];

/** What is suggested: what says the same, then what answers. And what is said of them, where they are no exact ones. */
async function suggestionsFor(query: string) {
  const sources = { ...(await loadShelves()), vocabulary: fetchVocabulary };
  const [all, answered] = await Promise.all([wordingsFor(query), suggestionsTo(sources, query)]);
  const same = sameAs(query, answered.question, all).map((each): Hit => ({ ...each, text: '' }));
  const known = new Set(same.map(({ address }) => address));
  const answers = suggestedIn(answered).filter(({ address }) => !known.has(address));
  const note = same.length > 0 ? '' : suggestionsNotice(outcomeOf(query, answered));
  return { hits: [...same, ...answers].slice(0, maxSuggestions), note };
}

/** Says, also to a screen reader, that the suggestions for a query are on their way; the row that asks all of the site is there. The list does not shrink until they come. */
function wait(field: Field, query: string): void {
  showRows(field, [noteOf(waiting), lastOf(field, query)], field.list.offsetHeight);
  field.status.textContent = waiting;
}

async function respond(field: Field): Promise<void> {
  const turn = ++field.turn;
  const query = field.input.value.trim();
  if (query === '') return open(field, false);
  const slow = setTimeout(() => turn === field.turn && wait(field, query), patience);
  try {
    const { hits, note } = await suggestionsFor(query);
    if (turn !== field.turn) return;
    const notes = note === '' ? [] : [noteOf(note)];
    showRows(field, [...notes, ...hits.map(suggestionOf), lastOf(field, query)]);
    field.status.textContent = [note, suggestionsPhrase(hits.length)].filter(Boolean).join(' ');
  } catch (error) {
    console.error(error);
    if (turn !== field.turn) return;
    showRows(field, [noteOf(searchFailures.suggestions), lastOf(field, query)]);
    field.status.textContent = searchFailures.suggestions;
  } finally {
    clearTimeout(slow);
  }
}

function leave(field: Field): void {
  close(field);
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
  else close(field);
}

const isModified = ({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent) =>
  altKey || ctrlKey || metaKey || shiftKey;

/** Opens what is chosen as a click with the same keys held would: here, in another tab, in another window. */
function follow(option: HTMLElement | undefined, event: KeyboardEvent): void {
  event.preventDefault();
  const { ctrlKey, metaKey, shiftKey, altKey } = event;
  const held = { ctrlKey, metaKey, shiftKey, altKey, bubbles: true, cancelable: true };
  option?.querySelector('a')?.dispatchEvent(new MouseEvent('click', held));
}

function onKey(field: Field, event: KeyboardEvent): void {
  if (isComposing(event)) return;
  if (event.key === 'Escape') {
    onEscape(field, event);
    return;
  }
  const count = options(field).length;
  if (field.list.hidden || count === 0) return;
  const at = chosenAt(field);
  const move = moves[event.key];
  // Home and End move the caret until an option is chosen; with a key held, all of them do something else.
  if (move && !isModified(event) && (event.key.startsWith('Arrow') || at >= 0)) {
    event.preventDefault();
    choose(field, move(at, count));
  } else if (event.key === 'Enter' && at >= 0) follow(options(field)[at], event);
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
  input.addEventListener('input', () => void respond(field));
  input.addEventListener('compositionend', () => void respond(field));
  input.addEventListener('keydown', (event) => onKey(field, event));
  search?.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && list.contains(relatedTarget))) close(field);
  });
  // Who comes back to the page comes to the page, not to the list.
  addEventListener('pagehide', () => close(field));
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !search?.contains(target)) close(field);
  });
  if (input.value !== '') void respond(field);
}
