import { type FormatName, formatGroups, formats, sheetOf } from '../outputs/copy/formats.ts';
import { copy } from './clipboard.ts';
import { shareOf } from './copy-share.ts';
import { make } from './dom.ts';

/** The one copy menu of a page: opened by any of its copy buttons, for what that button stands beside. */
interface Menu {
  readonly box: HTMLElement;
  readonly status: HTMLElement;
  /** The button that opened it. */
  opener: HTMLElement | undefined;
}

/** Closes the menu and returns to the button that opened it. */
function leave({ box, opener }: Menu): HTMLElement | undefined {
  box.hidePopover();
  opener?.focus();
  return opener;
}

function copyAs(menu: Menu, format: FormatName): void {
  const button = leave(menu);
  const { name, of } = formats[format];
  if (button) void copy(button, menu.status, name, of(shareOf(button)));
}

/** Opens the share sheet of the system; a reader who closes it without sharing has done nothing wrong. */
function sendTo(menu: Menu): void {
  const button = leave(menu);
  if (button)
    navigator.share(sheetOf(shareOf(button))).catch((error: unknown) => {
      if (!(error instanceof DOMException && error.name === 'AbortError')) console.error(error);
    });
}

function copyShort(button: HTMLElement, status: HTMLElement): void {
  const { name, of } = formats.short;
  void copy(button, status, name, of(shareOf(button)));
}

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

function itemOf(name: string, press: () => void): HTMLElement {
  const item = make('button', name, { type: 'button', role: 'menuitem' });
  item.addEventListener('click', press);
  return item;
}

function groupOf(items: readonly HTMLElement[]): HTMLElement {
  const group = make('div', '', { role: 'group' });
  group.append(...items);
  return group;
}

/** The share sheet, where the system has one, then the forms. */
function itemsFor(menu: Menu): HTMLElement[] {
  const sheet = 'share' in navigator ? [itemOf('Share…', () => sendTo(menu))] : [];
  const forms = formatGroups.map((names) =>
    names.map((name) => itemOf(formats[name].name, () => copyAs(menu, name))),
  );
  return [sheet, ...forms].filter((items) => items.length > 0).map(groupOf);
}

/** Puts the menu into the page. What it returns answers to the press of a copy button: it opens the menu. */
export function start(root: Document, status: HTMLElement): (button: HTMLElement) => void {
  const attributes = { popover: 'auto', role: 'menu', 'aria-label': 'Copy as' };
  const menu: Menu = {
    box: make('div', '', { id: 'copy-menu', ...attributes }),
    status,
    opener: undefined,
  };
  menu.box.append(...itemsFor(menu));
  menu.box.addEventListener('keydown', (event) => move(menu, event));
  root.body.append(menu.box);
  return (button) => {
    menu.opener = button;
    // A browser that cannot open a menu over the page copies the shortest form at once.
    if (!('showPopover' in menu.box)) return copyShort(button, status);
    menu.box.showPopover();
    place(menu, button);
    itemsOf(menu)[0]?.focus();
  };
}
