import {
  type ClaimsFilter,
  claimsFilterIn,
  claimsQuery,
  type Filtered,
  isNarrowed,
  passes,
  shownPhrase,
} from '../views/claims-filter.ts';
import { fetchJson, make } from './dom.ts';

/** The list of claims: sections by verdict, in them parts by criterion, in them the claims. */
interface List {
  readonly form: HTMLFormElement;
  readonly status: HTMLElement | null;
  readonly root: Document;
}

const sectionsOf = ({ root }: List) => [...root.querySelectorAll<HTMLElement>('[data-verdict]')];
const claimsOf = (part: ParentNode) => [...part.querySelectorAll<HTMLElement>('[data-source]')];

const factsOf = (claim: HTMLElement): Filtered => ({
  source: claim.dataset['source']?.split(' ') ?? [],
  verdict: claim.closest<HTMLElement>('[data-verdict]')?.dataset['verdict'] ?? '',
  criterion: claim.closest<HTMLElement>('[data-criterion]')?.dataset['criterion'] ?? '',
});

/** The sections of a further page of the list, put behind those that are here. */
async function append({ root }: List, page: string): Promise<void> {
  const text = await (await fetch(page)).text();
  const more = new DOMParser().parseFromString(text, 'text/html');
  root
    .querySelector('[data-verdict]')
    ?.parentElement?.append(...more.querySelectorAll('[data-verdict]'));
}

/** The last part of the address of its page. */
const idOf = (claim: HTMLElement) =>
  claim.querySelector('a')?.pathname.split('/').findLast(Boolean) ?? '';

/** Writes below each claim why it is judged so. */
function explain(claims: readonly HTMLElement[], reasons: Readonly<Record<string, string>>): void {
  for (const claim of claims) {
    const reason = reasons[idOf(claim)];
    if (reason && !claim.querySelector('small.why'))
      claim.append(make('small', reason, { class: 'why' }));
  }
}

/** What a filter needs and the page does without: the rest of the list, and the reasons. */
async function load(list: List): Promise<Readonly<Record<string, string>>> {
  const { pages = '', reasons = '' } = list.form.dataset;
  for (const page of pages.split(' ').filter(Boolean)) await append(list, page);
  for (const leaves of list.root.querySelectorAll<HTMLElement>('nav.leaves')) leaves.hidden = true;
  return fetchJson<Readonly<Record<string, string>>>(reasons);
}

function hideRest(list: List, shown: ReadonlySet<HTMLElement>): void {
  for (const section of sectionsOf(list)) {
    for (const claim of claimsOf(section)) claim.hidden = !shown.has(claim);
    for (const part of section.querySelectorAll<HTMLElement>('[data-criterion]'))
      part.hidden = claimsOf(part).every(({ hidden }) => hidden);
    section.hidden = claimsOf(section).every(({ hidden }) => hidden);
  }
}

function fill({ form }: List, filter: ClaimsFilter): void {
  for (const box of form.querySelectorAll<HTMLInputElement>('input[name=verdict]'))
    box.checked = filter.verdict.includes(box.value);
  for (const name of ['source', 'criterion'] as const) {
    const select = form.elements.namedItem(name);
    if (select instanceof HTMLSelectElement) select.value = filter[name][0] ?? '';
  }
}

const filterOf = ({ form }: List): ClaimsFilter => {
  const data = new FormData(form);
  const words = (name: string) => data.getAll(name).map(String).filter(Boolean);
  return { source: words('source'), verdict: words('verdict'), criterion: words('criterion') };
};

/** `/claims/`: narrows the list by article, verdict and criterion; the address holds the filter. */
export function start(root: Document): void {
  const form = root.querySelector('form#claims-filter');
  if (!(form instanceof HTMLFormElement)) return;
  const list: List = { form, status: root.querySelector('#claims-shown'), root };
  let loading: Promise<Readonly<Record<string, string>>> | undefined;
  const show = async (): Promise<void> => {
    const filter = claimsFilterIn(location.search);
    fill(list, filter);
    if (isNarrowed(filter)) loading ??= load(list);
    const reasons = loading ? await loading : {};
    const all = claimsOf(root);
    const shown = new Set(all.filter((claim) => passes(filter, factsOf(claim))));
    hideRest(list, shown);
    root.querySelector('.judged-all')?.toggleAttribute('data-narrowed', isNarrowed(filter));
    explain([...shown], reasons);
    if (list.status) list.status.textContent = loading ? shownPhrase(shown.size, all.length) : '';
  };
  const change = () => {
    history.pushState(null, '', `${location.pathname}${claimsQuery(filterOf(list))}`);
    void show();
  };
  form.addEventListener('change', change);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(change));
  addEventListener('popstate', () => void show());
  void show().finally(() => root.querySelector('.deciding')?.setAttribute('data-ready', ''));
}
