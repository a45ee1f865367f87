import type { Counts } from '../outputs/search/engine.ts';
import type { Answer } from '../outputs/search/find.ts';
import type { Hit } from '../outputs/search/rank.ts';
import { filterNames, readView, toggled, type View, writeView } from '../outputs/search/view.ts';
import type { Question } from '../outputs/search/words.ts';
import { base, excerptParts, fetchNames, fetchVocabulary, hrefMarking, make, need } from './dom.ts';

/** `/search/`. */
interface Page {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly results: HTMLElement;
  readonly heading: HTMLElement;
  readonly list: HTMLElement;
  readonly filters: HTMLElement;
  /** Everything by name, for those who ask nothing. */
  readonly index: HTMLElement;
}

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

/** A filter with hundreds of values offers the commonest of its values. */
const maxChoices = 40;

const plural = (count: number) => `${count} ${count === 1 ? 'result' : 'results'}`;

async function showSuggestion(page: Page, question: Question): Promise<void> {
  const { respell } = await import('./answers.ts');
  const better = respell(question, await fetchVocabulary());
  if (better === undefined) return;
  const line = make('p', 'Did you mean ', { id: 'suggestion' });
  line.append(
    make('a', better, {
      href: writeView({ query: better, filters: {} }),
      'data-suggestion': better,
    }),
    '?',
  );
  page.heading.parentElement?.append(line);
}

async function showHeading(
  page: Page,
  view: View,
  question: Question,
  { exact, hits, total }: Answer,
): Promise<void> {
  if (exact) {
    page.heading.textContent =
      view.query === '' ? plural(total) : `${plural(total)} for “${view.query}”`;
    return;
  }
  page.heading.textContent = `No exact match for “${view.query}”${hits.length > 0 ? '; the nearest:' : ''}`;
  await showSuggestion(page, question);
}

interface Choice {
  readonly name: string;
  readonly value: string;
  /** The value as a reader reads it. */
  readonly said: string;
  readonly count: number;
}

function choiceOf(page: Page, view: View, { name, value, said, count }: Choice): HTMLLabelElement {
  const label = make('label');
  const box = make('input', '', { type: 'checkbox', name, value });
  box.checked = view.filters[name]?.includes(value) ?? false;
  box.addEventListener('change', () => go(page, toggled(view, name, value)));
  label.append(box, ` ${said} `, make('small', `${count}`));
  return label;
}

/** The values of a filter that lead somewhere, commonest first; what is chosen is always among them. */
function choicesOf(view: View, counts: Counts, name: string): readonly [string, number][] {
  const chosen = (value: string) => view.filters[name]?.includes(value);
  return Object.entries(counts[name] ?? {})
    .filter(([value, count]) => count > 0 || chosen(value))
    .toSorted(([, a], [, b]) => b - a)
    .filter(([value], at) => at < maxChoices || chosen(value));
}

function showFilters(
  page: Page,
  view: View,
  counts: Counts,
  labelOf: (name: string, value: string) => string,
): void {
  const groups = filterNames.flatMap((name) => {
    const choices = choicesOf(view, counts, name);
    if (choices.length === 0) return [];
    const group = make('fieldset');
    const labels = choices.map(([value, count]) =>
      choiceOf(page, view, { name, value, said: labelOf(name, value), count }),
    );
    group.append(make('legend', name), ...labels);
    return [group];
  });
  page.filters.replaceChildren(...groups);
}

async function fill(page: Page, view: View): Promise<void> {
  // What asks is loaded with the first question.
  const { countHits, filterLabel, find, hitLine, questionOf } = await import('./answers.ts');
  const question = questionOf(view.query);
  const found = await find(base, await fetchNames(), question, { filters: view.filters });
  page.list.replaceChildren(...found.hits.map((hit) => itemOf(hit, hitLine(hit))));
  await showHeading(page, view, question, found);
  page.index.hidden = found.exact;
  page.results.setAttribute('data-exact', String(found.exact));
  showFilters(page, view, await countHits(base, question, view.filters), filterLabel);
}

function fail({ heading, list, filters, index }: Page, error: unknown): void {
  console.error(error);
  heading.textContent =
    'The search engine could not be loaded; here is everything by name instead.';
  list.replaceChildren();
  filters.replaceChildren();
  index.hidden = false;
}

async function show(page: Page, view: View): Promise<void> {
  const { results, index } = page;
  document.getElementById('suggestion')?.remove();
  const empty = view.query === '' && Object.keys(view.filters).length === 0;
  results.hidden = empty;
  index.hidden = !empty;
  if (empty) return;
  results.setAttribute('aria-busy', 'true');
  results.removeAttribute('data-exact');
  await fill(page, view).catch((error) => fail(page, error));
  results.setAttribute('aria-busy', 'false');
}

function go(page: Page, view: View): void {
  history.pushState(null, '', `${location.pathname}${writeView(view)}`);
  void show(page, view);
}

function showAddress(page: Page): void {
  const view = readView(location.search);
  page.input.value = view.query;
  void show(page, view);
}

/** The results of `/search/`: reads the address, asks the index, writes the list. The address holds all state. */
export function start(root: Document): void {
  const part = (id: string) => need(root, `#${id}`, HTMLElement);
  const page: Page = {
    form: need(root, '#search-form', HTMLFormElement),
    input: need(root, '#query', HTMLInputElement),
    results: part('results'),
    heading: part('results-heading'),
    list: part('results-list'),
    filters: part('filters'),
    index: part('a-z'),
  };
  page.form.addEventListener('submit', (event) => {
    event.preventDefault();
    go(page, { ...readView(location.search), query: page.input.value.trim() });
  });
  // On a phone the results come first; the filters wait behind their heading.
  if (matchMedia('(max-width: 48rem)').matches)
    page.filters.closest('details')?.removeAttribute('open');
  addEventListener('popstate', () => showAddress(page));
  showAddress(page);
}
