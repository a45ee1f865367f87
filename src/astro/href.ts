import type { Href } from '../sentences/addresses.ts';
import { hrefFrom } from '../sentences/href.ts';

/** An address of the site, from its root, with the base in front. */
export const href = hrefFrom(import.meta.env.BASE_URL);

/** Whole addresses, for what is read elsewhere: feeds, previews, copied text. */
export const absoluteHref =
  (site: URL | undefined): Href =>
  (address) =>
    new URL(href(address), site).href;
