import {
  askingWords,
  comparingWords,
  lightWords,
  migrating,
  phrasings,
  prefixes,
  synonyms,
  towards,
  vagueWords,
} from './english.ts';
import { isByChance, isCommonForm } from './forms.ts';
import { type Shelf, stemsOf } from './shelf.ts';
import { hasStem, stem, type Word, wordAs, wordsOf } from './words.ts';

/** A word that an answer should hold. */
export interface Asked {
  /** Its letters and digits, folded. */
  readonly word: string;
  /** As it was typed, folded. */
  readonly typed: string;
  /** Term → how well it stands for the word, 0–1. */
  readonly terms: ReadonlyMap<string, number>;
  /** What it counts for: the rarer, the more. */
  readonly weight: number;
  /** Whether an answer without it is none the worse. */
  readonly light: boolean;
  /** Whether it says how something is, and not what. */
  readonly vague: boolean;
  /** Whether it is a version of the word before it. */
  readonly version: boolean;
}

/** A query taken apart, against what there is. */
export interface Question {
  /** Its stems as it was typed. */
  readonly typed: readonly string[];
  /** Stems of all its words, in order, asking ones too; turns of speech, joined and unknown words put as they are looked up. */
  readonly stems: readonly string[];
  readonly asked: readonly Asked[];
  /** Names of the subjects that it names. */
  readonly subjects: readonly string[];
  /** Stems by which it names them. */
  readonly naming: readonly string[];
  /** Whether it asks for a comparison. */
  readonly compares: boolean;
  /** Whether it compares a subject, or what every subject is, with one thing that is none: `coaster or disc`, `brake vs clutch`. */
  readonly besides: boolean;
}

/** From here on a term stands for the word itself. */
export const meansIt = 0.7;
/** The terms that do. */
export const meaning = ({ terms }: Pick<Asked, 'terms'>): string[] =>
  [...terms].flatMap(([term, strength]) => (strength >= meansIt ? [term] : []));
/** How well a term stands for a word that is not its own. */
const alike = { synonym: 0.75, literal: 0.7, begun: 0.8, withSubject: 0.6 } as const;
/** No word counts for more than this, however rare. */
const maxWeight = 6;
/** What a word counts for that an answer can do without; and one that says how something is, beside one that says what. */
const lightness = 0.15;
const vagueness = 0.4;

/** Stems of the words that mean nearly what those of a stem do, those among them. */
const stemsAlike = (term: string): string[] => {
  const groups = synonyms.filter((group) => group.some((word) => hasStem(word, term)));
  return [...new Set(groups.flat().map(stem))];
};

const isDotted = (word: string) => /^\d+(?:\.\d+)+$/.test(word);

/** Whether a word is the version of the one before it: `3.12`, and the `3` of `disc 3`. */
const isVersion = (shelf: Shelf, { whole }: Word, before: Word | undefined) =>
  isDotted(whole) ||
  (/^\d{1,2}$/.test(whole) && before !== undefined && shelf.subjects.has(stem(before.whole)));

/** What something is called at the end of a path that is known nowhere: `test_client` of `app.test_client`. */
function endOfPath({ shelved }: Shelf, { typed }: Word): Word | undefined {
  const steps = typed.split('.');
  const ends = steps.map((_, at) => wordsOf(steps.slice(at + 1).join('.')));
  const isName = ({ whole }: Word) =>
    shelved.some(({ phrases }) => phrases.some(({ joined: name }) => name === stem(whole)));
  return ends.flatMap(([end]) => end ?? []).find(isName);
}

/** Whether somebody writes a word as one; that two neighbours would make it is not enough for one with a hyphen. */
const isWritten = ({ holders, uses }: Shelf, { whole, coded }: Word) =>
  holders.has(stem(whole)) && (coded || uses(whole) || uses(stem(whole)));

/** A word that stands whole nowhere is asked for in its parts; a name out of code also whole, for its parts alone are not it. */
function lookedUp(shelf: Shelf, word: Word): Word[] {
  if (word.parts.length === 0 || isWritten(shelf, word)) return [word];
  const end = endOfPath(shelf, word);
  if (end) return [end];
  return [...(word.coded ? [word] : []), ...word.parts.map(wordAs)];
}

const minPart = 3;

/** `fileupload` as `file upload`, where both are known and it is not; `multithreaded` as `threaded`. */
function splitUnknown(shelf: Shelf, word: Word): Word[] {
  const { holders, uses } = shelf;
  const { whole, coded } = word;
  if (coded || whole.length < 2 * minPart || holders.has(stem(whole))) return [word];
  for (let at = whole.length - minPart; at >= minPart; at--) {
    const parts = [whole.slice(0, at), whole.slice(at)];
    if (parts.every((part) => !isLight(part) && uses(part))) return parts.map(wordAs);
  }
  return behindPrefix(shelf, whole) ?? [word];
}

function behindPrefix({ holders }: Shelf, whole: string): Word[] | undefined {
  for (const prefix of prefixes) {
    const rest = whole.slice(prefix.length);
    if (
      whole.startsWith(prefix) &&
      rest.length > minPart &&
      holders.has(stem(rest)) &&
      !isLight(rest)
    )
      return [wordAs(rest)];
  }
  return undefined;
}

/** Terms that begin like a word that is still being typed. */
const beginning = ({ words }: Shelf, word: string) =>
  word.length < 2 ? [] : [...words.keys()].filter((known) => known.startsWith(word)).map(stem);

/** Two neighbours written as one, where that is a word of the shelf. With a subject it is the name of a package, which need not be meant. */
function joined({ holders, subjects }: Shelf, a: Word | undefined, b: Word | undefined): Terms {
  if (!a || !b || (askingWords.has(a.whole) && askingWords.has(b.whole))) return [];
  const strength = subjects.has(stem(a.whole)) ? alike.withSubject : 1;
  // `logged in` is a form of `login`.
  return [`${a.whole}${b.whole}`, `${stem(a.whole)}${b.whole}`]
    .map(stem)
    .filter((term) => holders.has(term))
    .map((term) => [term, strength] as const);
}

/** Term → how well it stands for a word. */
type Terms = readonly (readonly [string, number])[];

interface Place {
  readonly word: Word;
  readonly before: Word | undefined;
  readonly after: Word | undefined;
  /** It is the last, and may not be finished. */
  readonly begun: boolean;
}

/** A version stands for itself where more is asked, and for the question of versions where it is all. */
const versionTerms = (word: string, alone: boolean): Terms => [
  [word, alone ? alike.literal : 1],
  ...stemsAlike('version').map((term) => [term, alone ? 1 : alike.literal] as const),
];

function wordTerms(shelf: Shelf, { word, before, after, begun }: Place): Terms {
  const own = stem(word.whole);
  const isOwn =
    begun ||
    !shelf.holders.has(own) ||
    shelf.uses(word.whole) ||
    !isByChance(shelf.words, word.whole);
  return [
    ...stemsAlike(own).map((term) => [term, alike.synonym] as const),
    ...(begun ? beginning(shelf, word.whole) : []).map((term) => [term, alike.begun] as const),
    ...joined(shelf, before, word),
    ...joined(shelf, word, after),
    ...(isOwn ? [[own, 1] as const] : []),
  ];
}

/** The rarer, the more: of those that hold the word itself. */
function weightOf({ holders, shelved }: Shelf, terms: ReadonlyMap<string, number>): number {
  const own = [...terms].filter(([, strength]) => strength === 1);
  const held = new Set(own.flatMap(([term]) => [...holders.get(term).keys()])).size;
  return Math.min(maxWeight, Math.log(1 + (shelved.length - held + 0.5) / (held + 0.5)));
}

/** Asks how something is asked or compared, and not what. */
const isContent = (shelf: Shelf, { whole }: Word) =>
  !(shelf.subjects.has(stem(whole)) || askingWords.has(whole) || comparingWords.has(whole));

const reworded = (query: string) =>
  phrasings.reduce((text, [turn, word]) => text.replace(turn, word), query);

/** `migrate` where a subject is led to or left: `migrate a site to disc`. */
const isMove = ({ subjects }: Shelf, all: readonly Word[], at: number) =>
  migrating.has(all[at]?.whole ?? '') &&
  all.some(
    ({ whole }, later) =>
      later > at && towards.has(whole) && subjects.has(stem(all[later + 1]?.whole ?? '')),
  );

function wordsAsked(shelf: Shelf, query: string): Word[] {
  const all = wordsOf(reworded(query));
  return all
    .map((word, at) => (isMove(shelf, all, at) ? wordAs('move') : word))
    .flatMap((word) => lookedUp(shelf, word))
    .flatMap((word) => splitUnknown(shelf, word));
}

/** Takes a query apart. `typed`: its last word may not be finished. */
export function questionOf(query: string, shelf: Shelf, typed = false): Question {
  const all = wordsAsked(shelf, query);
  const stems = all.map(({ whole }) => stem(whole));
  const subjects = [...new Set(stems.flatMap((term) => shelf.subjects.get(term) ?? []))];
  const places = all.map(
    (word, at): Place => ({
      word,
      before: all[at - 1],
      after: all[at + 1],
      begun: typed && at === all.length - 1 && !/\s$/.test(query),
    }),
  );
  const compares = subjects.length > 1 || all.some(({ whole }) => comparingWords.has(whole));
  const content = places.filter(({ word }) => isContent(shelf, word));
  const asked = content.length > 0 || subjects.length > 0 || compares ? content : places;
  const around = {
    versionsOnly: asked.every(({ word, before }) => isVersion(shelf, word, before)),
    comparesAll: compares && subjects.length === 0,
  };
  const meant = besideWhat(asked.map((place) => askedOf(shelf, place, around)));
  const heavy = meant.filter(({ light }) => !light);
  return {
    typed: stemsOf(query),
    stems,
    asked: meant,
    subjects,
    naming: stems.filter((term) => shelf.subjects.has(term)),
    compares,
    besides: compares && heavy.length === 1 && (subjects.length > 0 || namesContext(shelf, meant)),
  };
}

/** Says of a subject, beside its name or where all of them are compared, only what every subject is. */
const isContext = (
  { context, subjects }: Shelf,
  { word, before, after }: Place,
  comparesAll: boolean,
) =>
  context.has(stem(word.whole)) &&
  (comparesAll ||
    [before, after].some((beside) => beside !== undefined && subjects.has(stem(beside.whole))));

const namesContext = ({ context }: Shelf, asked: readonly Asked[]) =>
  asked.some(({ word, light }) => light && context.has(stem(word)));

/** Whether an answer without a word is none the worse. So are common forms of such words. */
export const isLight = (whole: string) =>
  lightWords.has(whole) ||
  [...lightWords].some((word) => hasStem(word, stem(whole)) && isCommonForm(whole, word));
/** The same, unless an answer holds the word. */
const isLightHere = ({ holders }: Shelf, whole: string) =>
  lightWords.has(whole) || (!holders.has(stem(whole)) && isLight(whole));

/** How something is weighs little where it is also said what. */
function besideWhat(asked: readonly Asked[]): readonly Asked[] {
  if (asked.every(({ light, vague }) => light || vague)) return asked;
  return asked.map((each) =>
    each.vague && !each.light ? { ...each, light: true, weight: each.weight * vagueness } : each,
  );
}

/** What is known of the whole query where one of its words is looked at. */
interface Around {
  /** Versions are all that it asks for. */
  readonly versionsOnly: boolean;
  /** It asks for a comparison and names none of the subjects. */
  readonly comparesAll: boolean;
}

function askedOf(shelf: Shelf, place: Place, { versionsOnly, comparesAll }: Around): Asked {
  const { whole, typed } = place.word;
  const version = isVersion(shelf, place.word, place.before);
  const terms = new Map(version ? versionTerms(whole, versionsOnly) : wordTerms(shelf, place));
  const light =
    isLightHere(shelf, whole) ||
    shelf.called.has(stem(whole)) ||
    isContext(shelf, place, comparesAll);
  const vague = vagueWords.has(whole);
  return {
    word: whole,
    typed,
    terms,
    light,
    vague,
    version,
    weight: weightOf(shelf, terms) * (light ? lightness : 1),
  };
}
