import type { Knowledge } from '../knowledge/knowledge.ts';
import { siteFiles } from '../schema/index.ts';
import { addresses } from '../sentences/addresses.ts';
import type { PageHead } from './head.ts';
import type { OldAddress } from './moved.ts';
import { summaryAddress } from './navigation.ts';

/** The page for an address at which nothing ever was. */
export const lostPage = (knowledge: Knowledge) => ({
  head: {
    title: 'No such page',
    description: 'There is no page at this address.',
    address: siteFiles.lost,
  } satisfies PageHead,
  search: addresses.search(),
  summary: summaryAddress(knowledge),
  criteria: addresses.criteria(),
  sources: addresses.sources(),
});

/** The page of a record that is no more. */
export const gonePage = ({ from, gone = '', see }: OldAddress) => ({
  head: { title: 'No longer here', description: gone, address: from } satisfies PageHead,
  gone,
  onward: see
    ? { name: 'See this instead', address: see }
    : { name: 'All criteria', address: addresses.criteria() },
});
