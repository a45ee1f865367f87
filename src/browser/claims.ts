import { listFailure, loadingList } from '../sentences/failures.ts';
import {
  type ClaimsFilter,
  claimsFilterIn,
  claimsQuery,
  countFor,
  type Filtered,
  isNarrowed,
  passes,
  shownPhrase,
} from '../views/claims-filter.ts';
import { begun, fetchJson, make, once } from './dom.ts';

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

/** A further page of the list. The browser reads it: a text of mark-up is nothing that a script may make a page of. */
const fetchPage = (address: string) =>
  new Promise<Document>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.addEventListener('loadend', () => {
      const page: unknown = request.response;
      if (request.status === 200 && page instanceof Document) resolve(page);
      else reject(new Error(address));
    });
    request.open('GET', address);
    request.send();
  });

/** The sections of a further page, put behind those that are here. */
const append = ({ root }: List, more: Document) =>
  root.querySelector('.judged-all')?.append(...more.querySelectorAll('[data-verdict]'));

/** The last part of the address of its page. */
const idOf = (claim: HTMLElement) => claim.querySelector('a')?.pathname.split('/').at(-2) ?? '';

/** Writes below each claim why it is judged so. */
function explain(claims: readonly HTMLElement[], reasons: Readonly<Record<string, string>>): void {
  for (const claim of claims) {
    const reason = reasons[idOf(claim)];
    if (reason && !claim.querySelector('small.why'))
      claim.append(make('small', reason, { class: 'why' }));
  }
}

type Reasons = Readonly<Record<string, string>>;

/** What a filter needs and the page does without: the rest of the list, and the reasons. All of it or nothing is put into the page. */
async function load(list: List): Promise<Reasons> {
  const { pages = '', reasons = '' } = list.form.dataset;
  const further = pages.split(' ').filter(Boolean);
  const why = await fetchJson<Reasons>(reasons);
  for (const page of await Promise.all(further.map(fetchPage))) append(list, page);
  for (const leaves of list.root.querySelectorAll<HTMLElement>('nav.leaves')) leaves.hidden = true;
  return why;
}

/** Shows what a filter leaves, once all of the list is there; where it does not come, the list stays whole and says so. */
async function narrow(list: List, loaded: Promise<Reasons>, filter: ClaimsFilter): Promise<void> {
  const say = (text: string) => list.status?.replaceChildren(text);
  say(loadingList);
  try {
    const reasons = await loaded;
    const all = claimsOf(list.root);
    const shown = new Set(all.filter((claim) => passes(filter, factsOf(claim))));
    count(list, all.map(factsOf), filter);
    hideRest(list, shown);
    explain([...shown], reasons);
    say(shownPhrase(shown.size, all.length));
  } catch (error) {
    console.error(error);
    say(listFailure);
  }
}

function hideRest(list: List, shown: ReadonlySet<HTMLElement>): void {
  for (const section of sectionsOf(list)) {
    for (const claim of claimsOf(section)) claim.hidden = !shown.has(claim);
    for (const part of [section, ...section.querySelectorAll<HTMLElement>('[data-criterion]')])
      part.hidden = claimsOf(part).every(({ hidden }) => hidden);
  }
}

/** Says beside each verdict how many claims it would show. */
function count({ form }: List, claims: readonly Filtered[], filter: ClaimsFilter): void {
  for (const box of form.querySelectorAll<HTMLInputElement>('input[name=verdict]'))
    box.nextElementSibling?.replaceChildren(`${countFor(claims, filter, box.value)}`);
}

function fill({ form }: List, filter: ClaimsFilter): void {
  for (const box of form.querySelectorAll<HTMLInputElement>('input[name=verdict]'))
    box.checked = filter.verdict.includes(box.value);
  for (const name of ['source', 'criterion'] as const) {
    const select = form.querySelector<HTMLSelectElement>(`select[name=${name}]`);
    if (select) select.value = filter[name][0] ?? '';
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
  const loadOnce = once(() => load(list));
  let isWhole = false;
  const show = async (): Promise<void> => {
    const filter = claimsFilterIn(location.search);
    fill(list, filter);
    root.querySelector('.judged-all')?.toggleAttribute('data-narrowed', isNarrowed(filter));
    if (!isNarrowed(filter) && !isWhole) return;
    isWhole = true;
    await narrow(list, loadOnce(), filter);
  };
  const change = () => {
    history.pushState(null, '', `${location.pathname}${claimsQuery(filterOf(list))}`);
    void show();
  };
  form.addEventListener('change', change);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(change));
  addEventListener('popstate', () => void show());
  begun(form);
  void show().finally(() => root.querySelector('.deciding')?.setAttribute('data-ready', ''));
}
