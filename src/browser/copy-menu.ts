import { type FormatName, formats, type Share } from '../outputs/copy/formats.ts';
import { make } from './dom.ts';

/** The one copy menu of a page: opened by any of its copy buttons, for what that button stands beside. */
const menu = make('div', '', {
  id: 'copy-menu',
  popover: 'auto',
  role: 'menu',
  'aria-label': 'Copy as',
});
const status = make('p', '', { role: 'status', class: 'sr-only' });
let share: Share | undefined;
let opener: HTMLElement | undefined;

const absolute = (address: string) =>
  new URL(
    address,
    document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href,
  ).href;

/** Words as a reader sees them, without the reference marks. */
function words(element: Element | null | undefined): string {
  const copy = element?.cloneNode(true) as Element | undefined;
  for (const mark of copy?.querySelectorAll('sup, .anchor, button, [aria-hidden=true]') ?? [])
    mark.remove();
  return (copy?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

const cellWords = (cell: Element) => `${cell.getAttribute('data-label')}: ${words(cell)}`;

function shareOfClaim(claim: HTMLElement): Share {
  const says = claim.querySelector('.says');
  return {
    title: `${claim.parentElement?.dataset['title']}: ${words(says)}`,
    answer: words(claim.querySelector('.judged')),
    stamp: claim.dataset['stamp'] ?? '',
    url: absolute(says?.querySelector('a')?.getAttribute('href') ?? ''),
  };
}

/** What a button shares, in the page's own words: written on the button, or read from the claim or the row it stands in. */
function shareOf(button: HTMLElement): Share {
  const { title = '', answer, stamp = '', address } = button.dataset;
  const row = button.closest('tr');
  const url = absolute(address ?? row?.querySelector('a')?.href ?? '');
  if (answer !== undefined) return { title, answer, stamp, url };
  const claim = button.closest<HTMLElement>('.claim');
  if (claim) return shareOfClaim(claim);
  const cells = [...(row?.querySelectorAll('td:not([hidden])') ?? [])];
  const subjects = cells
    .filter((cell) => cell.matches('[data-subject]'))
    .map((cell) => cell.getAttribute('data-label'));
  return {
    title: `${title}: ${subjects.join(' vs ')}`,
    answer: cells.map(cellWords).join('. '),
    stamp,
    url,
  };
}

async function write(
  button: HTMLElement,
  what: string,
  text: () => string | Promise<string>,
): Promise<void> {
  try {
    await navigator.clipboard.writeText(await text());
    status.textContent = `Copied: ${what}`;
  } catch (error) {
    console.error(error);
    status.textContent = 'The browser did not allow copying; the address bar holds the link.';
  }
  showBeside(button, status.textContent);
}

async function copy(name: FormatName): Promise<void> {
  const [shared, button] = [share, opener];
  if (!shared || !button) return;
  menu.hidePopover();
  button.focus();
  await write(button, formats[name].name, () => formats[name].of(shared));
}

/** Copies a whole file of the site, a table as Markdown or CSV. */
export const copyFile = (button: HTMLElement, file: string): Promise<void> =>
  write(button, button.textContent ?? '', async () => (await fetch(file)).text());

/** The same words as are announced, for those who see. */
function showBeside(button: HTMLElement, text: string): void {
  const note = make('span', text, { class: 'copied', 'aria-hidden': 'true' });
  button.after(note);
  setTimeout(() => note.remove(), 2500);
}

const items = () => [...menu.querySelectorAll<HTMLButtonElement>('button')];

function move(event: KeyboardEvent): void {
  const all = items();
  const at = all.indexOf(document.activeElement as HTMLButtonElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  all.at(to % all.length)?.focus();
}

/** Opens the menu for a button and puts it under it. */
export function openMenu(button: HTMLElement): void {
  share = shareOf(button);
  opener = button;
  menu.showPopover();
  const { bottom, left } = button.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = menu;
  menu.style.setProperty('left', `${Math.max(8, Math.min(left, innerWidth - offsetWidth - 8))}px`);
  menu.style.setProperty(
    'top',
    `${bottom + offsetHeight + 8 > innerHeight ? Math.max(8, bottom - offsetHeight - 30) : bottom + 4}px`,
  );
  items()[0]?.focus();
}

for (const [name, { name: label }] of Object.entries(formats)) {
  const item = make('button', label, { type: 'button', role: 'menuitem' });
  item.addEventListener('click', () => void copy(name as FormatName));
  menu.append(item);
}
menu.addEventListener('keydown', move);
document.body.append(menu, status);
