import type { Href } from '../sentences/addresses.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** An address of the site, from its root, with the base in front. */
export const href: Href = (address) => `${base}${address}`;

/** Whole addresses, for what is read elsewhere: feeds, previews, copied text. */
export const absoluteHref =
  (site: URL | undefined): Href =>
  (address) =>
    new URL(href(address), site).href;
