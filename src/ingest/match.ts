import MiniSearch from 'minisearch';
import { type Proposal, telling } from './rank.ts';
import { type KnownClaim, namesOf, type Topic, type Vocabulary } from './vocabulary.ts';

/** What is asked of the claims that are there: a statement, and all that is known of it. */
export interface Asked {
  readonly statement: string;
  /** What stands over it: a heading, a row's label. */
  readonly context: readonly string[];
  readonly subjects: readonly string[];
  readonly kind: KnownClaim['kind'];
  /** Criteria it may be filed under, best first. */
  readonly proposals: readonly Proposal[];
}

/** Existing claims that may be the idea of a statement, the likeliest first; none that share no word with it but the name of a subject. */
export type Matcher = (asked: Asked) => KnownClaim[];

/** How much a word weighs by where a claim has it: its text before what was noted of it, its reason, and its criterion. */
const weights = { text: 1, notes: 0.7, words: 0.3, why: 0.2, topic: 0.1 } as const;
const fields = Object.keys(weights);
/** The same for words that stand over the statement: its heading, the label of its row. */
const weightsOver = Object.fromEntries(
  Object.entries(weights).map(([field, weight]) => [field, 0.3 * weight]),
);

const documentOf = (claim: KnownClaim, { name, aliases }: Topic) => ({
  id: claim.id,
  words: claim.id.replaceAll('-', ' '),
  text: claim.text,
  notes: claim.notes.join('\n'),
  why: claim.why,
  topic: [name, ...aliases].join('\n'),
});

/** Whether the claim is about the same subjects: 1; some of them or more: less; others: least. */
function sameSubjects(claim: KnownClaim, subjects: readonly string[]): number {
  const shared = claim.subjects.filter((id) => subjects.includes(id)).length;
  if (shared === 0) return 1 / 3;
  return shared === claim.subjects.length && shared === subjects.length ? 1 : 2 / 3;
}

/** A matcher for the claims of a vocabulary: by their words, then by criterion, subjects and kind. */
export function matcherFor({ criteria, subjects: compared }: Vocabulary): Matcher {
  const names = new Set(compared.flatMap(namesOf).flatMap(telling));
  const known = new Map(
    criteria.flatMap((topic) => topic.claims.map((claim) => [claim.id, { claim, topic }] as const)),
  );
  const index = new MiniSearch({ fields, tokenize: telling, processTerm: (stem) => stem });
  index.addAll([...known.values()].map(({ claim, topic }) => documentOf(claim, topic)));

  return ({ statement, context, subjects, kind, proposals }) => {
    const best = proposals[0]?.score ?? 1;
    const scores = new Map(proposals.map(({ criterion, score }) => [criterion, score / best]));
    const factorOf = ({ claim, topic }: { readonly claim: KnownClaim; readonly topic: Topic }) =>
      (1 + 0.7 * (scores.get(topic.id) ?? 0)) *
      sameSubjects(claim, subjects) *
      (claim.kind === kind ? 1 : 0.9);
    const queries = [statement, { queries: [context.join('\n')], boost: weightsOver }];
    return index
      .search({ combineWith: 'OR', queries }, { boost: weights })
      .filter(({ terms }) => terms.some((stem) => !names.has(stem)))
      .flatMap(({ id, score }) => {
        const found = known.get(String(id));
        return found ? [{ claim: found.claim, score: score * factorOf(found) }] : [];
      })
      .toSorted((a, b) => b.score - a.score || a.claim.id.localeCompare(b.claim.id, 'en'))
      .map(({ claim }) => claim);
  };
}
