import { start as startPrefetch } from './prefetch.ts';
import { start as startUp } from './up.ts';

/** What a page does for whoever has a pointer on it or touches it; loaded then. */
export function start(root: Document): void {
  startPrefetch(root);
  startUp(root);
}
