import type { AnswerRecord } from './answer-records.ts';
import { askingWords, comparingWords, particles } from './english.ts';
import { hasStem, holds, isSaid, stem, type Word, wordsOf } from './words.ts';

/** How firmly a record holds a term, by where the term stands: in its name or only behind it. */
export const firmness = { name: 1, inName: 0.85, text: 0.7, behind: 0.5 } as const;
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
  /** How firmly it holds a term; 0 where it does not. */
  readonly firmness: (term: string) => number;
  /** Its title, the question that it answers, and its fact, as words. */
  readonly titles: readonly (readonly string[])[];
  /** What its title or its question asks, without what only asks and without the subjects. */
  readonly asks: readonly string[];
  /** The subjects that its title names. */
  readonly subjects: readonly string[];
  readonly phrases: readonly Phrase[];
  /** Terms that it says itself: in a name of one word, or in its text. */
  readonly says: Terms;
  /** Terms of its names of several words. */
  readonly partly: Terms;
  /** Terms that stand behind it. */
  readonly behind: Terms;
  /** Every word of its names and its text, as often as it stands there. */
  readonly words: readonly string[];
}

/** Terms that are looked for one by one: to stem all words of a text takes far longer than to find one of them. */
export interface Terms {
  readonly has: (term: string) => boolean;
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

/** Whether one of some words has a stem. */
const isAmong = (words: readonly string[], term: string) =>
  words.some((word) => hasStem(word, term));

/** How well a text holds a term: 1 as a word. */
function heldIn(words: readonly Word[], term: string): number {
  if (words.some(({ whole }) => hasStem(whole, term))) return 1;
  return words.some((word) => holds(word, term)) ? partly : 0;
}

/** How firmly a name holds a term. The whole is also one word. */
function firmIn(name: readonly Word[], term: string): number {
  if (hasStem(name.map(({ whole }) => whole).join(''), term)) return firmness.name;
  return isSaid(name, term) ? firmness.inName : 0;
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
interface Named extends Pick<Shelved, 'phrases' | 'partly'> {
  /** The words of each. */
  readonly words: readonly (readonly Word[])[];
}

const namedBy = lazily<Called, Named>({
  words: ({ names }) => names.map(wordsOf),
  phrases: ({ record, names, subjects }) => names.map((name) => phraseOf(record, name, subjects)),
  partly: ({ words }) => ({
    has: (term) => isAmong(words.flat().flatMap(cutOf), term),
  }),
});

/** A record on its way to the shelf. */
interface Bare {
  readonly record: AnswerRecord;
  readonly named: Called & Named;
}

interface Parts extends Omit<Shelved, 'record'> {
  /** The words of what it says besides its names. */
  readonly said: readonly Word[];
}

const shelvedOf = lazily<Bare, Parts>({
  said: ({ record }) => wordsOf(saidBy(record)),
  firmness:
    ({ named, said, behind }) =>
    (term) =>
      Math.max(
        ...named.words.map((name) => firmIn(name, term)),
        heldIn(said, term) * firmness.text,
        behind.has(term) ? firmness.behind : 0,
      ),
  titles: ({ record: { title, asks, fact } }) =>
    [title, asks, fact].flatMap((each) =>
      each === undefined ? [] : [wordsOf(each).flatMap(cutOf)],
    ),
  subjects: ({ titles, named }) =>
    [...named.subjects].flatMap(([term, name]) => (isAmong(titles.flat(), term) ? [name] : [])),
  asks: ({ record, named }) =>
    phraseOf({ ...record, kind: 'criterion' }, record.asks ?? record.title, named.subjects).core,
  phrases: ({ named }) => named.phrases,
  says: ({ named, said, titles }) => {
    const alone = named.words.filter(({ length }) => length === 1);
    const words = [...said, ...alone.flat()];
    return {
      has: (term) => words.some((word) => holds(word, term)) || isAmong(titles[0] ?? [], term),
    };
  },
  partly: ({ named }) => named.partly,
  behind: ({ record }) => new Set(record.more?.split(' ')),
  words: ({ record, said }) =>
    [...[record.title, ...(record.names ?? [])].flatMap(wordsOf), ...said].flatMap(spelt),
});

const spelt = ({ whole, parts, coded }: Word) => (coded ? [whole] : [whole, ...parts]);

/** Every word of names and texts → how many records use it. */
function wordsBy(shelved: readonly Shelved[]): Map<string, number> {
  const words = new Map<string, number>();
  for (const { words: own } of shelved)
    for (const word of new Set(own)) words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

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
const lastLetters: Readonly<Record<string, string>> = { e: 'ei', i: 'iy', l: 'il' };

/** What a word may begin behind, where a letter stands before it: `v6.1`. */
const start = '(?:(?<![A-Za-z\\d])|(?<=[vV])(?=\\d))';

/** What may stand between the letters of a word: `select_related`, `sign up` of `signup`, an accent. */
const between = '[^A-Za-z\\d\\n]*';

/** What begins a word of a stem. Of other scripts it has no letters, and may begin anywhere. */
function beginningOf(term: string): RegExp {
  const letters = term.replace(/[^a-z\d]/g, '').split('');
  const last = letters.pop() ?? '\\s\\S';
  const each = [...letters, lastLetters[last] ?? last];
  return new RegExp(
    start + each.map((letter) => `[${letter}${letter.toUpperCase()}]`).join(between),
    'g',
  );
}

const thousands = /(?<!\d)(\d+(?:\.\d+)?)k(?![a-z\d])/gi;

/** Numbers also as they are looked up: `55.6k` is `55600`. */
const inFull = (text: string) =>
  text.replace(thousands, (typed, number) => `${typed} ${Math.round(Number(number) * 1000)}`);

const suffix = /(?:n[‘’ʼ`´']t|[‘’ʼ`´'](?:s|re|ve|ll|d|m))(?![a-z\d])/gi;

/** All that a record may be found by besides its names. */
const foundBy = ({ record }: Bare) => `${record.title} ${saidBy(record)} ${record.more ?? ''}`;

/** A name is also one word, without what is cut from the ends of its words. */
const foundByNames = ({ names }: Called) => {
  const called = names.join(' ');
  return [...new Set([called, called.replace(suffix, '')])].join(' ');
};

/** Which of many texts may say a term: on which a word of such a stem begins. One text is searched many times faster than many. */
function linesOf(texts: readonly string[]) {
  const lines = texts.map((text) => text.replaceAll('\n', ' ')).join('\n');
  const all = inFull(lines.normalize('NFKD'));
  return (term: string): number[] => {
    const beginning = beginningOf(term);
    const found: number[] = [];
    let end = -1;
    for (let line = -1; beginning.test(all); beginning.lastIndex = end) {
      while (end < beginning.lastIndex) {
        line++;
        end = all.indexOf('\n', end + 1);
        if (end < 0) end = all.length;
      }
      found.push(line);
    }
    return found;
  };
}

/** Numbers of the records that may hold a term, by what they say or by names, which a criterion shares with its cells. */
function holdersAmong(shelved: readonly Bare[]) {
  const byNames = Map.groupBy(shelved.keys(), (number) => shelved[number]?.named);
  const names = [...byNames.keys()].map((named) => (named ? foundByNames(named) : ''));
  const owners = [...shelved.map((_, number) => [number]), ...byNames.values()];
  const lines = linesOf([...shelved.map(foundBy), ...names]);
  return (term: string): number[] =>
    [...new Set(lines(term).flatMap((line) => owners[line] ?? []))].toSorted((a, b) => a - b);
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

/** Makes records ready to be asked. `counts`: how many of them hold a term, where that is known. */
export function shelve(
  records: readonly AnswerRecord[],
  counts: ReadonlyMap<string, number> = new Map(),
): Shelf {
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
  const mayHold = keeping(holdersAmong(shelved));
  const get = keeping(
    (term) =>
      new Map(
        mayHold(term).flatMap((number) => {
          const firm = shelved[number]?.firmness(term) ?? 0;
          return firm > 0 ? [[number, firm] as const] : [];
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
      has: keeping((term) => near(term).some(({ firmness }) => firmness(term) > 0)),
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
    uses: keeping((word) => near(word).some(({ words: own }) => own.includes(word))),
  };
}
