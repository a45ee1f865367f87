/** A list's anchor that stands on another of its pages: the reader is led there. */
const file = document.querySelector<HTMLElement>('[data-anchors]')?.dataset['anchors'];

async function forward(): Promise<void> {
  const anchor = decodeURIComponent(location.hash.slice(1));
  const here = document.getElementById(anchor);
  if (here?.matches('.leaves a')) location.replace((here as HTMLAnchorElement).href);
  if (!file || anchor === '' || here) return;
  const pages = (await (await fetch(file)).json()) as Record<string, number>;
  const page = Object.hasOwn(pages, anchor) && pages[anchor];
  if (page)
    location.replace(`${file.replace('anchors.json', page === 1 ? '' : `${page}/`)}#${anchor}`);
}

addEventListener('hashchange', forward);
void forward();

export {};
