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

/** A record with its names and texts taken apart, each when it is first asked for: most questions concern few records. */
export interface Shelved {
  readonly record: AnswerRecord;
  /** Its terms → how firmly it holds them. */
  readonly terms: ReadonlyMap<string, number>;
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
  /** Every word of its names and its text. */
  readonly words: ReadonlySet<string>;
}

/** Who holds a term. */
export interface Holders {
  readonly has: (term: string) => boolean;
  /** Number of a record → how firmly it holds the term. */
  readonly get: (term: string) => ReadonlyMap<number, number>;
  /** How many they are. */
  readonly count: (term: string) => number;
}

/** Records made ready to be asked. */
export interface Shelf {
  readonly shelved: readonly Shelved[];
  readonly holders: Holders;
  /** Records that may hold a term; no other does. */
  readonly near: (term: string) => readonly Shelved[];
  /** Stems that name a subject → its name. */
  readonly subjects: ReadonlyMap<string, string>;
  /** Stems of what every subject is said to be, which beside its name says nothing more: `brake` in `disc brake`. */
  readonly context: ReadonlySet<string>;
  /** Stems of what every subject is called, which says little wherever it stands. */
  readonly called: ReadonlySet<string>;
  /** Every word of names and texts → how many records use it. */
  readonly words: ReadonlyMap<string, number>;
  /** Whether a word is one of those. */
  readonly uses: (word: string) => boolean;
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

/** Gives what completes things by parts that are each made when they are first asked for. */
function lazily<Own extends object, Parts extends object>(
  make: {
    readonly [Name in keyof Parts]: (whole: Own & Parts) => Parts[Name];
  },
): (own: Own) => Own & Parts {
  const parts = Object.create(null);
  for (const name of Object.keys(make) as (keyof Parts)[])
    Object.defineProperty(parts, name, {
      get() {
        const value = make[name](this);
        Object.defineProperty(this, name, { value });
        return value;
      },
    });
  return (own) => Object.assign(Object.create(parts), own);
}

/** A record with its names and the subjects of its shelf. */
interface Called {
  readonly record: AnswerRecord;
  readonly names: readonly string[];
  readonly subjects: ReadonlyMap<string, string>;
}

/** What a record has of its names. A cell has it of its criterion, for which it is made once. */
interface Named extends Pick<Shelved, 'phrases' | 'partly' | 'terms'> {
  /** Terms of its names of one word. */
  readonly alone: ReadonlySet<string>;
}

function termsOf<T>(these: readonly T[], each: (terms: Terms, one: T) => void): Terms {
  const terms: Terms = new Map();
  for (const one of these) each(terms, one);
  return terms;
}

const namedBy = lazily<Called, Named>({
  terms: ({ names }) => termsOf(names, putName),
  alone: ({ names }) => {
    const single = names.filter((name) => wordsOf(name).length === 1);
    return new Set(termsOf(single, (terms, name) => putWords(terms, name, 1)).keys());
  },
  phrases: ({ record, names, subjects }) => names.map((name) => phraseOf(record, name, subjects)),
  partly: ({ names }) => new Set(names.flatMap(stemsOf)),
});

/** A record on its way to the shelf. */
interface Bare {
  readonly record: AnswerRecord;
  readonly named: Called & Named;
}

interface Parts extends Omit<Shelved, 'record'> {
  /** Terms of what it says besides its names. */
  readonly said: Terms;
}

const shelvedOf = lazily<Bare, Parts>({
  said: ({ record }) =>
    termsOf([saidBy(record)], (terms, text) => putWords(terms, text, firmness.text)),
  terms: ({ named, said, behind }) => {
    const terms: Terms = new Map(named.terms);
    for (const [term, firm] of said) put(terms, term, firm);
    for (const term of behind) put(terms, term, firmness.behind);
    return terms;
  },
  titles: ({ record: { title, asks, fact } }) =>
    [title, asks, fact].flatMap((each) => (each === undefined ? [] : [stemsOf(each)])),
  subjects: ({ titles, named }) => titles.flat().flatMap((term) => named.subjects.get(term) ?? []),
  asks: ({ record, named }) =>
    phraseOf({ ...record, kind: 'criterion' }, record.asks ?? record.title, named.subjects).core,
  phrases: ({ named }) => named.phrases,
  says: ({ named, said, titles }) =>
    new Set([...named.alone, ...said.keys(), ...(titles[0] ?? [])]),
  partly: ({ named }) => named.partly,
  behind: ({ record }) => new Set(record.more?.split(' ')),
  words: ({ record }) => new Set(wordsOf(textOf(record)).flatMap(spelt)),
});

/** Every word of names and texts → how many records use it. */
function wordsBy(shelved: readonly Shelved[]): Map<string, number> {
  const words = new Map<string, number>();
  for (const { words: own } of shelved)
    for (const word of own) words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}
const textOf = (record: AnswerRecord) =>
  [record.title, ...(record.names ?? []), saidBy(record)].join(' ');
const spelt = ({ whole, parts, coded }: Word) => (coded ? [whole] : [whole, ...parts]);

/** Terms that all lists hold. */
const inAll = ([first = [], ...others]: readonly (readonly string[])[]) =>
  new Set(first.filter((term) => others.every((of) => of.includes(term))));

/** What names a subject: the words of its name that are not those of every subject. */
function subjectTerms(subjects: readonly AnswerRecord[]): Map<string, string> {
  const shared = inAll(subjects.map(({ title }) => stemsOf(title)));
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

/** The last letter of some stems → what stands in its place in a word. */
const lastLetters: Readonly<Record<string, string>> = { e: '[ei]', i: '[iy]', l: '[il]' };

/** What begins a word of a stem in a row of pieces, of which it may be several: `select_related`, `sign up` of `signup`. */
function beginningOf(term: string): RegExp {
  const letters = term.replace(/[^a-z\d]/g, '').split('');
  const last = letters.pop() ?? '';
  return new RegExp(` ${[...letters, lastLetters[last] ?? last].join(' ?')}`, 'g');
}

const thousands = /(?<!\d)(\d+(?:\.\d+)?)k(?![a-z\d])/gi;

/** Numbers as they are looked up: `55.6k` is `55600`, `v6.1` is `6.1`. */
const inFull = (text: string) =>
  text
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(/\bv(?=\d)/gi, '$& ')
    .replace(thousands, (_, number) => `${Math.round(Number(number) * 1000)}`);

/** Pieces of words, each behind a blank: letters and digits. Marks, accents, capitals within and other scripts part them. */
const piecesOf = (text: string) =>
  ` ${inFull(text.normalize('NFKD'))
    .replace(/[a-z](?=[A-Z])/g, '$& ')
    .toLowerCase()
    .replace(/[^a-z\d\n]+/g, ' ')}`;

const suffix = /(?:n[‘’ʼ`´']t|[‘’ʼ`´'](?:s|re|ve|ll|d|m))(?![a-z\d])/gi;

/** All that a record may be found by. A name is also one word, without what is cut from the ends of its words. */
function foundBy({ record, named }: Bare): string {
  const called = named.names.join(' ');
  return [...Object.values(record), called, called.replace(suffix, '')]
    .join(' ')
    .replaceAll('\n', ' ');
}

/** The pieces of all records, a line for each, and which lines say a term. One text is cut and searched many times faster than many. */
function linesOf(texts: readonly string[]) {
  const all = piecesOf(texts.join('\n '));
  const ends = [...all.matchAll(/$/gm)].map(({ index }) => index);
  /** Lines on which a word of a stem begins. */
  return (term: string): number[] => {
    const beginning = beginningOf(term);
    const found: number[] = [];
    for (let line = 0; beginning.test(all); beginning.lastIndex = ends[line] ?? all.length) {
      while ((ends[line] ?? all.length) < beginning.lastIndex) line++;
      found.push(line);
    }
    return found;
  };
}

/** Keeps what was made of each word. */
function keeping<T>(make: (word: string) => T): (word: string) => T {
  const kept = new Map<string, T>();
  return (word) => {
    const known = kept.get(word) ?? make(word);
    kept.set(word, known);
    return known;
  };
}

/** Makes records ready to be asked. `common`: how many of them hold a term, where that is known. */
export function shelve(
  records: readonly AnswerRecord[],
  common: Readonly<Record<string, number>> = {},
): Shelf {
  const counts = new Map(Object.entries(common));
  const ofKind = (wanted: AnswerRecord['kind']) => records.filter(({ kind }) => kind === wanted);
  const subjects = subjectTerms(ofKind('subject'));
  const criteria: Criteria = new Map(ofKind('criterion').map((record) => [record.title, record]));
  const context = inAll(ofKind('subject').map(({ title, text }) => stemsOf(`${title} ${text}`)));
  const named = new Map<string, Called & Named>();
  const shelved = records.map((record) => {
    const names = namesOf(record, criteria);
    const own =
      (record.kind === 'cell' ? named.get(record.of ?? '') : undefined) ??
      namedBy({ record, names, subjects });
    if (record.kind === 'criterion') named.set(record.title, own);
    return shelvedOf({ record, named: own });
  });
  const mayHold = keeping(linesOf(shelved.map(foundBy)));
  const get = keeping(
    (term) =>
      new Map(
        mayHold(term).flatMap((number) => {
          const firm = shelved[number]?.terms.get(term);
          return firm === undefined ? [] : [[number, firm] as const];
        }),
      ),
  );
  const near = (term: string) => mayHold(term).flatMap((number) => shelved[number] ?? []);
  let words: ReadonlyMap<string, number> | undefined;
  return {
    shelved,
    holders: {
      get,
      // The first that holds it will do.
      has: keeping((term) => near(term).some(({ terms }) => terms.has(term))),
      count: (term) => counts.get(term) ?? get(term).size,
    },
    near,
    subjects,
    context,
    called: new Set(ofKind('subject').flatMap(({ called = [] }) => called.map(stem))),
    // Only what is misspelt, split or unfinished asks for them.
    get words() {
      words ??= wordsBy(shelved);
      return words;
    },
    uses: keeping((word) => near(word).some(({ words: own }) => own.has(word))),
  };
}
