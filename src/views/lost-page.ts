import type { Knowledge } from '../knowledge/knowledge.ts';
import { siteFiles } from '../schema/index.ts';
import { addresses } from '../sentences/addresses.ts';
import { shorten } from '../sentences/text.ts';
import type { PageHead } from './head.ts';
import type { OldAddress } from './moved.ts';
import { mainNavigation } from './navigation.ts';

/** The page for an address at which nothing ever was. */
export const lostPage = (knowledge: Knowledge) => ({
  head: {
    title: 'No such page',
    description: 'There is no page at this address.',
    address: siteFiles.lost,
  } satisfies PageHead,
  search: addresses.search(),
  starts: [
    ...mainNavigation(knowledge),
    { name: 'Topics', address: addresses.criteria() },
    { name: 'Articles', address: addresses.sources() },
  ],
});

/** The page of a record that was split into several: it offers them. */
const splitPage = ({ from, parts }: OldAddress) => {
  const lead = `What stood here was split into ${parts.length}:`;
  return {
    head: {
      title: 'Split into several',
      description: `${lead} ${shorten(parts.map(({ name }) => name).join(' '), 180)}`,
      address: from,
    } satisfies PageHead,
    title: 'Split into several',
    lead,
    onward: parts,
  };
};

/** What readers call a record of each kind. */
const kinds: Readonly<Record<OldAddress['kind'], string>> = {
  criterion: 'topic',
  claim: 'claim',
  source: 'article',
  subject: 'subject',
  disagreement: 'disagreement',
  question: 'question',
  experiment: 'experiment',
  need: 'need',
  reference: 'reference',
};

/** The page of a record that is no more. */
const gonePage = ({ kind, from, gone = '', see }: OldAddress) => ({
  head: { title: `No longer listed: ${from}`, description: gone, address: from } satisfies PageHead,
  title: `We no longer list this ${kinds[kind]}`,
  lead: gone,
  onward: [see ?? { name: 'All topics', address: addresses.criteria() }],
});

/** The page that stays where a record was that has no one new address. */
export const oldPage = (old: OldAddress) => (old.parts.length > 0 ? splitPage : gonePage)(old);
