import type { Counts } from '../outputs/search/engine.ts';
import type { Answer } from '../outputs/search/find.ts';
import type { Hit } from '../outputs/search/rank.ts';
import { filterNames, readView, toggled, type View, writeView } from '../outputs/search/view.ts';
import type { Question } from '../outputs/search/words.ts';
import { base, excerptParts, fetchJson, fetchNames, hrefMarking, make } from './dom.ts';

/** The results of `/search/`: reads the address, asks the index, writes the list. The address holds all state. What asks is loaded with the first question. */
const element = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const results = element('results');
const heading = element('results-heading');
const list = element<HTMLOListElement>('results-list');
const input = element<HTMLInputElement>('query');
const filterBox = element('filters');
const index = element('a-z');

function excerptOf(html: string): HTMLElement {
  const line = make('p', '', { class: 'excerpt' });
  line.append(
    ...excerptParts(html).map((part, position) => (position % 2 === 1 ? make('mark', part) : part)),
  );
  return line;
}

function itemOf(hit: Hit, said: string): HTMLLIElement {
  const item = make('li', '', { class: 'hit' });
  const title = make('a', hit.title, {
    href: hrefMarking(hit.address, hit.excerpt),
    'data-result': hit.address,
  });
  const facts = make('p', said, { class: 'facts' });
  item.append(
    title,
    facts,
    ...(hit.excerpt && hit.kind !== 'claim' ? [excerptOf(hit.excerpt)] : []),
  );
  return item;
}

/** A filter with hundreds of values offers the commonest of them. */
const mostChoices = 40;

const plural = (count: number) => `${count} ${count === 1 ? 'result' : 'results'}`;

async function showSuggestion(question: Question): Promise<void> {
  const { respell } = await import('./answers.ts');
  const better = respell(question, await fetchJson<readonly string[]>('search/words.json'));
  if (better === undefined) return;
  const line = make('p', 'Did you mean ', { id: 'suggestion' });
  line.append(
    make('a', better, {
      href: writeView({ query: better, filters: {} }),
      'data-suggestion': better,
    }),
    '?',
  );
  heading.parentElement?.append(line);
}

async function showHeading(
  view: View,
  question: Question,
  { exact, hits, total }: Answer,
): Promise<void> {
  if (exact) {
    heading.textContent =
      view.query === '' ? plural(total) : `${plural(total)} for “${view.query}”`;
    return;
  }
  heading.textContent = `No exact match for “${view.query}”${hits.length > 0 ? '; the nearest:' : ''}`;
  await showSuggestion(question);
}

interface Choice {
  readonly name: string;
  readonly value: string;
  /** The value as a reader reads it. */
  readonly said: string;
  readonly count: number;
}

function choiceOf(view: View, { name, value, said, count }: Choice): HTMLLabelElement {
  const label = make('label');
  const box = make('input', '', { type: 'checkbox', name, value });
  box.checked = view.filters[name]?.includes(value) ?? false;
  box.addEventListener('change', () => go(toggled(view, name, value)));
  label.append(box, ` ${said} `, make('small', `${count}`));
  return label;
}

function showFilters(
  view: View,
  counts: Counts,
  labelOf: (name: string, value: string) => string,
): void {
  const groups = filterNames.flatMap((name) => {
    const values = Object.entries(counts[name] ?? {}).filter(
      ([value, count]) => count > 0 || view.filters[name]?.includes(value),
    );
    if (values.length === 0) return [];
    const group = make('fieldset');
    const ordered = values.toSorted(([, a], [, b]) => b - a);
    const shown = ordered.filter(
      ([value], at) => at < mostChoices || view.filters[name]?.includes(value),
    );
    const choices = shown.map(([value, count]) =>
      choiceOf(view, { name, value, said: labelOf(name, value), count }),
    );
    group.append(make('legend', name), ...choices);
    return [group];
  });
  filterBox.replaceChildren(...groups);
}

async function fill(view: View): Promise<void> {
  const { countHits, filterLabel, find, hitLine, questionOf } = await import('./answers.ts');
  const question = questionOf(view.query);
  const found = await find(base, await fetchNames(), question, { filters: view.filters });
  list.replaceChildren(...found.hits.map((hit) => itemOf(hit, hitLine(hit))));
  await showHeading(view, question, found);
  index.hidden = found.exact;
  results.setAttribute('data-exact', String(found.exact));
  showFilters(view, await countHits(base, question, view.filters), filterLabel);
}

function fail(error: unknown): void {
  console.error(error);
  heading.textContent =
    'The search engine could not be loaded; here is everything by name instead.';
  list.replaceChildren();
  filterBox.replaceChildren();
  index.hidden = false;
}

async function show(view: View): Promise<void> {
  document.getElementById('suggestion')?.remove();
  const empty = view.query === '' && Object.keys(view.filters).length === 0;
  results.hidden = empty;
  index.hidden = !empty;
  if (empty) return;
  results.setAttribute('aria-busy', 'true');
  results.removeAttribute('data-exact');
  await fill(view).catch(fail);
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
// On a phone the results come first; the filters wait behind their heading.
if (matchMedia('(max-width: 48rem)').matches) filterBox.closest('details')?.removeAttribute('open');
addEventListener('popstate', arrive);
arrive();
