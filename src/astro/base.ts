import { todayOf } from '../knowledge/freshness.ts';
import { contentDir, loadKnowledge, loadOnce } from '../knowledge/load.ts';
import { addresses } from '../sentences/addresses.ts';
import { hrefFrom } from '../sentences/href.ts';
import { placed } from '../views/lists.ts';

/** The knowledge base that the site is built from; building stops here, with every problem listed, when it is not sound. */
export const knowledge = (import.meta.env.DEV ? loadKnowledge : loadOnce)(contentDir(process.env));

/** The day from which freshness is measured. */
export const today = todayOf(process.env, new Date());

const based = hrefFrom(import.meta.env.BASE_URL);

/** An address of the site with the base in front; one with an anchor leads to the page of its list that holds it. */
export const href = (address: string) => based(placed(knowledge, address));

/** Whole addresses, for what is read elsewhere: feeds, previews, copied text. */
export const absoluteHref = (site: URL | undefined) => (address: string) =>
  new URL(href(address), site).href;

export { addresses };
