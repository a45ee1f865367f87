import type { Hit } from '../outputs/search/groups.ts';
import * as siteFiles from '../schema/site-files.ts';
import { base, href, make, searchHref } from './dom.ts';

function itemOf({ address, title }: Hit, kind: string): HTMLLIElement {
  const item = make('li');
  item.append(
    make('a', title, { href: href(address), 'data-result': address }),
    ' ',
    make('small', kind, { class: 'muted' }),
  );
  return item;
}

/** Asks with the words of the address, where it has any. */
async function suggest(box: HTMLElement, input: HTMLInputElement): Promise<void> {
  const { answer, hitKindLabel, loadShelf, wordsOfAddress } = await import('./answers.ts');
  const query = wordsOfAddress(location.pathname, base);
  if (!input.form || query === '') return;
  // Keeps what was typed meanwhile.
  input.value ||= query;
  const { groups } = answer(await loadShelf(), query);
  const items = groups.slice(0, 5).map(([hit]) => itemOf(hit, hitKindLabel(hit.kind)));
  box.querySelector('ul')?.replaceChildren(...items);
  box.querySelector('p a')?.setAttribute('href', searchHref(input.form, query));
  box.hidden = items.length === 0;
}

/** `/404.html`: asks the search for the words of the address, and shows the nearest. The page itself is an address too. */
export function start(root: Document): void {
  const box = root.querySelector<HTMLElement>('#near');
  const input = root.querySelector<HTMLInputElement>('#ask');
  if (box && input && !location.pathname.endsWith(siteFiles.lost))
    suggest(box, input).catch(console.error);
}
