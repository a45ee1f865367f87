import { type ChoiceVerdict, choiceVerdict, type Names, type Wish } from '../sentences/choice.ts';
import { choiceIn, choiceQuery, unknownPhrase } from '../views/choice.ts';
import { absolute, make, need } from './dom.ts';

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

type Picked = Pick<Chooser, 'boxes' | 'musts' | 'names'>;

function wishesOf({ boxes, musts }: Picked): Wish[] {
  const must = ticked(musts);
  return boxes
    .filter(({ checked }) => checked)
    .map(({ value, dataset: { short = '', favours = '' } }) => ({
      short,
      favours,
      must: must.includes(value),
    }));
}

const verdictOf = (picked: Picked) => choiceVerdict(wishesOf(picked), picked.names);

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

/** Copies or saves the choice as a decision record, and says so. */
async function takeAlong(
  { form, taken, boxes, musts, names }: Chooser,
  how: string,
): Promise<void> {
  const { title = '', site = '', versions = '', file = '' } = form.dataset;
  const { take } = await import('./choose-record.ts');
  taken.textContent = await take(
    {
      title,
      site,
      versions,
      file,
      names,
      chosen: ticked(boxes),
      musts: ticked(musts),
      verdict: verdictOf({ boxes, musts, names }),
      address: absolute(`${location.pathname}${location.search}`),
      absolute,
    },
    how,
  );
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
