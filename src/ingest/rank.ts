import { stemmer } from 'stemmer';
import { type Topic, type Vocabulary, wordsOf } from './vocabulary.ts';

/** A criterion proposed for a statement. */
export interface Proposal {
  readonly criterion: string;
  /** Above zero; comparable only within one statement. */
  readonly score: number;
}

/** Proposes criteria for a statement, best first. `context` is what stands over it: its heading, a row's label. */
export type Ranker = (statement: string, context: readonly string[]) => Proposal[];

const common = new Set(
  'a an and any are as at be been but by can do does each for from had has have how if in into is it its more most much no not of on one only or other our own so such than that the their them then there these they this those to too use used using very was we what when where which while who why will with without you your'
    .split(' ')
    .map(stemmer),
);
const stemsOf = (text: string) => wordsOf(text).map((word) => stemmer(word));
const tells = (stem: string) => stem.length > 1 && !common.has(stem);

/** What the kinds of evidence weigh: a name is chosen, an alias looked for, a definition or an old claim only uses the words. */
const weights = { name: 4, alias: 3, about: 0.6, claims: 1.5, context: 0.7 } as const;

interface Profile {
  readonly id: string;
  readonly phrases: readonly {
    readonly stems: string;
    readonly weight: number;
    readonly size: number;
  }[];
  /** Stem → how typical it is of the criterion, 0 to 1. */
  readonly words: ReadonlyMap<string, number>;
}

const padded = (stems: readonly string[]) => ` ${stems.join(' ')} `;

function phrasesOf({ name, id, aliases }: Topic) {
  const entries = [
    [name, weights.name],
    [id.replaceAll('-', ' '), weights.name],
    ...aliases.map((alias) => [alias, weights.alias]),
  ] as const;
  const phrases = new Map<string, { stems: string; weight: number; size: number }>();
  for (const [text, weight] of entries) {
    const stems = stemsOf(String(text));
    const key = padded(stems);
    if (!phrases.has(key) && stems.some(tells))
      phrases.set(key, { stems: key, weight: Number(weight), size: stems.length });
  }
  return [...phrases.values()];
}

const countsOf = (stems: readonly string[]) => {
  const counts = new Map<string, number>();
  for (const stem of stems.filter(tells)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
};

/** Share of a word's uses that are this criterion's, smoothed so that a word seen once proves little. */
function typical(
  counts: readonly ReadonlyMap<string, number>[],
  index: number,
): Map<string, number> {
  const sizes = counts.map(
    (words) => [...words.values()].reduce((sum, count) => sum + count, 0) || 1,
  );
  const rate = (words: ReadonlyMap<string, number> | undefined, of: number, stem: string) =>
    (words?.get(stem) ?? 0) / (sizes[of] ?? 1);
  return new Map(
    [...(counts[index] ?? [])].map(([stem, count]) => {
      const total = counts.reduce((sum, words, other) => sum + rate(words, other, stem), 0);
      return [stem, (rate(counts[index], index, stem) / total) * (count / (count + 1))];
    }),
  );
}

function profilesOf({ criteria }: Vocabulary): Profile[] {
  const about = criteria.map((topic) => countsOf(stemsOf(topic.about)));
  const claims = criteria.map((topic) =>
    countsOf(stemsOf(topic.claims.map(({ text }) => text).join(' '))),
  );
  return criteria.map((topic, index) => {
    const words = new Map<string, number>();
    for (const [stem, share] of typical(about, index)) words.set(stem, weights.about * share);
    for (const [stem, share] of typical(claims, index))
      words.set(stem, (words.get(stem) ?? 0) + weights.claims * share);
    return { id: topic.id, phrases: phrasesOf(topic), words };
  });
}

function scoreOf(
  { phrases, words }: Profile,
  stems: readonly string[],
  shared: (phrase: string) => number,
): number {
  const text = padded(stems);
  const named = phrases.filter((phrase) => text.includes(phrase.stems));
  const whole = named.filter(
    (phrase) => !named.some((other) => other !== phrase && other.stems.includes(phrase.stems)),
  );
  const byPhrase = whole.reduce(
    (sum, { stems: key, weight, size }) => sum + (weight * Math.sqrt(size)) / shared(key),
    0,
  );
  const byWord = [...new Set(stems)].reduce((sum, stem) => sum + (words.get(stem) ?? 0), 0);
  return byPhrase + byWord;
}

/** A ranker for the criteria of a vocabulary: by names and aliases first, then by definitions and claims already filed. */
export function rankerFor(vocabulary: Vocabulary): Ranker {
  const profiles = profilesOf(vocabulary);
  const owners = countsOfPhrases(profiles);
  const shared = (phrase: string) => owners.get(phrase) ?? 1;
  return (statement, context) => {
    const own = stemsOf(statement);
    const above = stemsOf(context.join(' . '));
    return profiles
      .map((profile) => ({
        criterion: profile.id,
        score: scoreOf(profile, own, shared) + weights.context * scoreOf(profile, above, shared),
      }))
      .filter(({ score }) => score > 0)
      .toSorted((a, b) => b.score - a.score || a.criterion.localeCompare(b.criterion, 'en'));
  };
}

function countsOfPhrases(profiles: readonly Profile[]): Map<string, number> {
  const owners = new Map<string, number>();
  for (const { stems } of profiles.flatMap(({ phrases }) => phrases))
    owners.set(stems, (owners.get(stems) ?? 0) + 1);
  return owners;
}
