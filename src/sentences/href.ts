import type { Href } from './addresses.ts';

/** Puts a site's base in front of its addresses: `hrefFrom('/x/')('/claims/')` is `/x/claims/`. The base may end with a slash. */
export const hrefFrom =
  (base: string): Href =>
  (address) =>
    `${base.replace(/\/$/, '')}${address}`;
