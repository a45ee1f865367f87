import type { Copied } from '../outputs/copy/formats.ts';
import { copyFailures } from '../sentences/failures.ts';
import { copy, sayBeside } from './clipboard.ts';

/** What a button copies at once, without the menu: the text of an element, a list, or the table as it is shown. */
function copiedAtOnce({ dataset }: HTMLElement): Copied | Promise<Required<Copied>> | undefined {
  const { code, table, list, file = '' } = dataset;
  if (code !== undefined) return { plain: document.getElementById(code)?.textContent ?? '' };
  if (list !== undefined) return import('./copy-list.ts').then((lists) => lists.copied(list));
  if (table === 'short' || table === 'markdown' || table === 'csv')
    return import('./copy-table.ts').then((tables) => tables.copied(table, file));
  return undefined;
}

/**
 * Wakes the copy buttons, which are hidden where there is no script, and gives one to the rows of claims; the menu is loaded at the
 * first press. What is copied without the menu is put on the clipboard within the click, for browsers that allow no later moment.
 */
export function start(root: Document): void {
  const status = Object.assign(root.createElement('p'), { className: 'sr-only', role: 'status' });
  root.body.append(status);
  let press: ((button: HTMLElement) => void) | undefined;
  for (const button of root.querySelectorAll<HTMLElement>('button.copy')) button.hidden = false;
  if (root.querySelector('.claim'))
    import('./copy-rows.ts').then((rows) => rows.start(root)).catch(console.error);
  root.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLElement>('button.copy');
    if (!button) return;
    const copied = copiedAtOnce(button);
    if (copied) void copy(button, status, button.dataset['name'] ?? 'code', copied);
    else
      import('./copy-menu.ts')
        .then((menu) => {
          press ??= menu.start(root, status);
          press(button);
        })
        .catch((error: unknown) => {
          console.error(error);
          sayBeside(button, status, copyFailures.lost);
        });
  });
}
