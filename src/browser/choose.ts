import { choiceFailures } from '../sentences/failures.ts';
import { choiceIn, choiceQuery, unknownPhrase } from '../views/choice.ts';
import { begun, need } from './dom.ts';

/** The picker of needs, and the parts of the page that it shows or hides. */
export interface Chooser {
  readonly form: HTMLFormElement;
  /** Folds the needs away. */
  readonly picking: HTMLDetailsElement;
  readonly boxes: readonly HTMLInputElement[];
  readonly musts: readonly HTMLInputElement[];
  /** What belongs to one need, named by `data-need`. */
  readonly parts: readonly HTMLElement[];
}

export const ticked = (boxes: readonly HTMLInputElement[]) =>
  boxes.filter(({ checked }) => checked).map(({ value }) => value);

/** What stood there for another choice is no answer to this one, where that does not come. */
async function sayVerdict(chooser: Chooser, more: string): Promise<void> {
  try {
    (await import('./choose-verdict.ts')).say(chooser, more);
  } catch (error) {
    console.error(error);
    need(chooser.form, '#needs-status', HTMLElement).textContent = choiceFailures.verdict;
  }
}

/** A need linked by its hash is shown even where the choice leaves it out. What a choice comes to is worked out once there is one. */
async function show(chooser: Chooser): Promise<void> {
  const { form, boxes, musts, parts } = chooser;
  const choice = choiceIn(
    location.search,
    boxes.map(({ value }) => value),
  );
  const { chosen } = choice;
  for (const box of boxes) box.checked = chosen.includes(box.value);
  for (const box of musts) box.checked = choice.musts.includes(box.value);
  for (const part of parts) {
    const id = part.dataset['need'] ?? '';
    part.hidden = chosen.length > 0 && !chosen.includes(id) && location.hash !== `#${id}`;
  }
  need(form, '#needs-take', HTMLElement).hidden = chosen.length === 0;
  const more = unknownPhrase(choice.unknown);
  if (chosen.length > 0) await sayVerdict(chooser, more);
  else
    need(form, '#needs-status', HTMLElement).textContent =
      `Tick what your project needs: the answer stands here. ${more}`;
}

/** What is no longer needed need not be there either. */
function choose(chooser: Chooser): void {
  const chosen = ticked(chooser.boxes);
  const musts = ticked(chooser.musts).filter((id) => chosen.includes(id));
  history.pushState(null, '', `${location.pathname}${choiceQuery({ chosen, musts })}`);
  void show(chooser);
}

/** Whoever comes with a choice comes for what decides it: the needs are folded away, and what hid until it was known what to show is there. */
function ready(root: Document, { picking, boxes }: Chooser): void {
  picking.open = ticked(boxes).length === 0;
  for (const part of root.querySelectorAll('.deciding')) part.setAttribute('data-ready', '');
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
    picking: need(form, '.picking', HTMLDetailsElement),
    boxes: boxes('need'),
    musts: boxes('must'),
    parts: [...root.querySelectorAll<HTMLElement>('[data-need]')],
  };
  const update = () => void show(chooser);
  form.addEventListener('change', () => choose(chooser));
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => {
    chooser.picking.open = true;
    setTimeout(() => choose(chooser));
  });
  form.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLButtonElement && target.name !== '')
      import('./choose-verdict.ts')
        .then(({ takeAlong }) => takeAlong(chooser, target.name))
        .catch((error: unknown) => {
          console.error(error);
          need(form, '#needs-taken', HTMLElement).textContent = choiceFailures.record;
        });
  });
  addEventListener('popstate', update);
  addEventListener('hashchange', update);
  begun(form);
  void show(chooser).finally(() => ready(root, chooser));
}
