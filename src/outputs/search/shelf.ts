import type { AnswerRecord } from './answer-records.ts';
import { askingWords, comparingWords, particles } from './english.ts';
import { stem, type Word, wordsOf } from './words.ts';

/** How firmly a record holds a term, by where the term stands: in its name or only behind it. */
const firmness = { name: 1, inName: 0.85, text: 0.7, behind: 0.5 } as const;
/** How much of that is left to the parts of a word with hyphens. */
const partly = 0.55;

/** A name of a record, as stems. */
export interface Phrase {
  readonly stems: readonly string[];
  /** Those of them that must be asked for to mean it: neither what only asks nor the subjects. */
  readonly core: readonly string[];
  /** The whole written as one word. */
  readonly joined: string;
}

/** A record with its names taken apart. */
export interface Shelved {
  readonly record: AnswerRecord;
  /** Its title, the question that it answers, and its fact. */
  readonly titles: readonly (readonly string[])[];
  /** What its title or its question asks, without what only asks and without the subjects. */
  readonly asks: readonly string[];
  /** The subjects that its title names. */
  readonly subjects: readonly string[];
  readonly phrases: readonly Phrase[];
  /** Terms that it says itself: in a name of one word, or in its text. */
  readonly says: ReadonlySet<string>;
  /** Terms of its names of several words. */
  readonly partly: ReadonlySet<string>;
  /** Terms that stand behind it. */
  readonly behind: ReadonlySet<string>;
}

/** Records made ready to be asked. */
export interface Shelf {
  readonly shelved: readonly Shelved[];
  /** Term → number of a record → how firmly it holds the term. */
  readonly holders: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** Stems that name a subject → its name. */
  readonly subjects: ReadonlyMap<string, string>;
  /** Stems of what every subject is said to be, which beside its name says nothing more: `brake` in `disc brake`. */
  readonly context: ReadonlySet<string>;
  /** Stems of what every subject is called, which says little wherever it stands. */
  readonly called: ReadonlySet<string>;
  /** Every word of names and texts → how many records use it. */
  readonly words: ReadonlyMap<string, number>;
}

/** A record’s terms → how firmly it holds them. */
type Terms = Map<string, number>;

const cutOf = ({ whole, parts, coded }: Word) => (coded || parts.length === 0 ? [whole] : parts);

/** The same, but the name of a package that holds a subject’s stays whole: `disc-cleaner` is not the cleaner. */
const cutBeside = (subjects: Shelf['subjects']) => (word: Word) =>
  word.parts.some((part) => subjects.has(stem(part))) ? [word.whole] : cutOf(word);

/** The stems of a text, a name out of code being one. */
export const stemsOf = (text: string) => wordsOf(text).flatMap(cutOf).map(stem);

const isAsking = (word: string) => askingWords.has(word) || comparingWords.has(word);

/** What is called by a name of its own, and not by what it is about, is meant by the whole of that name only. */
const hasProperName = ({ kind }: AnswerRecord) =>
  kind === 'source' || kind === 'comparison' || kind === 'subject';

function phraseOf(record: AnswerRecord, name: string, subjects: Shelf['subjects']): Phrase {
  const words = wordsOf(name).flatMap(cutBeside(subjects));
  const isParticle = (word: string, at: number) => at > 0 && particles.has(word);
  const counts = (word: string, at: number) =>
    isParticle(word, at) || (!isAsking(word) && !subjects.has(stem(word)));
  const core = hasProperName(record) ? words : words.filter(counts);
  return { stems: words.map(stem), core: core.map(stem), joined: stem(words.join('')) };
}

function put(terms: Terms, term: string, firm: number): void {
  terms.set(term, Math.max(firm, terms.get(term) ?? 0));
}

function putWords(terms: Terms, text: string, firm: number): void {
  for (const { whole, parts, coded } of wordsOf(text)) {
    put(terms, stem(whole), firm);
    if (!coded)
      for (const part of parts) if (part.length > 1) put(terms, stem(part), firm * partly);
  }
}

/** A name also as one word, and its neighbours as one, so that `sign up` answers for `signup`. */
function putName(terms: Terms, name: string): void {
  const words = wordsOf(name);
  putWords(terms, name, words.length === 1 ? firmness.name : firmness.inName);
  words.forEach(({ whole, parts, coded }, at) => {
    const before = words[at - 1];
    if (before) put(terms, stem(`${before.whole}${whole}`), firmness.inName);
    if (!coded)
      for (const part of parts) if (part.length > 1) put(terms, stem(part), firmness.inName);
  });
  put(terms, stem(words.map(({ whole }) => whole).join('')), firmness.name);
}

type Criteria = ReadonlyMap<string, AnswerRecord>;

/** By what a record is called: a cell answers to the names of its criterion. */
function namesOf({ kind, title, names = [], of = '' }: AnswerRecord, criteria: Criteria) {
  const criterion = kind === 'cell' ? criteria.get(of) : undefined;
  return criterion ? [criterion.title, ...(criterion.names ?? [])] : [title, ...names];
}

/** What it says besides its names. */
const saidBy = ({ asks = '', fact = '', text, subject = '', kind }: AnswerRecord) =>
  kind === 'comparison' ? '' : [asks, fact, text, subject].join(' ');

/** What a record has of its names. A cell has it of its criterion, for which it is made once. */
interface Named extends Pick<Shelved, 'phrases' | 'partly'> {
  readonly terms: ReadonlyMap<string, number>;
  /** Terms of its names of one word. */
  readonly alone: ReadonlySet<string>;
}

function namedBy(
  record: AnswerRecord,
  names: readonly string[],
  subjects: Shelf['subjects'],
): Named {
  const terms: Terms = new Map();
  for (const name of names) putName(terms, name);
  const alone: Terms = new Map();
  for (const name of names) if (wordsOf(name).length === 1) putWords(alone, name, 1);
  return {
    terms,
    alone: new Set(alone.keys()),
    phrases: names.map((name) => phraseOf(record, name, subjects)),
    partly: new Set(names.flatMap((name) => stemsOf(name))),
  };
}

function termsOf(record: AnswerRecord, said: Terms, { terms: named }: Named): Terms {
  const terms: Terms = new Map(named);
  for (const [term, firm] of said) put(terms, term, firm);
  for (const term of record.more?.split(' ') ?? []) put(terms, term, firmness.behind);
  return terms;
}

function shelvedOf(
  record: AnswerRecord,
  said: Terms,
  named: Named,
  subjects: Shelf['subjects'],
): Shelved {
  const { title, asks, fact } = record;
  const titles = [title, asks, fact].flatMap((each) => (each === undefined ? [] : [stemsOf(each)]));
  return {
    record,
    titles,
    subjects: titles.flat().flatMap((term) => subjects.get(term) ?? []),
    asks: phraseOf({ ...record, kind: 'criterion' }, asks ?? title, subjects).core,
    phrases: named.phrases,
    says: new Set([...named.alone, ...said.keys(), ...(titles[0] ?? [])]),
    partly: named.partly,
    behind: new Set(record.more?.split(' ')),
  };
}

/** Every word of names and texts → how many records use it. */
function wordsBy(records: readonly AnswerRecord[]): Map<string, number> {
  const words = new Map<string, number>();
  for (const record of records)
    for (const word of new Set(wordsOf(textOf(record)).flatMap(spelt)))
      words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}
const textOf = (record: AnswerRecord) =>
  [record.title, ...(record.names ?? []), saidBy(record)].join(' ');
const spelt = ({ whole, parts, coded }: Word) => (coded ? [whole] : [whole, ...parts]);

/** Terms that all lists hold. */
const common = ([first = [], ...others]: readonly (readonly string[])[]) =>
  new Set(first.filter((term) => others.every((of) => of.includes(term))));

/** What names a subject: the words of its name that are not those of every subject. */
function subjectTerms(subjects: readonly AnswerRecord[]): Map<string, string> {
  const shared = common(subjects.map(({ title }) => stemsOf(title)));
  return new Map(
    subjects.flatMap(({ title }) =>
      wordsOf(title)
        .flatMap(cutOf)
        .filter((word) => !isAsking(word) && (subjects.length === 1 || !shared.has(stem(word))))
        .map(stem)
        .map((term) => [term, title] as const),
    ),
  );
}

/** Makes records ready to be asked. */
export function shelve(records: readonly AnswerRecord[]): Shelf {
  const ofKind = (wanted: AnswerRecord['kind']) => records.filter(({ kind }) => kind === wanted);
  const subjects = subjectTerms(ofKind('subject'));
  const criteria: Criteria = new Map(ofKind('criterion').map((record) => [record.title, record]));
  const context = common(ofKind('subject').map(({ title, text }) => stemsOf(`${title} ${text}`)));
  const holders = new Map<string, Map<number, number>>();
  const named = new Map<string, Named>();
  const shelved = records.map((record, number): Shelved => {
    const own =
      (record.kind === 'cell' ? named.get(record.of ?? '') : undefined) ??
      namedBy(record, namesOf(record, criteria), subjects);
    if (record.kind === 'criterion') named.set(record.title, own);
    const said: Terms = new Map();
    putWords(said, saidBy(record), firmness.text);
    for (const [term, firm] of termsOf(record, said, own))
      holders.set(term, (holders.get(term) ?? new Map<number, number>()).set(number, firm));
    return shelvedOf(record, said, own, subjects);
  });
  let words: ReadonlyMap<string, number> | undefined;
  return {
    shelved,
    holders,
    subjects,
    context,
    called: new Set(ofKind('subject').flatMap(({ called = [] }) => called.map(stem))),
    // Only what is misspelt, split or unfinished asks for them.
    get words() {
      words ??= wordsBy(records);
      return words;
    },
  };
}
