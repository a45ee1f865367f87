import { type FormatName, formats, type Share } from '../outputs/copy/formats.ts';
import { versus } from '../sentences/names.ts';
import { absolute, make, makeStatus } from './dom.ts';

/** The one copy menu of a page: opened by any of its copy buttons, for what that button stands beside. */
interface Menu {
  readonly box: HTMLElement;
  readonly status: HTMLElement;
  /** The button that opened it. */
  opener: HTMLElement | undefined;
}

/** Words as a reader sees them, without the reference marks. */
function wordsOf(element: Element): string {
  const copy = document.createElement('div');
  copy.append(...[...element.childNodes].map((node) => node.cloneNode(true)));
  for (const mark of copy.querySelectorAll('sup, .anchor, button, [aria-hidden=true]'))
    mark.remove();
  return copy.textContent.replace(/\s+/g, ' ').trim();
}

const wordsIn = (parent: Element, selector: string) => {
  const element = parent.querySelector(selector);
  return element ? wordsOf(element) : '';
};

/** A claim in its row, as its own page shares it: the verdict before the idea, then the reason and who says it. */
function shareOfClaim(claim: HTMLElement): Share {
  const verdict = wordsIn(claim, '.verdict');
  const reason = wordsIn(claim, '.judged').slice(`${verdict}. `.length);
  return {
    title: `${verdict}: ${wordsIn(claim, '.says')}`,
    answer: [reason, claim.dataset['said']].filter(Boolean).join(' '),
    stamp: claim.dataset['stamp'] ?? '',
    url: absolute(claim.querySelector('.says a')?.getAttribute('href') ?? ''),
  };
}

/** A row as it is shown: the columns that are hidden are left out. */
function titleAndAnswer(row: Element | null, title: string): Pick<Share, 'title' | 'answer'> {
  const cells = [...(row?.querySelectorAll<HTMLElement>('td:not([hidden])') ?? [])];
  const subjects = cells.filter((cell) => cell.dataset['subject'] !== undefined);
  return {
    title: `${title}: ${versus(subjects.map(({ dataset }) => ({ name: dataset['label'] ?? '' })))}`,
    answer: cells.map((cell) => `${cell.dataset['label']}: ${wordsOf(cell)}`).join('. '),
  };
}

/** What a button shares, in the page's own words: written on the button, or read from the claim or the row it stands in. */
function shareOf(button: HTMLElement): Share {
  const { title = '', answer, stamp = '', address } = button.dataset;
  const claim = button.closest<HTMLElement>('.claim');
  if (claim && answer === undefined) return shareOfClaim(claim);
  const row = button.closest('tr');
  const url = absolute(address ?? row?.querySelector('a')?.href ?? '');
  const words = answer === undefined ? titleAndAnswer(row, title) : { title, answer };
  return { ...words, stamp, url };
}

/** The same words as are announced, for those who see. */
function showBeside(button: HTMLElement, text: string): void {
  const note = make('span', text, { class: 'copied', 'aria-hidden': 'true' });
  button.after(note);
  setTimeout(() => note.remove(), 2500);
}

/** Copies a text and says so: `name` is what was copied, e.g. `Markdown`. */
async function write(
  { status }: Menu,
  button: HTMLElement,
  name: string,
  text: () => string | Promise<string>,
): Promise<void> {
  let said = `Copied: ${name}`;
  try {
    await navigator.clipboard.writeText(await text());
  } catch (error) {
    console.error(error);
    said = 'The browser did not allow copying; the address bar holds the link.';
  }
  status.textContent = said;
  showBeside(button, said);
}

async function copy(menu: Menu, format: FormatName): Promise<void> {
  const { box, opener } = menu;
  if (!opener) return;
  box.hidePopover();
  opener.focus();
  const { name, of } = formats[format];
  await write(menu, opener, name, () => of(shareOf(opener)));
}

/** Copies a whole file of the site, a table as Markdown or CSV. */
const copyFile = (menu: Menu, button: HTMLElement, file: string): Promise<void> =>
  write(menu, button, button.textContent, async () => (await fetch(file)).text());

const itemsOf = ({ box }: Menu) => [...box.querySelectorAll('button')];

function move(menu: Menu, event: KeyboardEvent): void {
  const items = itemsOf(menu);
  const at = items.findIndex((item) => item.matches(':focus'));
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  items.at(to % items.length)?.focus();
}

/** Puts the menu under the button, or above it where there is no room. */
function place({ box }: Menu, button: HTMLElement): void {
  const { bottom, left } = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height, style } = box;
  const fits = bottom + height + 8 <= innerHeight;
  style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`;
  style.top = `${fits ? bottom + 4 : Math.max(8, bottom - height - 30)}px`;
}

function open(menu: Menu, button: HTMLElement): void {
  menu.opener = button;
  menu.box.showPopover();
  place(menu, button);
  itemsOf(menu)[0]?.focus();
}

function itemOf(menu: Menu, format: FormatName): HTMLElement {
  const item = make('button', formats[format].name, { type: 'button', role: 'menuitem' });
  item.addEventListener('click', () => void copy(menu, format));
  return item;
}

/** Puts the menu into the page. What it returns answers to the press of a copy button: it opens the menu, or copies the file that the button names. */
export function start(root: Document): (button: HTMLElement) => void {
  const attributes = { popover: 'auto', role: 'menu', 'aria-label': 'Copy as' };
  const box = make('div', '', { id: 'copy-menu', ...attributes });
  const menu: Menu = { box, status: makeStatus(), opener: undefined };
  box.append(...(Object.keys(formats) as FormatName[]).map((format) => itemOf(menu, format)));
  box.addEventListener('keydown', (event) => move(menu, event));
  root.body.append(box, menu.status);
  return (button) => {
    const { file } = button.dataset;
    if (file) void copyFile(menu, button, file);
    else open(menu, button);
  };
}
