import { excerptOf, marked } from '../outputs/search/excerpt.ts';
import { type Answered, type Found, find, outcomeOf } from '../outputs/search/find.ts';
import type { Group, Hit } from '../outputs/search/groups.ts';
import type { Question } from '../outputs/search/question.ts';
import { readView, type View, writeView } from '../outputs/search/view.ts';
import { filtersFailure, missingParts, searchFailures, waiting } from '../sentences/failures.ts';
import {
  hitLine,
  hitLineInFull,
  meantInstead,
  moreLabel,
  resultsHeading,
  resultsNotice,
} from '../sentences/hits.ts';
import { begun, hrefMarking, keepSlash, make, markedText, need, slashOpens } from './dom.ts';
import { loadSources } from './search-sources.ts';

/** `/search/`. */
interface Page {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly results: HTMLElement;
  readonly heading: HTMLElement;
  /** What is said below the heading. */
  readonly notice: HTMLElement;
  readonly list: HTMLElement;
  /** What is said below the list, where something is missing from it. */
  readonly failure: HTMLElement;
  readonly more: HTMLButtonElement;
  readonly filtering: HTMLDetailsElement;
  readonly filters: HTMLElement;
  /** Everything by name, for those who ask nothing. */
  readonly index: HTMLElement;
  /** Counts the questions, so that a late answer to an earlier one is dropped. */
  turn: number;
  /** Whether answers to the question stand there before the full text has come. */
  early: boolean;
  /** How many entries of the full text are asked for. */
  limit: number;
}

/** How many results stand in the list before more are asked for, and how many more each time. */
const step = 10;
/** How many hits of one criterion stand below the first. */
const maxBeside = 5;
/** Fewer results need no filters. */
const minFiltered = 5;

function linkOf({ title, address, text }: Hit, question: Question): HTMLAnchorElement {
  const link = make('a', '', {
    href: hrefMarking(address, marked(text, question)),
    'data-result': address,
  });
  link.append(...markedText(marked(title, question)));
  return link;
}

function paragraph(text: string, question: Question, kind: string): HTMLElement {
  const line = make('p', '', { class: kind });
  line.append(...markedText(marked(text, question)));
  return line;
}

/** A further hit of the same criterion: an answer with its text, the rest by name. */
function besideOf(hit: Hit, question: Question, onTop: boolean): HTMLLIElement {
  const item = make('li');
  item.append(linkOf(hit, question), ' ', make('small', hitLine(hit)));
  if (onTop && hit.kind === 'cell') item.append(paragraph(hit.text, question, 'excerpt'));
  return item;
}

/** One result. The one on top is the answer, whole; of others so much as shows what they hold. */
function itemOf([hit, ...beside]: Group, question: Question, onTop: boolean): HTMLLIElement {
  const item = make('li', '', { class: onTop ? 'hit answer' : 'hit' });
  const { asks, text } = hit;
  item.append(linkOf(hit, question), make('p', hitLineInFull(hit), { class: 'facts' }));
  if (onTop && asks) item.append(paragraph(asks, question, 'asks'));
  if (text !== hit.title)
    item.append(paragraph(onTop ? text : excerptOf(text, question), question, 'excerpt'));
  if (beside.length > 0) {
    const list = make('ul', '', { class: 'beside' });
    list.append(...beside.slice(0, maxBeside).map((each) => besideOf(each, question, onTop)));
    item.append(list);
  }
  return item;
}

/** The query as it was meant, as a link to its own results. */
function correctionOf(spelt: string): (Node | string)[] {
  const link = make('a', spelt, {
    href: writeView({ query: spelt, filters: {} }),
    'data-suggestion': spelt,
  });
  const [before, after] = meantInstead;
  return [before, link, after];
}

function showHeading(page: Page, { query }: View, answered: Answered, incomplete = false): void {
  const outcome = outcomeOf(query, answered, incomplete);
  page.heading.textContent = resultsHeading(outcome);
  const correction = answered.spelt === undefined ? [] : correctionOf(answered.spelt);
  page.notice.replaceChildren(...correction, resultsNotice(outcome));
}

/** What stands in the list already is left where it is. */
function showItems({ list }: Page, items: readonly HTMLLIElement[], kept: number): void {
  for (const stale of [...list.children].slice(kept)) stale.remove();
  list.append(...items.slice(kept));
}

const itemsOf = ({ groups, question, exact }: Answered, most = groups.length) =>
  groups.slice(0, most).map((group, at) => itemOf(group, question, exact && at === 0));

/** So many results fill the first screen: of a list that is empty the others are made when these are there. */
const inView = 3;

/** As much as the list shows; the rest of what answers comes with the full text. */
function showEarly(page: Page, view: View, answered: Answered): void {
  const { turn, list, limit } = page;
  showHeading(page, view, answered);
  showItems(page, itemsOf(answered, list.childElementCount === 0 ? inView : limit), 0);
  page.index.hidden = true;
  draw();
  setTimeout(() => {
    if (turn === page.turn && list.childElementCount === inView)
      showItems(page, itemsOf(answered, limit), inView);
  });
}

/** The rest of what was found, below what was shown early. */
function showFound(page: Page, view: View, found: Found, early: number): void {
  const { question, more, exact, spelt, missing, failure } = found;
  if (failure !== undefined) console.error(failure);
  const onTop = (at: number) => exact && found.groups.length === 0 && at === 0;
  const fromText = more.map((group, at) => itemOf(group, question, onTop(at)));
  showItems(page, [...itemsOf(found), ...fromText], early);
  if (early === 0) showHeading(page, view, found, missing.length > 0);
  page.failure.textContent = missing.map((part) => missingParts[part]).join(' ');
  const isExact = exact && spelt === undefined;
  page.index.hidden = exact;
  page.results.setAttribute('data-exact', String(isExact));
  showMore(page, found.total > page.limit);
}

/** Hides what is beyond the last “more”, and offers it. */
function showMore(page: Page, unloaded: boolean): void {
  const items = [...page.list.children];
  const shown = page.limit;
  for (const [at, item] of items.entries()) item.toggleAttribute('hidden', at >= shown);
  const left = items.length - shown;
  page.more.hidden = left <= 0 && !unloaded;
  page.more.textContent = moreLabel(Math.max(left, 0));
}

/** The values of every filter that part what was found. What shows them, and what they are called, is needed only here. */
async function showFilters(page: Page, view: View, question: Question): Promise<void> {
  const { turn } = page;
  const shown = await import('./search-filters.ts')
    .then(({ filtersOf }) => filtersOf(view, question, (chosen) => go(page, chosen)))
    .catch((error: unknown) => {
      console.error(error);
      return [make('p', filtersFailure)];
    });
  if (turn === page.turn) page.filters.replaceChildren(...shown);
}

/** Offers filters where there is something to part. What they count is loaded when they are opened. */
function offerFilters(page: Page, view: View, { question, total }: Found): void {
  const { filtering } = page;
  const isFiltered = Object.keys(view.filters).length > 0;
  filtering.classList.toggle('unneeded', total < minFiltered && !isFiltered);
  page.filters.replaceChildren();
  filtering.ontoggle = () => {
    if (filtering.open) void showFilters(page, view, question);
  };
  if (isFiltered) filtering.open = true;
  if (filtering.open) void showFilters(page, view, question);
}

async function fill(page: Page, view: View, turn: number): Promise<void> {
  const asking = { filters: view.filters, limit: page.limit };
  const found = await find(await loadSources(), view.query, asking, (answered) => {
    if (turn !== page.turn) return;
    showEarly(page, view, answered);
    page.early = true;
  });
  if (turn !== page.turn) return;
  showFound(page, view, found, page.early ? page.list.childElementCount : 0);
  draw();
  page.results.setAttribute('aria-busy', 'false');
  offerFilters(page, view, found);
}

function fail({ results, heading, notice, list, filters, index }: Page, error: unknown): void {
  console.error(error);
  heading.textContent = searchFailures.all;
  for (const part of [notice, list, filters]) part.replaceChildren();
  index.hidden = false;
  results.setAttribute('aria-busy', 'false');
  draw();
}

/** A page that is opened with a question is drawn once, with the answer: to draw it before would keep the answer waiting for a sixth of its time. */
function drawWithAnswer(): void {
  document.body.hidden = true;
  setTimeout(draw, patience);
}

function draw(): void {
  document.body.hidden = false;
}

/** Milliseconds after which a reader is told that an answer is on its way. */
const patience = 400;

/** What an earlier question left is not read as the answer to this one: where that takes long, the heading says so. */
function awaitSlowly(page: Page, turn: number): void {
  setTimeout(() => {
    const isWaiting = turn === page.turn && page.results.getAttribute('aria-busy') === 'true';
    if (!isWaiting || page.early) return;
    page.heading.textContent = waiting;
    for (const part of [page.notice, page.list]) part.replaceChildren();
  }, patience);
}

async function show(page: Page, view: View): Promise<void> {
  const { results, index } = page;
  const turn = ++page.turn;
  page.early = false;
  const empty = view.query === '' && Object.keys(view.filters).length === 0;
  results.hidden = empty;
  index.hidden = !empty;
  if (empty) return;
  results.setAttribute('aria-busy', 'true');
  awaitSlowly(page, turn);
  results.removeAttribute('data-exact');
  await fill(page, view, turn).catch((error) => turn === page.turn && fail(page, error));
}

function go(page: Page, view: View): void {
  history.pushState(null, '', `${location.pathname}${writeView(view)}`);
  page.limit = step;
  void show(page, view);
}

function showAddress(page: Page): void {
  const view = readView(location.search);
  page.input.value = view.query;
  page.limit = step;
  void show(page, view);
}

/** Lets the reader switch the key off that opens the search; it stays unsaid where the browser keeps nothing. */
function offerSwitch(box: HTMLInputElement): void {
  box.checked = slashOpens();
  box.closest<HTMLElement>('p')?.toggleAttribute('hidden', !keepSlash(box.checked));
  box.addEventListener('change', () => keepSlash(box.checked));
}

/** The results of `/search/`: reads the address, asks, writes the list. The address holds all state. */
export function start(root: Document): void {
  const part = (id: string) => need(root, `#${id}`, HTMLElement);
  const page: Page = {
    form: need(root, '#search-form', HTMLFormElement),
    input: need(root, '#query', HTMLInputElement),
    results: part('results'),
    heading: part('results-heading'),
    notice: part('results-notice'),
    list: part('results-list'),
    failure: part('results-failure'),
    more: need(root, '#results-more', HTMLButtonElement),
    filtering: need(root, '.filtering', HTMLDetailsElement),
    filters: part('filters'),
    index: part('a-z'),
    turn: 0,
    early: false,
    limit: step,
  };
  page.form.addEventListener('submit', (event) => {
    event.preventDefault();
    go(page, { ...readView(location.search), query: page.input.value.trim() });
  });
  page.more.addEventListener('click', () => {
    page.limit += step;
    void show(page, readView(location.search));
  });
  addEventListener('popstate', () => showAddress(page));
  offerSwitch(need(root, 'input[name=slash]', HTMLInputElement));
  if (readView(location.search).query !== '') drawWithAnswer();
  showAddress(page);
  begun(page.form);
}
