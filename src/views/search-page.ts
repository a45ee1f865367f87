import type { Knowledge } from '../knowledge/knowledge.ts';
import { kinds } from '../schema/index.ts';
import { addresses } from '../sentences/addresses.ts';
import { counted, criteriaCounted, listed } from '../sentences/numbers.ts';
import { aToZ } from './a-to-z.ts';
import type { PageHead } from './head.ts';
import type { Address } from './navigation.ts';
import { type ListPage, pageSizes, pagesOf } from './paging.ts';

/** A name under its letter. */
export interface NameEntry extends Address {
  readonly letter: string;
  /** Whose name it is, or what it leads to. */
  readonly of?: string;
}

export const namePages = (knowledge: Knowledge): ListPage<NameEntry>[] =>
  pagesOf(
    addresses.search(),
    aToZ(knowledge).flatMap(({ letter, entries }) =>
      entries.map((entry) => ({ ...entry, letter })),
    ),
    pageSizes.names,
  );

/** The page of the search, which without a script is the A to Z. */
export function searchPage(knowledge: Knowledge, page: ListPage<NameEntry>) {
  const { criteria, subjects, claims, disagreements, sources, faq, experiments } = knowledge;
  return {
    head: {
      title: 'Search',
      description:
        'Search every criterion, answer, question, claim and disagreement; or go by the A–Z of criteria, their aliases, subjects and articles.',
      address: addresses.search(),
      page,
    } satisfies PageHead,
    searched: [
      criteriaCounted(criteria.length),
      `${counted(criteria.length * subjects.length, 'answer')} (one per topic for each of ${listed(subjects.map(({ name }) => name))})`,
      counted(faq.length, 'question'),
      counted(experiments.length, 'experiment'),
      counted(claims.length, 'claim'),
      counted(disagreements.length, 'disagreement'),
      `${counted(sources.length, 'article')} section by section`,
    ].join(', '),
    pagination: {
      page,
      label: 'Names',
      whole: [{ name: 'JSON', address: addresses.api(kinds.criterion.plural) }],
      later: [],
    },
    letters: [...Map.groupBy(page.items, ({ letter }) => letter)].map(([letter, names]) => ({
      letter,
      names,
    })),
  };
}

export type SearchPage = ReturnType<typeof searchPage>;
