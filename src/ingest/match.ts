import { type Found, indexOf, type Known, searchIn } from './claim-search.ts';
import { compares, denies } from './cues.ts';
import type { Proposal } from './rank.ts';
import { telling } from './stems.ts';
import { type KnownClaim, namesOf, type Vocabulary } from './vocabulary.ts';

/** What is asked of the claims that are there: a statement, and all that is known of it. */
export interface Asked {
  readonly statement: string;
  readonly subjects: readonly string[];
  readonly kind: KnownClaim['kind'];
  /** Criteria it may be filed under, best first. */
  readonly proposals: readonly Proposal[];
  /** Criterion → how much the statements around it are of it, 0 to 1. */
  readonly around: ReadonlyMap<string, number>;
}

/**
 * What speaks for a claim, and how much each weighs. The weights are those under which the claims that people found in five articles are
 * likeliest among all: `npm run measure-ingest` fits them anew, and prints them. The first five are how well the statement's words are those of
 * the claim's text, of its id, of what was noted of its wordings, of the reason of its check, and of its criterion's names (BM25, as a logarithm).
 */
export const fitted = {
  text: 0.83,
  id: 0.52,
  notes: 0.28,
  why: 0.36,
  topic: 0.44,
  /** Share of the statement's words that the claim has, rare ones weighing more. */
  covers: 2.12,
  /** How far its criterion is proposed for the statement, against the best one. */
  criterion: 1.53,
  around: 1.58,
  otherSubjects: -1.79,
  sameSubjects: 1.14,
  sameKind: 0.87,
  /** Both deny something, or neither does; both compare, or neither does. */
  denial: 0.83,
  comparison: 0.58,
  /** How many articles make it, as a logarithm: what many say is said again. */
  makers: 1.37,
};
export type Signal = keyof typeof fitted;
export type Weights = Readonly<Record<Signal, number>>;

/** A claim that shares a word with a statement, and what speaks for it. */
export interface Likely {
  readonly claim: KnownClaim;
  readonly signals: Weights;
}

/** Claims with what speaks for each; none that share no word with the statement but the name of a subject. */
export type Comparer = (asked: Asked) => Likely[];
/** Existing claims that may be the idea of a statement, the likeliest first. */
export type Matcher = (asked: Asked) => KnownClaim[];

/** The words that are of a claim itself. */
const ownWords = ({ id, text, notes }: KnownClaim) =>
  new Set(telling([id.replaceAll('-', ' '), text, ...notes].join('\n')));

/** How rare a stem is among sets of them. */
function rarityIn(sets: readonly ReadonlySet<string>[]): (stem: string) => number {
  const uses = new Map<string, number>();
  for (const stem of sets.flatMap((set) => [...set])) uses.set(stem, (uses.get(stem) ?? 0) + 1);
  return (stem) => Math.log(1 + sets.length / (0.5 + (uses.get(stem) ?? 0)));
}

const yes = (isSo: boolean) => (isSo ? 1 : 0);

/** Whether the claim is about the same subjects as a statement, or about others. */
function bySubjects(claim: KnownClaim, subjects: readonly string[]) {
  const shared = claim.subjects.filter((id) => subjects.includes(id)).length;
  const isSame = shared === claim.subjects.length && shared === subjects.length;
  return { otherSubjects: yes(shared === 0), sameSubjects: yes(isSame) };
}

const knownIn = ({ criteria }: Vocabulary): Known[] =>
  criteria.flatMap((topic) =>
    topic.claims.map((claim) => ({ claim, topic, words: ownWords(claim) })),
  );

/** How well each field of a claim fits. */
const byFields = (score: Found['score'], id: string) => ({
  text: score('text', id),
  id: score('id', id),
  notes: score('notes', id),
  why: score('why', id),
  topic: score('topic', id),
});

/** The share of some stems that a set of them has, rare ones weighing more. */
function coverOf(asked: readonly string[], rarity: (stem: string) => number) {
  const whole = asked.reduce((sum, stem) => sum + rarity(stem), 0) || 1;
  return (words: ReadonlySet<string>) =>
    asked.reduce((sum, stem) => sum + (words.has(stem) ? rarity(stem) : 0), 0) / whole;
}

/** How far a claim's criterion is the statement's, by its own words and by what stands around it. */
function byCriterion({ topic }: Known, { proposals, around }: Asked) {
  const best = proposals[0]?.score ?? 1;
  const proposed = proposals.findLast(({ criterion }) => criterion === topic.id);
  return {
    criterion: proposed ? proposed.score / best : 0,
    around: around.get(topic.id) ?? 0,
  };
}

/** Whether a claim says it in the way in which the statement does, and how many do. */
const byManner = ({ kind, text, makers }: KnownClaim, asked: Asked) => ({
  sameKind: yes(kind === asked.kind),
  denial: yes(denies.test(text) === denies.test(asked.statement)),
  comparison: yes(compares.test(text) === compares.test(asked.statement)),
  makers: Math.log(Math.max(1, makers)),
});

/** All that speaks for a claim. */
const signalsOf = (one: Known, asked: Asked, score: Found['score']) => ({
  ...byFields(score, one.claim.id),
  ...byCriterion(one, asked),
  ...bySubjects(one.claim, asked.subjects),
  ...byManner(one.claim, asked),
});

/** A comparer for the claims of a vocabulary. */
export function comparerFor(vocabulary: Vocabulary): Comparer {
  const names = new Set(vocabulary.subjects.flatMap(namesOf).flatMap(telling));
  const known = knownIn(vocabulary);
  const rarity = rarityIn(known.map(({ words }) => words));
  const index = indexOf(known);
  return (asked) => {
    const stems = new Set(telling(asked.statement)).difference(names);
    const cover = coverOf([...stems], rarity);
    const { near, score } = searchIn(index, asked.statement, names);
    const compared = known.filter(({ claim }) => near.has(claim.id));
    return compared.map((one) => ({
      claim: one.claim,
      signals: { ...signalsOf(one, asked, score), covers: cover(one.words) },
    }));
  };
}

const signals = Object.keys(fitted) as Signal[];

/** How much all that speaks for a claim weighs. */
export const weigh = (found: Weights, weights: Weights): number =>
  signals.reduce((sum, signal) => sum + weights[signal] * found[signal], 0);

/** A matcher that puts the claim first for which most speaks. */
export const matcherBy =
  (compare: Comparer, weights: Weights): Matcher =>
  (asked) =>
    compare(asked)
      .map(({ claim, signals: found }) => ({ claim, score: weigh(found, weights) }))
      .toSorted((a, b) => b.score - a.score || a.claim.id.localeCompare(b.claim.id, 'en'))
      .map(({ claim }) => claim);
