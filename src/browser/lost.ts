import { wordsOfAddress } from '../outputs/search/lost.ts';
import { base, fetchNames, href, make, searchHref } from './dom.ts';

/** `/404.html`: asks the search for the words of the address, and shows the nearest. */
const near = document.querySelector<HTMLElement>('#near');
const field = document.querySelector<HTMLInputElement>('#ask');

async function suggest(box: HTMLElement, query: string): Promise<void> {
  const { find, hitKindLabel, questionOf } = await import('./answers.ts');
  const { hits } = await find(base, await fetchNames(), questionOf(query), { most: 16 });
  const items = hits.slice(0, 5).map(({ address, title, kind }) => {
    const item = make('li');
    item.append(
      make('a', title, { href: href(address), 'data-result': address }),
      ' ',
      make('small', hitKindLabel(kind), { class: 'muted' }),
    );
    return item;
  });
  box.querySelector('ul')?.replaceChildren(...items);
  box.querySelector('p a')?.setAttribute('href', searchHref(query));
  box.hidden = items.length === 0;
}

/** The page itself is an address too. */
const query = location.pathname.endsWith('/404.html')
  ? ''
  : wordsOfAddress(location.pathname, base);
if (near && field && query !== '') {
  field.value = query;
  suggest(near, query).catch(console.error);
}
