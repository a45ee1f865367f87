/** How long pointer or keyboard rest on a link before its page is fetched, in milliseconds. */
const delay = 80;

/** Addresses of pages end with a slash; files are only fetched when they are asked for. */
const isPage = ({ origin, pathname }: HTMLAnchorElement) =>
  origin === location.origin && pathname.endsWith('/');

/** Into the browser's cache. Not by a link: Firefox holds those to the policy for everything that has none of its own, and here that is nothing. */
function prefetch(pathname: string): void {
  fetch(pathname, { priority: 'low' }).catch(() => undefined);
}

function savesData(): boolean {
  const { connection } = navigator as {
    connection?: { saveData?: boolean; effectiveType?: string };
  };
  return !!connection?.saveData || !!connection?.effectiveType?.endsWith('2g');
}

/**
 * Fetches a page of this site when pointer or keyboard rest on a link to it, unless the reader saves data. Loaded when the pointer
 * first moves. Astro has the same for every page at once, at 1.7 kB: three pages would leave their budget of script.
 */
export function start(root: Document): void {
  if (savesData()) return;
  const fetched = new Set([location.pathname]);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const reach = (target: EventTarget | null) => {
    clearTimeout(waiting);
    const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[href]');
    if (!link || !isPage(link) || fetched.has(link.pathname)) return;
    waiting = setTimeout(() => {
      fetched.add(link.pathname);
      prefetch(link.pathname);
    }, delay);
  };
  for (const type of ['pointerover', 'focusin'])
    root.addEventListener(type, ({ target }) => reach(target), { passive: true });
  // The movement that loaded this may have ended on a link.
  reach(root.querySelector('a:hover'));
}
