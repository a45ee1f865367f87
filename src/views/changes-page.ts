import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Change, judgedAnew, wordsOf } from '../schema/index.ts';
import { addresses } from '../sentences/addresses.ts';
import { changeLabel, lastChangeSentence, monthSentence } from '../sentences/changes.ts';
import { printedDate, printedMonth } from '../sentences/dates.ts';
import { partNamed } from '../sentences/rests.ts';
import { firstSentence } from '../sentences/text.ts';
import { followedSentence } from '../sentences/versions.ts';
import { changeName, wholeName } from './changes.ts';
import type { PageHead } from './head.ts';
import {
  addressOfItem,
  joinedHeadings,
  type LaterHeading,
  type ListPage,
  laterHeadings,
  pageSizes,
  pagesOf,
} from './paging.ts';
import { checkedAgainst, followedReleases } from './versions.ts';

export const changePages = ({ changes }: Knowledge): ListPage<Change>[] =>
  pagesOf(addresses.changes(), changes, pageSizes.changes);

/** `2026-11` */
const monthOf = ({ on }: Change) => on.slice(0, 7);

/** The changes of one page under their months; a month that takes several pages is summed up as a whole on each. */
const monthsOf = (knowledge: Knowledge, changes: readonly Change[]) =>
  [...Map.groupBy(changes, monthOf)].map(([month, items]) => ({
    month: printedMonth(month),
    summary: monthSentence(
      knowledge,
      knowledge.changes.filter((change) => monthOf(change) === month),
    ),
    changes: items.map((change) => ({
      ...change,
      label: changeLabel(change),
      about: changeName(knowledge, change),
    })),
  }));

/** Where a change stands in the list. */
const placeOf = ({ changes }: Knowledge, { id }: Change) => {
  const index = changes.findIndex((change) => change.id === id);
  return `${addressOfItem(addresses.changes(), index, pageSizes.changes)}#${id}`;
};

/** What the two halves of such a change begin with, which a list of many can do without. */
const openings = /^(?:The finding|Our verdict) (?:was|is) /;

/** How something was judged before, and now: `“depends” → “even”`. Of each half the first sentence, without what explains it behind a colon. */
const turnOf = ({ said, says }: Change) =>
  [said, says]
    .flatMap((text) => {
      const [first] = text === undefined ? [] : firstSentence(text).split(': ');
      return first === undefined ? [] : [first.replace(openings, '').replace(/\.$/, '')];
    })
    .join(' → ');

const turnsOf = (knowledge: Knowledge, changes: readonly Change[]) =>
  changes.map((change) => ({
    on: printedDate(change.on),
    name: wholeName(knowledge, change).replace(/\.$/, ''),
    address: placeOf(knowledge, change),
    turn: turnOf(change),
  }));

/** How many findings that changed stand open. */
const openTurns = 5;

/** The changes that judged something anew, by what; the latest findings stand open, for they are what a reader of an older state has to know. */
const rejudged = (knowledge: Knowledge) =>
  wordsOf(judgedAnew).flatMap((judged) => {
    const changes = knowledge.changes.filter((change) => change.judged === judged);
    if (changes.length === 0) return [];
    const turns = turnsOf(knowledge, changes);
    const open = judged === 'finding' ? openTurns : 0;
    return [
      {
        name: judgedAnew[judged].plural,
        count: changes.length,
        open: turns.slice(0, open),
        folded: turns.slice(open),
      },
    ];
  });

function lastOf(knowledge: Knowledge): string | undefined {
  const [newest] = knowledge.changes;
  if (!newest) return undefined;
  const [month] = monthsOf(knowledge, [newest]);
  return month && lastChangeSentence(newest.on, month.month, month.summary);
}

/** The changes of later pages by what they are about. */
const laterChanges = (knowledge: Knowledge): LaterHeading[] =>
  joinedHeadings(
    laterHeadings(knowledge.changes, pageSizes.changes, (change) => ({
      id: change.id,
      name: changeName(knowledge, change).name,
    })),
  );

/** One page of what changed, newest first. */
export const changesPage = (knowledge: Knowledge, page: ListPage<Change>, today: string) => ({
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
  judged: page.number > 1 ? [] : rejudged(knowledge),
  /** When something changed last, and what the changes of that month come to. */
  last: page.number > 1 ? undefined : lastOf(knowledge),
  /** What the site is checked against, and which topics are about other releases. */
  current: page.number > 1 ? undefined : checkedAgainst(knowledge, today),
  pagination: {
    page,
    label: 'Changes',
    whole: [{ name: 'feed', address: addresses.feed() }],
    later: laterChanges(knowledge),
  },
  months: monthsOf(knowledge, page.items),
});

export type ChangesPage = ReturnType<typeof changesPage>;
export type ChangeView = ChangesPage['months'][number]['changes'][number];
