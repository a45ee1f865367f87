import { type Asked, decisionRecord, type Occasion } from '../outputs/copy/decision.ts';
import type { NeedJson } from '../outputs/json/need.ts';
import { type ChoiceVerdict, choiceVerdict, type Names, type Wish } from '../sentences/choice.ts';
import { choiceIn, choiceQuery, unknownPhrase } from '../views/choice.ts';
import { absolute, fetchNeeds, make, need } from './dom.ts';

interface Chooser {
  readonly form: HTMLFormElement;
  readonly status: HTMLElement;
  /** What can be taken along. */
  readonly take: HTMLElement;
  readonly taken: HTMLElement;
  readonly boxes: readonly HTMLInputElement[];
  readonly musts: readonly HTMLInputElement[];
  /** What belongs to one need, named by `data-need`. */
  readonly parts: readonly HTMLElement[];
  readonly names: Names;
}

const ticked = (boxes: readonly HTMLInputElement[]) =>
  boxes.filter(({ checked }) => checked).map(({ value }) => value);

function wishesOf({ boxes, musts }: Chooser): Wish[] {
  const must = ticked(musts);
  return boxes
    .filter(({ checked }) => checked)
    .map(({ value, dataset: { short = '', favours = '' } }) => ({
      short,
      favours,
      must: must.includes(value),
    }));
}

const verdictOf = (chooser: Chooser) => choiceVerdict(wishesOf(chooser), chooser.names);

/** Says what the choice comes to. */
function say({ status, take }: Chooser, verdict: ChoiceVerdict | undefined, more: string): void {
  const head = make('b', verdict?.head ?? '', {
    ...(verdict?.subject && { 'data-subject': verdict.subject }),
  });
  status.replaceChildren(
    ...(verdict
      ? [head, ` ${verdict.text}`]
      : ['Tick what matters; what it comes to stands here.']),
    more && ` ${more}`,
  );
  take.hidden = verdict === undefined;
}

/** A need linked by its hash is shown even where the choice leaves it out. */
function show(chooser: Chooser): void {
  const { boxes, musts, parts } = chooser;
  const {
    chosen,
    musts: must,
    unknown,
  } = choiceIn(
    location.search,
    boxes.map(({ value }) => value),
  );
  const shown = (id: string) =>
    chosen.length === 0 || chosen.includes(id) || location.hash === `#${id}`;
  for (const box of boxes) box.checked = chosen.includes(box.value);
  for (const box of musts) box.checked = must.includes(box.value);
  for (const part of parts) part.hidden = !shown(part.dataset['need'] ?? '');
  say(chooser, verdictOf(chooser), unknownPhrase(unknown));
}

/** What must be there is needed; what is no longer needed need not be there. */
function choose(chooser: Chooser): void {
  const chosen = ticked(chooser.boxes);
  const musts = ticked(chooser.musts).filter((id) => chosen.includes(id));
  history.pushState(null, '', `${location.pathname}${choiceQuery({ chosen, musts })}`);
  show(chooser);
}

/** The choice as a decision record. */
async function recordOf(chooser: Chooser): Promise<string> {
  const { title = '', site = '', versions = '', file = '' } = chooser.form.dataset;
  const [chosen, musts] = [ticked(chooser.boxes), ticked(chooser.musts)];
  const needs = new Map((await fetchNeeds(file)).map((each) => [each.id, each]));
  const asked = chosen.flatMap((id): Asked[] => {
    const found: NeedJson | undefined = needs.get(id);
    return found ? [{ need: found, must: musts.includes(id) }] : [];
  });
  const occasion: Occasion = {
    title,
    site,
    versions,
    names: chooser.names,
    verdict: verdictOf(chooser),
    on: new Date().toISOString().slice(0, 10),
    address: absolute(`${location.pathname}${location.search}`),
    absolute,
  };
  return decisionRecord(asked, occasion);
}

function save(text: string): void {
  const link = make('a', '', {
    href: URL.createObjectURL(new Blob([text], { type: 'text/markdown' })),
    download: 'decision.md',
  });
  link.click();
  URL.revokeObjectURL(link.href);
}

async function takeAlong(chooser: Chooser, how: string): Promise<void> {
  try {
    const text = await recordOf(chooser);
    if (how === 'save') save(text);
    else await navigator.clipboard.writeText(text);
    chooser.taken.textContent = how === 'save' ? 'Saved as decision.md.' : 'Copied as Markdown.';
  } catch (error) {
    console.error(error);
    chooser.taken.textContent = 'The browser did not allow it; the address holds the choice.';
  }
}

/** `/choose/`: shows only the needs picked and says what they come to. The address holds the choice: `?need=admin,async&must=admin`. */
export function start(root: Document): void {
  const form = root.querySelector('form#needs');
  if (!(form instanceof HTMLFormElement)) return;
  const boxes = (name: string) => [
    ...form.querySelectorAll<HTMLInputElement>(`input[name=${name}]`),
  ];
  const chooser: Chooser = {
    form,
    status: need(form, '#needs-status', HTMLElement),
    take: need(form, '#needs-take', HTMLElement),
    taken: need(form, '#needs-taken', HTMLElement),
    boxes: boxes('need'),
    musts: boxes('must'),
    parts: [...root.querySelectorAll<HTMLElement>('[data-need]')],
    names: new Map(JSON.parse(form.dataset['names'] ?? '[]')),
  };
  const update = () => show(chooser);
  form.hidden = false;
  form.addEventListener('change', () => choose(chooser));
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(() => choose(chooser)));
  form.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLButtonElement && target.name !== '')
      void takeAlong(chooser, target.name);
  });
  addEventListener('popstate', update);
  addEventListener('hashchange', update);
  update();
}
