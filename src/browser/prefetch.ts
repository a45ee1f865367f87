/**
 * Fetches a page of this site when pointer or keyboard rest on a link to it, unless the reader saves data. Loaded when the pointer
 * first moves. Astro has the same for every page at once, at 1.7 kB: three pages would leave their budget of script.
 */
const rest = 80;
const asked = new Set([location.pathname]);
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Addresses of pages end with a slash; files are only fetched when they are asked for. */
const isOtherPage = ({ origin, pathname }: HTMLAnchorElement) =>
  origin === location.origin && pathname.endsWith('/') && !asked.has(pathname);

function prefetch({ pathname }: HTMLAnchorElement): void {
  asked.add(pathname);
  const hint = document.createElement('link');
  hint.rel = 'prefetch';
  hint.href = pathname;
  document.head.append(hint);
}

function reach(target: EventTarget | null): void {
  clearTimeout(waiting);
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
  if (link && isOtherPage(link)) waiting = setTimeout(prefetch, rest, link);
}

const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } };
if (!connection?.saveData && !connection?.effectiveType?.endsWith('2g')) {
  for (const reached of ['pointerover', 'focusin'])
    document.addEventListener(reached, ({ target }) => reach(target), { passive: true });
  // The movement that loaded this may have ended on a link.
  reach(document.querySelector('a:hover'));
}

export {};
