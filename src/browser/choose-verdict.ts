import {
  type Asked,
  choiceAnswer,
  decisionRecord,
  type Occasion,
} from '../outputs/copy/decision.ts';
import { type ChoiceVerdict, choiceVerdict, type Names, type Wish } from '../sentences/choice.ts';
import { choiceFailures } from '../sentences/failures.ts';
import { type Chooser, ticked } from './choose.ts';
import { fetchNeeds, make, need } from './dom.ts';
import { absolute } from './whole-address.ts';

const namesIn = ({ form }: Chooser): Names => new Map(JSON.parse(form.dataset['names'] ?? '[]'));

function verdictOf(chooser: Chooser): ChoiceVerdict | undefined {
  const musts = ticked(chooser.musts);
  const wishes = chooser.boxes
    .filter(({ checked }) => checked)
    .map(({ value, dataset: { short = '', favours = '' } }): Wish => {
      return { short, favours, must: musts.includes(value) };
    });
  return choiceVerdict(wishes, namesIn(chooser));
}

/** The first picked need that favours the subject, one that must be there before one that is only nice. */
function leadingNeed({ boxes, musts }: Chooser, subject: string): string | undefined {
  const picked = boxes.filter(({ checked, dataset }) => checked && dataset['favours'] === subject);
  const must = new Set(ticked(musts));
  return (picked.find(({ value }) => must.has(value)) ?? picked[0])?.value;
}

/** Why, as it stands below with that need, behind the subject's name: its words are on the page already. */
function reasonBelow(chooser: Chooser, subject: string): string {
  const leading = leadingNeed(chooser, subject);
  const part = chooser.parts.find(({ dataset }) => dataset['need'] === leading);
  const said = part?.querySelector(`.side[data-subject="${subject}"] p`);
  return said?.lastChild?.textContent?.trim() ?? '';
}

/** Says what a choice comes to, why where it comes to one subject, and `more` behind it. A choice that has changed meanwhile says its own. */
export function say(chooser: Chooser, more: string): void {
  const verdict = verdictOf(chooser);
  if (!verdict) return;
  const { subject, head, text } = verdict;
  need(chooser.form, '#needs-taken', HTMLElement).textContent = '';
  need(chooser.form, '#needs-status', HTMLElement).replaceChildren(
    make('b', head, subject === undefined ? {} : { 'data-subject': subject }),
    ` ${text} ${more}`,
    ...(subject === undefined
      ? []
      : [make('span', reasonBelow(chooser, subject), { class: 'why' })]),
  );
}

/** The choice as a text that `write` makes of it. */
async function textOf(chooser: Chooser, write: typeof decisionRecord): Promise<string> {
  const { title = '', site = '', versions = '', file = '' } = chooser.form.dataset;
  const musts = ticked(chooser.musts);
  const needs = new Map((await fetchNeeds(file)).map((each) => [each.id, each]));
  const asked = ticked(chooser.boxes).flatMap((id): Asked[] => {
    const found = needs.get(id);
    return found ? [{ need: found, must: musts.includes(id) }] : [];
  });
  const occasion: Occasion = {
    title,
    site,
    versions,
    names: namesIn(chooser),
    verdict: verdictOf(chooser),
    on: new Date().toISOString().slice(0, 10),
    address: absolute(`${location.pathname}${location.search}`),
    absolute,
  };
  return write(asked, occasion);
}

function save(text: string): void {
  const link = make('a', '', {
    href: URL.createObjectURL(new Blob([text], { type: 'text/markdown' })),
    download: 'decision.md',
  });
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Puts a text on the clipboard within the click: WebKit allows no later moment, but takes a promise. */
async function copyText(coming: Promise<string>): Promise<void> {
  const plain = coming.then((text) => new Blob([text], { type: 'text/plain' }));
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': plain })]);
}

/** Copies what a choice comes to with its reasons, or saves it as a decision record, and says so. */
export async function takeAlong(chooser: Chooser, how: string): Promise<void> {
  const status = need(chooser.form, '#needs-taken', HTMLElement);
  const text = textOf(chooser, how === 'save' ? decisionRecord : choiceAnswer);
  try {
    if (how === 'save') save(await text);
    else await copyText(text);
    status.textContent = how === 'save' ? 'Saved as decision.md.' : 'Copied.';
  } catch (error) {
    console.error(error);
    status.textContent = await text.then(
      () => choiceFailures.refused,
      () => choiceFailures.record,
    );
  }
}
