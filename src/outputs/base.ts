import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Href } from '../sentences/addresses.ts';

/** What every output is made from: the records, and how an address becomes one of this site. */
export interface Base {
  readonly knowledge: Knowledge;
  /** From the root of the host, with the site's base in front. */
  readonly href: Href;
  /** Whole, for what is read elsewhere. */
  readonly absolute: Href;
}
