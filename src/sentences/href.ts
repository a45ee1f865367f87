import type { Href } from './addresses.ts';

const bare = (base: string) => base.replace(/\/$/, '');

/** Puts a site's base in front of its addresses: `hrefFrom('/x/')('/claims/')` is `/x/claims/`. The base may end with a slash. */
export const hrefFrom =
  (base: string): Href =>
  (address) =>
    `${bare(base)}${address}`;

/** The way back, for a path that begins with the base. */
export const addressFrom =
  (base: string): Href =>
  (path) =>
    path.slice(bare(base).length);
