import type { HitKind } from '../../sentences/hits.ts';
import type { AnswerRecord } from './answer-records.ts';
import { fillingWords } from './english.ts';
import { heldIn, sentencesIn } from './excerpt.ts';
import { type Asked, meaning, meansIt, type Question } from './question.ts';
import { firmness, type Phrase, type Shelf, type Shelved, type Terms } from './shelf.ts';
import { hasStem, stem } from './words.ts';

/** A record that answers, and how well. */
export interface Ranked {
  readonly record: AnswerRecord;
  readonly score: number;
  /** How much of the question its name is. */
  readonly name: number;
  /** Words of the question that it does not hold. */
  readonly without: readonly string[];
  /** Whether it holds every word that counts, and says most of them itself. */
  readonly exact: boolean;
  /** Whether it says any of them itself, or is called so; what only stands behind it may stand better elsewhere. */
  readonly says: boolean;
}

/** What a kind counts for: the shorter way to an answer comes first. */
const kindWeights: Readonly<Partial<Record<HitKind, number>>> = {
  criterion: 1,
  question: 0.97,
  cell: 0.96,
  disagreement: 0.92,
  experiment: 0.9,
  need: 0.88,
};
const otherKinds = 0.8;

/** What counts besides how much of the question a record holds. */
const weights = {
  /** One of its names was asked for whole. */
  name: 0.45,
  /** What its title asks was asked, and no more. */
  title: 0.55,
  /** Its title was asked to the letter. */
  identical: 1,
  /** It is about the one subject that was named; about another; about both. */
  itsSubject: 1.06,
  otherSubject: 0.7,
  /** Its title names only subjects that were not. */
  otherTitle: 0.75,
  /** Its name was asked for in one piece, or with other words in between. */
  inOnePiece: 1,
  inPieces: 0.7,
} as const;

/** From here on a record holds a word. */
const holdsFrom = 0.3;
/** What is shorter stands in too many texts to mean anything there. */
export const minWord = 3;
/** From here on a record is called what was asked. */
export const calledFrom = 0.45;

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((each, index) => each === b[index]);
const stands = (stems: readonly string[], phrase: readonly string[]) =>
  stems.some((_, at) => same(stems.slice(at, at + phrase.length), phrase));

const firmnessIn = ({ holders }: Shelf, number: number, { terms }: Asked) =>
  Math.max(
    0,
    ...[...terms].map(([term, strength]) => strength * (holders.get(term).get(number) ?? 0)),
  );

const isMeant = (asked: readonly Asked[], term: string) =>
  asked.some(({ terms }) => (terms.get(term) ?? 0) >= meansIt);

/** What words weigh that were asked for by `terms`, each by the best that stands for it: a synonym less than the word itself. */
function weightBy(asked: readonly Asked[], terms: readonly string[]): number {
  return sum(
    asked.map(({ terms: own, weight }) => {
      const best = Math.max(0, ...terms.map((term) => own.get(term) ?? 0));
      return best >= meansIt ? weight * best : 0;
    }),
  );
}

/** A name of several words that was asked for to the letter is meant the more. */
const literalBonus = 0.06;

/** Whether names of a record hold any word that was asked for: of most they do not, and need not be taken apart. */
const isNamed = ({ holders }: Shelf, number: number, { asked }: Question) =>
  asked.flatMap(meaning).some((term) => (holders.get(term).get(number) ?? 0) >= firmness.inName);

/** How much of the question the best of a record’s names is, among those of which everything was asked for. */
function nameShare({ phrases }: Shelved, { asked, stems }: Question, total: number): number {
  const shares = phrases.map(({ core, stems: whole, joined }) => {
    const asOne = asked.filter(({ terms }) => terms.get(joined) === 1);
    if (asOne.length > 0 && core.length > 0) return sum(asOne.map(({ weight }) => weight)) / total;
    if (core.length === 0 || !core.every((term) => isMeant(asked, term))) return 0;
    const share = weightBy(asked, core) / total;
    if (stands(stems, whole)) return share * (1 + literalBonus * (whole.length - 1));
    return share * (stands(stems, core) ? weights.inOnePiece : weights.inPieces);
  });
  return Math.max(0, ...shares);
}

/** How near what was asked and what a title asks are to one another: 1 where they are the same. */
function titleFit(shelf: Shelf, { asks }: Shelved, { asked }: Question, total: number): number {
  const rarity = (term: string) =>
    Math.log(1 + shelf.shelved.length / (1 + shelf.holders.count(term)));
  const meant = asks.filter((term) => isMeant(asked, term));
  if (meant.length === 0) return 0;
  const ofTitle = sum(meant.map(rarity)) / sum(asks.map(rarity));
  return (ofTitle * weightBy(asked, meant)) / total;
}

/** Whether a record is about whom the question is about. */
function subjectFit({ record, subjects: named }: Shelved, question: Question): number {
  const [only, second] = question.subjects;
  if (only === undefined || second !== undefined) return 1;
  if (record.subject) return record.subject === only ? weights.itsSubject : weights.otherSubject;
  return named.length > 0 && !named.includes(only) ? weights.otherTitle : 1;
}

const isIn = (own: Terms, asked: Asked) => meaning(asked).some((term) => own.has(term));

interface Held {
  readonly asked: Asked;
  readonly firm: number;
}

/** Whether a record answers all that counts: it is called so; or it says half of the words itself, and no other is far. */
function isExact(
  { record, says, behind, partly }: Shelved,
  { besides, subjects }: Question,
  held: readonly Held[],
  name: number,
): boolean {
  const heavy = held.filter(({ asked }) => !asked.light);
  const counting = (heavy.length > 0 ? heavy : held).map(({ asked }) => asked);
  if (name > calledFrom) return heavy.every(({ firm }) => firm >= holdsFrom);
  // What is compared with one subject, or with what all are, and is no name here is another tool, though a text may say the word.
  if (besides && subjects.length < 2) return false;
  if (counting.some(({ version, word }) => !version && word.length < minWord)) return false;
  const said = counting.filter((asked) => isIn(says, asked));
  const others = counting.filter((asked) => !isIn(says, asked));
  return (
    others.every((asked) => !besides && (isIn(behind, asked) || isIn(partly, asked))) &&
    (counting.length === 1 || said.length >= others.length) &&
    (counting.length < manyWords ||
      (counting.some((asked) => isIn(partly, asked)) && standTogether(record, said)))
  );
}

/** So many words stand somewhere in many a text: they must stand together, in what is called by one of them. */
const manyWords = 3;

/** Whether a record says words by its title and in one sentence, and not each for another purpose. */
const standTogether = (
  { title, asks = '', names = [], text }: AnswerRecord,
  said: readonly Asked[],
) =>
  sentencesIn(text).some(
    (sentence) =>
      heldIn([title, asks, ...names, sentence].join(' '), { asked: said }).size >= said.length,
  );

function rankOne(shelf: Shelf, question: Question, number: number, total: number): Ranked[] {
  const shelved = shelf.shelved[number];
  if (!shelved) return [];
  const held = question.asked.map((asked) => ({ asked, firm: firmnessIn(shelf, number, asked) }));
  const coverage = sum(held.map(({ asked, firm }) => asked.weight * firm)) / total;
  const name = isNamed(shelf, number, question) ? nameShare(shelved, question, total) : 0;
  const identical = isTitle(shelved, question);
  const score =
    coverage +
    Math.max(weights.name * name, weights.title * titleFit(shelf, shelved, question, total)) +
    (identical ? weights.identical : 0);
  const fit = subjectFit(shelved, question);
  const { record } = shelved;
  return [
    {
      record,
      name,
      score: score * (kindWeights[record.kind] ?? otherKinds) * fit,
      without: held.filter(({ firm }) => firm < holdsFrom).map(({ asked }) => asked.typed),
      says: identical || name > calledFrom || held.some(({ asked }) => isIn(shelved.says, asked)),
      exact: identical || isExact(shelved, question, held, name),
    },
  ];
}

/** Records that hold any word of the question, best first. */
function byWords(shelf: Shelf, question: Question): Ranked[] {
  const total = sum(question.asked.map(({ weight }) => weight));
  const terms = question.asked.flatMap(({ terms: own }) => [...own.keys()]);
  const numbers = new Set(terms.flatMap((term) => [...shelf.holders.get(term).keys()]));
  return [...numbers]
    .flatMap((number) => rankOne(shelf, question, number, total))
    .toSorted((a, b) => b.score - a.score);
}

const given = (records: readonly AnswerRecord[]): Ranked[] =>
  records.map((record) => ({ record, score: 2, name: 1, without: [], exact: true, says: true }));

const isTitle = ({ titles }: Shelved, { typed }: Question) =>
  titles.some(
    (title) =>
      title.length === typed.length && typed.every((term, at) => hasStem(title[at] ?? '', term)),
  );

const filling = new Set([...fillingWords].map(stem));

/** Records with a name of several words, asking ones among them, that were asked for to the letter: `who uses`. */
function calledBy({ near, subjects, shelved }: Shelf, { stems: asked }: Question): Shelved[] {
  const telling = asked.filter((term) => !subjects.has(term) && !filling.has(term));
  const some = new Set(telling.length > 0 ? telling.flatMap(near) : shelved);
  const isCalled = ({ stems: whole }: Phrase) => {
    const core = whole.filter((term) => !filling.has(term));
    return core.length > 1 && (stands(asked, whole) || stands(telling, core));
  };
  return shelved.filter(
    (each) => some.has(each) && each.record.kind !== 'subject' && each.phrases.some(isCalled),
  );
}

/** What answers a question that names subjects and nothing else, or nothing else that is here: their comparison, or the one. */
export function byIntent(
  { shelved, subjects }: Shelf,
  { compares, subjects: named }: Question,
): Ranked[] {
  const records = shelved.map(({ record }) => record);
  const alone = records.filter(({ kind, title }) => kind === 'subject' && named.includes(title));
  if (!compares) return given(alone);
  const all = [...new Set(subjects.values())];
  // Of whom was named before of others, and the table before what leads to it.
  const strangeness = (title: string) =>
    named.filter((name) => !title.includes(name)).length * all.length +
    all.filter((name) => title.includes(name) && !named.includes(name)).length;
  const comparisons = records.filter(({ kind }) => kind === 'comparison');
  const questions = shelved.filter(
    ({ record, asks }) => record.kind === 'question' && asks.length === 0,
  );
  return given([
    ...comparisons.toSorted((a, b) => strangeness(a.title) - strangeness(b.title)),
    ...questions.map(({ record }) => record),
  ]);
}

/** What answers before words are weighed. */
function meantBy(shelf: Shelf, question: Question, weighed: readonly Ranked[]): Ranked[] {
  // Nearly all are near a subject, so it is by another word that few are looked at.
  const rare = question.typed.findLast((term) => !shelf.subjects.has(term));
  const near = shelf.near(rare ?? question.typed.at(-1) ?? '');
  const titles = given(near.filter((each) => isTitle(each, question)).map(({ record }) => record));
  if (question.asked.some(({ light, vague }) => !light && !vague)) return titles;
  if ((weighed[0]?.name ?? 0) > 0.9) return titles;
  const called = given(calledBy(shelf, question).map(({ record }) => record));
  return question.asked.some(({ light }) => !light)
    ? [...titles, ...called]
    : [...titles, ...called, ...byIntent(shelf, question)];
}

/** All that answers a question, best first. */
export function rank(shelf: Shelf, question: Question): Ranked[] {
  const weighed = byWords(shelf, question);
  const all = [...meantBy(shelf, question, weighed), ...weighed];
  const places = new Map(all.toReversed().map((each, place) => [each.record, place]));
  return all.filter(({ record }, place) => places.get(record) === all.length - 1 - place);
}
