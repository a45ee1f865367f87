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

function headOf(page: ListPage<NameEntry>): PageHead {
  return {
    title: 'Search',
    description:
      'Search every topic, answer, question, claim and disagreement; or go by the A–Z of topics, their aliases, subjects and articles.',
    address: addresses.search(),
    page,
  };
}

/** How many answers there are, and to what. */
function answersPhrase({ criteria, subjects }: Knowledge): string {
  const names = listed(subjects.map(({ name }) => name));
  const answers = counted(criteria.length * subjects.length, 'answer');
  return `${answers} (one per topic for each of ${names})`;
}

/** What the search goes through. */
const searchedPhrase = (knowledge: Knowledge): string =>
  [
    criteriaCounted(knowledge.criteria.length),
    answersPhrase(knowledge),
    counted(knowledge.faq.length, 'question'),
    counted(knowledge.experiments.length, 'experiment'),
    counted(knowledge.claims.length, 'claim'),
    counted(knowledge.disagreements.length, 'disagreement'),
    `${counted(knowledge.sources.length, 'article')} section by section`,
  ].join(', ');

/** What a page holds under each letter. */
function lettersOf({ items }: ListPage<NameEntry>) {
  const byLetter = [...Map.groupBy(items, ({ letter }) => letter)];
  return byLetter.map(([letter, names]) => ({ letter, names }));
}

/** The page of the search, which without a script is the A to Z. */
export function searchPage(knowledge: Knowledge, page: ListPage<NameEntry>) {
  const whole = [{ name: 'JSON', address: addresses.api(kinds.criterion.plural) }];
  return {
    head: headOf(page),
    searched: searchedPhrase(knowledge),
    pagination: { page, label: 'Names', whole, later: [] },
    letters: lettersOf(page),
  };
}

export type SearchPage = ReturnType<typeof searchPage>;
