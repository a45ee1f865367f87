import type { State } from '../../knowledge/tally.ts';
import type { HitKind } from '../../sentences/hits.ts';
import type { Name } from './names.ts';
import {
  fold,
  holdsAll,
  type Question,
  sameWord,
  withoutAsking,
  wordSet,
  wordsIn,
} from './words.ts';

/** One line of the results. */
export interface Hit {
  /** From the site's root. */
  readonly address: string;
  readonly title: string;
  readonly kind: HitKind;
  readonly verdict?: State | undefined;
  /** Text around the words found, with `<mark>`. */
  readonly excerpt?: string | undefined;
  /** Everything that was searched, to tell a true hit from a prefix of one. */
  readonly text: string;
  /** How well the index thinks it fits; comparable within one answer. */
  readonly score: number;
}

export interface Found {
  readonly hits: readonly Hit[];
  /** Whether some hit holds every word asked for. */
  readonly exact: boolean;
}

/** How much a kind counts for: the shorter way to an answer comes first. */
const kindWeights: Readonly<Record<HitKind, number>> = {
  criterion: 1.5,
  cell: 1.25,
  claim: 1.2,
  disagreement: 1,
  rule: 0.9,
  source: 0.8,
  subject: 0.8,
  section: 0.45,
};

const sameWords = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((word, index) => sameWord(word, b[index] ?? ''));

/**
 * How well a name answers a query: 4 it is the name; 3 it is an alias to the letter, asking words included; 2 an alias without them;
 * 1 an alias once the words in `around` (the subjects', which narrow every question alike) are set aside; 0 not at all.
 */
export function nameScore(
  { name, aliases }: Name,
  { words, asked }: Pick<Question, 'words' | 'asked'>,
  around: ReadonlySet<string>,
): number {
  const whole = [name, ...aliases].map(wordsIn);
  const bare = whole.map(withoutAsking);
  const beside = (all: readonly string[]) => all.filter((word) => !around.has(word));
  const isCall = (said: readonly string[], calls: readonly (readonly string[])[]) =>
    said.length > 0 && calls.some((call) => sameWords(call, said));
  if (isCall(words, whole.slice(0, 1))) return 4;
  if (isCall(beside(words), whole)) return 3;
  if (isCall(asked, bare)) return 2;
  return isCall(beside(asked), bare) ? 1 : 0;
}

/** Names that answer the query, best first. */
export function matchingNames(
  names: readonly Name[],
  question: Pick<Question, 'words' | 'asked'>,
): Name[] {
  const around = new Set(
    names.filter(({ kind }) => kind === 'subject').flatMap(({ name }) => wordsIn(name)),
  );
  return names
    .map((name) => ({ name, score: nameScore(name, question, around) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ name }) => name);
}

/** Names that start like what is being typed, for the moment before the index is there. */
export function startingNames(names: readonly Name[], question: Question): Name[] {
  const start = question.folded;
  if (start === '') return [];
  const rank = ({ name, aliases }: Name) =>
    fold(name).startsWith(start) ? 2 : aliases.some((text) => fold(text).startsWith(start)) ? 1 : 0;
  const known = new Set(matchingNames(names, question));
  return [
    ...known,
    ...names
      .filter((name) => !known.has(name) && rank(name) > 0)
      .toSorted((a, b) => rank(b) - rank(a)),
  ];
}

export const hitOf = ({ name, kind, address }: Name): Hit => ({
  address,
  title: name,
  kind,
  text: name,
  score: 0,
});

interface Weighed {
  readonly hit: Hit;
  readonly holds: boolean;
  readonly weight: number;
}

function weigh(hit: Hit, asked: readonly string[], typed: boolean): Weighed {
  const inTitle = holdsAll(wordSet(hit.title), asked, typed);
  return {
    hit,
    holds: inTitle || holdsAll(wordSet(hit.text), asked, typed),
    weight: hit.score * kindWeights[hit.kind] * (inTitle ? 2 : 1),
  };
}

/**
 * Names first, then what the index found: hits that hold every word asked for before those that only come near, each by weight.
 * `typed`: the last word may not be finished. A hit that a name already gave is not said twice, but lends the name its excerpt.
 */
export function merge(
  names: readonly Name[],
  found: readonly Hit[],
  question: Pick<Question, 'words' | 'asked'>,
  typed = false,
): Found {
  const byAddress = new Map(found.map((hit) => [hit.address, hit]));
  const first = matchingNames(names, question).map(
    (name) => byAddress.get(name.address) ?? hitOf(name),
  );
  const taken = new Set(first.map(({ address }) => address));
  const rest = found
    .filter(({ address }) => !taken.has(address))
    .map((hit) => weigh(hit, question.asked, typed));
  const ordered = rest.toSorted((a, b) => Number(b.holds) - Number(a.holds) || b.weight - a.weight);
  return {
    hits: [...first, ...ordered.map(({ hit }) => hit)],
    exact: first.length > 0 || rest.some(({ holds }) => holds),
  };
}
