import type { Name } from './names.ts';
import { fold, holdsAll, sameWord, wordsIn } from './words.ts';

/** One line of the results. */
export interface Hit {
  /** From the site's root. */
  readonly address: string;
  readonly title: string;
  readonly kind: string;
  readonly verdict?: string | undefined;
  /** Text around the words found, with `<mark>`; trusted to hold no other markup. */
  readonly excerpt?: string | undefined;
  /** Everything that was searched, to tell a true hit from a prefix of one. */
  readonly text: string;
}

export interface Found {
  readonly hits: readonly Hit[];
  /** Whether some hit holds every word asked for. */
  readonly exact: boolean;
}

/** How well a name answers a query: 3 it is the name, 2 it is an alias, 1 all its words are asked for; 0 not at all. */
export function nameScore(name: Name, query: string): number {
  const asked = wordsIn(query);
  if (asked.length === 0) return 0;
  const same = (text: string) => {
    const words = wordsIn(text);
    return words.length === asked.length && words.every((word, index) => sameWord(word, asked[index] ?? ''));
  };
  if (same(name.name)) return 3;
  if (name.aliases.some(same)) return 2;
  return asked.length > 1 && holdsAll(query, wordsIn(name.name)) ? 1 : 0;
}

/** Names that answer the query, best first. */
export const matchingNames = (names: readonly Name[], query: string): Name[] =>
  names
    .map((name) => ({ name, score: nameScore(name, query) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ name }) => name);

/** Names that start like what is being typed. */
export const startingNames = (names: readonly Name[], query: string): Name[] => {
  const start = fold(query.trim());
  return start === '' ? [] : names.filter(({ name, aliases }) => [name, ...aliases].some((text) => fold(text).startsWith(start)));
};

const hitOf = ({ name, kind, address }: Name): Hit => ({ address, title: name, kind, text: name });

/**
 * Names first, then what the index found: hits that hold every word asked for before those that only come near.
 * A hit that a name already gave is not said twice, but lends the name its excerpt.
 */
export function merge(names: readonly Name[], found: readonly Hit[], query: string): Found {
  const asked = wordsIn(query);
  const named = matchingNames(names, query);
  const byAddress = new Map(found.map((hit) => [hit.address, hit]));
  const first = named.map((name) => byAddress.get(name.address) ?? hitOf(name));
  const taken = new Set(first.map(({ address }) => address));
  const rest = found.filter(({ address }) => !taken.has(address)).map((hit) => ({ hit, holds: holdsAll(hit.text, asked) }));
  const ordered = [...rest.filter(({ holds }) => holds), ...rest.filter(({ holds }) => !holds)];
  return { hits: [...first, ...ordered.map(({ hit }) => hit)], exact: first.length > 0 || rest.some(({ holds }) => holds) };
}
