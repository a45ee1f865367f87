import { nearest } from '../content/suggest.ts';
import { ask, type Counts, type Filters, type Results } from './engine.ts';
import type { Name } from './names.ts';
import { type Found, type Hit, merge } from './rank.ts';
import { filterNames, readView, toggled, type View, writeView } from './view.ts';
import { wordsIn } from './words.ts';

/** The results of `/search/`: reads the address, asks the index, writes the list. The address holds all state. */
const most = 40;

const element = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const make = <K extends keyof HTMLElementTagNameMap>(tag: K, text = '', attributes: Record<string, string> = {}) => {
  const made = document.createElement(tag);
  made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
};

const results = element('results');
const heading = element('results-heading');
const list = element<HTMLOListElement>('results-list');
const input = element<HTMLInputElement>('query');
const filterBox = element('filters');
const index = element('a-z');
const base = document.documentElement.dataset['base'] ?? '/';

const fetchJson = async <T>(path: string): Promise<T> => (await fetch(`${base}${path}`)).json() as Promise<T>;
let names: Promise<readonly Name[]> | undefined;
let vocabulary: Promise<readonly string[]> | undefined;

const href = (address: string) => `${base}${address.replace(/^\//, '')}`;

/** Pagefind's excerpt: text with `<mark>` and nothing else, taken apart rather than trusted as HTML. */
function excerptOf(html: string): HTMLElement {
  const line = make('p', '', { class: 'excerpt' });
  for (const [position, part] of html.split(/<\/?mark>/).entries()) {
    const inert = document.createElement('template');
    inert.innerHTML = part;
    const text = inert.content.textContent ?? '';
    line.append(position % 2 === 1 ? make('mark', text) : text);
  }
  return line;
}

function itemOf(hit: Hit): HTMLLIElement {
  const item = make('li', '', { class: 'hit' });
  const title = make('a', hit.title, { href: href(hit.address), 'data-result': hit.address });
  const facts = make('p', [hit.kind, hit.verdict].filter(Boolean).join(' · '), { class: 'facts' });
  item.append(title, facts, ...(hit.excerpt && hit.kind !== 'Claim' ? [excerptOf(hit.excerpt)] : []));
  return item;
}

const plural = (count: number) => `${count} ${count === 1 ? 'result' : 'results'}`;

async function suggestion(query: string): Promise<string | undefined> {
  vocabulary ??= fetchJson<string[]>('search/words.json');
  const words = await vocabulary;
  const known = new Set(words);
  const mended = wordsIn(query).map((word) => (known.has(word) ? word : (nearest(word, words) ?? word)));
  const text = mended.join(' ');
  return text === wordsIn(query).join(' ') ? undefined : text;
}

async function showHeading(view: View, found: Found, total: number): Promise<void> {
  if (view.query === '' || found.exact) {
    heading.textContent = view.query === '' ? plural(total) : `${plural(total)} for “${view.query}”`;
    return;
  }
  heading.textContent = `No exact match for “${view.query}”${found.hits.length > 0 ? '; the nearest:' : ''}`;
  const better = await suggestion(view.query);
  if (better === undefined) return;
  const line = make('p', 'Did you mean ', { id: 'suggestion' });
  line.append(make('a', better, { href: writeView({ query: better, filters: {} }), 'data-suggestion': better }), '?');
  heading.parentElement?.append(line);
}

function showFilters(view: View, counts: Counts): void {
  const groups = filterNames.flatMap((name) => {
    const values = Object.entries(counts[name] ?? {}).filter(([value, count]) => count > 0 || view.filters[name]?.includes(value));
    if (values.length === 0) return [];
    const group = make('fieldset');
    group.append(make('legend', name));
    for (const [value, count] of values.toSorted(([, a], [, b]) => b - a)) {
      const on = view.filters[name]?.includes(value) ?? false;
      const label = make('label');
      const box = make('input', '', { type: 'checkbox', name, value });
      box.checked = on;
      box.addEventListener('change', () => go(toggled(view, name, value)));
      label.append(box, ` ${value} `, make('small', `${count}`));
      group.append(label);
    }
    return [group];
  });
  filterBox.replaceChildren(...groups);
}

async function namesNow(): Promise<readonly Name[]> {
  names ??= fetchJson<Name[]>('search/names.json');
  return names;
}

/** With filters set, a name only stands when the index, which knows the filters, found it too. */
async function find({ query, filters }: View): Promise<{ results: Results; found: Found }> {
  const answer = await ask(base, query, filters as Filters, most);
  const all = query === '' ? [] : await namesNow();
  const addresses = new Set(answer.hits.map(({ address }) => address));
  const usable = Object.keys(filters).length === 0 ? all : all.filter(({ address }) => addresses.has(address));
  return { results: answer, found: merge(usable, answer.hits, query) };
}

async function show(view: View): Promise<void> {
  document.getElementById('suggestion')?.remove();
  const empty = view.query === '' && Object.keys(view.filters).length === 0;
  index.hidden = !empty;
  results.hidden = empty;
  if (empty) return;
  results.setAttribute('aria-busy', 'true');
  results.removeAttribute('data-exact');
  try {
    const { results: answer, found } = await find(view);
    list.replaceChildren(...found.hits.map(itemOf));
    showFilters(view, answer.counts);
    await showHeading(view, found, Math.max(answer.total, found.hits.length));
    results.setAttribute('data-exact', String(view.query === '' || found.exact));
    index.hidden = found.exact || view.query === '';
  } catch (error) {
    console.error(error);
    heading.textContent = 'The search engine could not be loaded; here is everything by name instead.';
    list.replaceChildren();
    index.hidden = false;
  }
  results.setAttribute('aria-busy', 'false');
}

function go(view: View): void {
  history.pushState(null, '', `${location.pathname}${writeView(view)}`);
  void show(view);
}

function arrive(): void {
  const view = readView(location.search);
  input.value = view.query;
  void show(view);
}

element('search-form').addEventListener('submit', (event) => {
  event.preventDefault();
  go({ ...readView(location.search), query: input.value.trim() });
});
addEventListener('popstate', arrive);
arrive();
