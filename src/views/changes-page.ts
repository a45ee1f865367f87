import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Change } from '../schema/index.ts';
import { addresses } from '../sentences/addresses.ts';
import { partNamed } from '../sentences/rests.ts';
import { followedSentence } from '../sentences/versions.ts';
import { changeSubject } from './changes.ts';
import type { PageHead } from './head.ts';
import { type ListPage, pageSizes, pagesOf } from './paging.ts';
import { followedReleases } from './versions.ts';

export const changePages = ({ changes }: Knowledge): ListPage<Change>[] =>
  pagesOf(addresses.changes(), changes, pageSizes.changes);

/** One page of what changed, newest first. */
export const changesPage = (knowledge: Knowledge, page: ListPage<Change>) => ({
  head: {
    title: 'Changes',
    description:
      'Corrections, re-checks and additions, newest first: what stood there, what stands there now, and why.',
    address: addresses.changes(),
    page,
  } satisfies PageHead,
  feed: addresses.feed(),
  /** The releases that were followed: how far the work on each is, and where something is still to be read. */
  followed:
    page.number > 1
      ? []
      : followedReleases(knowledge).map((release) => ({
          sentence: followedSentence(release),
          unread: release.parts.map((part) => partNamed(knowledge, part)),
        })),
  pagination: {
    page,
    label: 'Changes',
    whole: [{ name: 'feed', address: addresses.feed() }],
    later: [],
  },
  changes: page.items.map((change) => ({ ...change, about: changeSubject(knowledge, change) })),
});

export type ChangesPage = ReturnType<typeof changesPage>;
