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

/** Stem → how often it is used. */
type Counts = ReadonlyMap<string, number>;

interface Profile {
  readonly id: string;
  readonly phrases: readonly Phrase[];
  /** Stem → how typical it is of the criterion, 0 to 1. */
  readonly words: ReadonlyMap<string, number>;
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);

const padded = (stems: readonly string[]) => ` ${stems.join(' ')} `;

interface Phrase {
  readonly stems: string;
  readonly weight: number;
  readonly size: number;
}

/** What a criterion is called, and how much each name weighs. */
const calledOf = ({ name, id, aliases }: Topic): (readonly [string, number])[] => [
  [name, weights.name],
  [id.replaceAll('-', ' '), weights.name],
  ...aliases.map((alias) => [alias, weights.alias] as const),
];

function phrasesOf(topic: Topic): Phrase[] {
  const phrases = new Map<string, Phrase>();
  for (const [text, weight] of calledOf(topic)) {
    const stems = stemsOf(text);
    const key = padded(stems);
    if (!phrases.has(key) && stems.some(tells))
      phrases.set(key, { stems: key, weight, size: stems.length });
  }
  return [...phrases.values()];
}

const countsOf = (stems: readonly string[]) => {
  const counts = new Map<string, number>();
  for (const stem of stems.filter(tells)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
};

/** How often a criterion uses a stem, of all that it says. */
function ratesOf(counts: readonly Counts[]) {
  const sizes = counts.map((words) => total([...words.values()]) || 1);
  return (of: number, stem: string) => (counts[of]?.get(stem) ?? 0) / (sizes[of] ?? 1);
}

/** Share of a word's uses that are this criterion's, smoothed so that a word seen once proves little. */
function typical(counts: readonly Counts[], index: number): Counts {
  const rate = ratesOf(counts);
  return new Map(
    [...(counts[index] ?? [])].map(([stem, count]) => {
      const all = total([...counts.keys()].map((other) => rate(other, stem)));
      return [stem, (rate(index, stem) / all) * (count / (count + 1))];
    }),
  );
}

/** What the words of a definition and of claims weigh together. */
function weighed(about: Counts, claims: Counts): Counts {
  const words = new Map<string, number>();
  for (const [stem, share] of about) words.set(stem, weights.about * share);
  for (const [stem, share] of claims)
    words.set(stem, (words.get(stem) ?? 0) + weights.claims * share);
  return words;
}

const textOf = ({ claims }: Topic) => claims.map(({ text }) => text).join(' ');

function profilesOf({ criteria }: Vocabulary): Profile[] {
  const claims = criteria.map((topic) => countsOf(stemsOf(textOf(topic))));
  const about = criteria.map((topic) => countsOf(stemsOf(topic.about)));
  return criteria.map((topic, index) => ({
    id: topic.id,
    phrases: phrasesOf(topic),
    words: weighed(typical(about, index), typical(claims, index)),
  }));
}

type Stems = readonly string[];

/** The phrases that a text has, each only where it is no part of a longer one. */
function phrasesIn(stems: Stems, phrases: readonly Phrase[]): Phrase[] {
  const text = padded(stems);
  const named = phrases.filter((phrase) => text.includes(phrase.stems));
  const isPart = (phrase: Phrase) =>
    named.some((other) => other !== phrase && other.stems.includes(phrase.stems));
  return named.filter((phrase) => !isPart(phrase));
}

type Shared = (phrase: string) => number;

function scoreOf({ phrases, words }: Profile, stems: Stems, shared: Shared) {
  const weightOf = ({ stems: key, weight, size }: Phrase) =>
    (weight * Math.sqrt(size)) / shared(key);
  const byPhrase = total(phrasesIn(stems, phrases).map(weightOf));
  const byWord = total([...new Set(stems)].map((stem) => words.get(stem) ?? 0));
  return byPhrase + byWord;
}

/** Those that speak for a criterion at all, best first. */
const bestFirst = (proposals: readonly Proposal[]) =>
  proposals
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || a.criterion.localeCompare(b.criterion, 'en'));

/** A ranker for the criteria of a vocabulary: by names and aliases first, then by definitions and claims already filed. */
export function rankerFor(vocabulary: Vocabulary): Ranker {
  const profiles = profilesOf(vocabulary);
  const owners = countsOfPhrases(profiles);
  const shared: Shared = (phrase) => owners.get(phrase) ?? 1;
  return (statement, context) => {
    const [own, above] = [stemsOf(statement), stemsOf(context.join(' . '))];
    const scoreFor = (profile: Profile) =>
      scoreOf(profile, own, shared) + weights.context * scoreOf(profile, above, shared);
    return bestFirst(profiles.map((one) => ({ criterion: one.id, score: scoreFor(one) })));
  };
}

function countsOfPhrases(profiles: readonly Profile[]): Map<string, number> {
  const owners = new Map<string, number>();
  for (const { stems } of profiles.flatMap(({ phrases }) => phrases))
    owners.set(stems, (owners.get(stems) ?? 0) + 1);
  return owners;
}
