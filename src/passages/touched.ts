import { keyOf, type Part } from '../knowledge/graph.ts';
import { proofOf } from '../knowledge/proofs.ts';
import { type Citation, locatedIn } from './citations.ts';
import { textOf } from './compare.ts';
import { programsIn, type TermKind } from './marked.ts';
import type { NewNote } from './notes.ts';
import type { Release } from './release.ts';
import type { Said } from './said.ts';

/** A part that has to be looked at though no passage of it changed, and why. */
export interface Touch {
  readonly part: Part;
  readonly because: readonly string[];
}

/** The releases of the package that is renewed. */
export interface Renewed {
  readonly packageName: string;
  readonly from: Release;
  readonly to: Release;
  /** The releases that passages are cited of, by version. */
  readonly home: (version: string) => Release | undefined;
}

const files = (count: number) => (count === 1 ? '1 file' : `${count} files`);

const sentencesOf = (text: string) => text.split(/(?<=[.!?;])\s+|\n/);

/** What a part says, and what the passages of the package say that it cites. */
function wordsOf({ texts, citations }: Said, { packageName, home }: Renewed): string {
  const passages = citations.flatMap(({ reference, passage }) => {
    const located = locatedIn(reference);
    if (!passage || located?.package !== packageName) return [];
    return textOf(home(located.version)?.document(located.file), passage) ?? [];
  });
  return [...texts, ...passages].join('\n');
}

/** What is said by more of the parts than this share tells nothing of one of them. */
const commonplace: Readonly<Record<TermKind, number>> = { code: 0.05, prose: 0.01, program: 0.1 };

/** A part and its words, so that each is read once. */
interface Read {
  readonly part: Part;
  readonly words: ReadonlySet<string>;
  /** The words of each of its own sentences, in small letters. */
  readonly sentences: readonly ReadonlySet<string>[];
  readonly programs: ReadonlySet<string>;
}

function readAs(said: Said, renewed: Renewed): Read {
  const text = wordsOf(said, renewed);
  const words = new Set(text.match(/[A-Za-z_]\w*/g) ?? []);
  const sentences = said.texts
    .flatMap(sentencesOf)
    .map((sentence) => new Set(sentence.toLowerCase().match(/[a-z]+/g) ?? []));
  return { part: said.part, words, sentences, programs: programsIn(text) };
}

interface Term {
  readonly name: string;
  readonly kind: TermKind;
  readonly notes: readonly NewNote[];
}

/** Every term of the notes with the notes that have it. */
function termsOf(notes: readonly NewNote[]): Term[] {
  const all = notes.flatMap((note) =>
    [...note.terms].map(([name, kind]) => ({ name, kind, note })),
  );
  return [...Map.groupBy(all, ({ name, kind }) => `${kind} ${name}`).values()].flatMap((same) => {
    const [first] = same;
    return first ? [{ ...first, notes: same.map(({ note }) => note) }] : [];
  });
}

/** The words of a name of code, where each is long enough to be told from others: `subdomain_matching`. */
function spokenAs(name: string): readonly string[] {
  const words = name.toLowerCase().split('_');
  return words.length > 1 && words.every((word) => word.length >= 4) ? words : [];
}

/** Whether a sentence has every word of a name. */
const speaksOf = (sentences: readonly ReadonlySet<string>[], words: readonly string[]) =>
  words.length > 0 && sentences.some((sentence) => words.every((word) => sentence.has(word)));

const sayingIt = ({ name, kind }: Term, parts: readonly Read[]) =>
  kind === 'program'
    ? parts.filter(({ programs }) => programs.has(name))
    : parts.filter(
        ({ words, sentences }) => words.has(name) || speaksOf(sentences, spokenAs(name)),
      );

const noteLine = (names: readonly string[], { file, block: { line, text } }: NewNote) =>
  `${names.map((name) => `\`${name}\``).join(', ')}: ${file}:${line}: ${text}`;

/** What a part has in common with the notes. */
interface Hit {
  readonly part: Part;
  readonly name: string;
  readonly note: NewNote;
}

function touchOf(hits: readonly Hit[]): Touch[] {
  const [first] = hits;
  const notes = Map.groupBy(hits, ({ note }) => note);
  const because = [...notes].map(([note, own]) =>
    noteLine(
      own.map(({ name }) => name),
      note,
    ),
  );
  return first ? [{ part: first.part, because }] : [];
}

/** The parts that have a term in common with a note: a name of code, or another program with a version. Rarest terms first. */
export function notedIn(
  said: readonly Said[],
  notes: readonly NewNote[],
  renewed: Renewed,
): Touch[] {
  const parts = said.map((each) => readAs(each, renewed));
  const hits = termsOf(notes)
    .map((term) => ({ term, found: sayingIt(term, parts) }))
    .filter(({ term, found }) => found.length <= parts.length * commonplace[term.kind])
    .toSorted((a, b) => a.found.length - b.found.length)
    .flatMap(({ term: { name, notes: own }, found }) =>
      found.flatMap(({ part }) => own.map((note): Hit => ({ part, name, note }))),
    );
  return [...Map.groupBy(hits, ({ part }) => keyOf(part)).values()].flatMap(touchOf);
}

/** `6.1` of `6.1.3` */
const seriesOf = (version: string) => version.split('.').slice(0, 2).join('.');

const versionIn = ({ name }: Release) => name.split(' ').at(-1) ?? '';

/** The parts that name a version of the series that is left or of the one that is reached, with the sentences. */
export function versionedIn(
  said: readonly Said[],
  subject: { readonly id: string; readonly name: string },
  { from, to }: Renewed,
): Touch[] {
  const series = [from, to].map((release) => RegExp.escape(seriesOf(versionIn(release))));
  const named = new RegExp(`(?<![\\d.])(?:${series.join('|')})(?:\\.\\d+)?(?![\\d.]*\\d)`);
  // Its releases are listed with the subject, whatever its texts say.
  const isSubject = ({ part }: Said) => part.kind === 'subject' && part.id === subject.id;
  const isAbout = ({ part, texts }: Said) =>
    part.subject === subject.id || texts.some((text) => text.includes(subject.name));
  return said.flatMap((each) => {
    if (isSubject(each)) return [{ part: each.part, because: ['lists the releases'] }];
    if (!isAbout(each)) return [];
    const because = each.texts.flatMap(sentencesOf).filter((sentence) => named.test(sentence));
    return because.length > 0 ? [{ part: each.part, because }] : [];
  });
}

/** The files of a folder, or the file itself, that the newer release has not, has anew or has otherwise. */
function differing(file: string, { from, to }: Renewed): string[] {
  const isOwn = (each: string) => (file.endsWith('/') ? each.startsWith(file) : each === file);
  const all = new Set([...from.files, ...to.files].filter(isOwn));
  return [...all].filter((each) => from.bytes(each) !== to.bytes(each));
}

function wholeCited({ reference, passage, part, shows }: Citation, renewed: Renewed): Touch[] {
  if (!part || reference.package !== renewed.packageName || !reference.file) return [];
  if (!['whole', 'release'].includes(proofOf(reference, passage))) return [];
  const others = differing(reference.file, renewed);
  return others.length > 0
    ? [{ part, because: [`${files(others.length)} of ${reference.file} differ: ${shows}`] }]
    : [];
}

/** The parts that were counted in the release: they cite a file or folder as a whole of which the newer has other files, or they are counts that cite the package. */
export function countedIn(said: readonly Said[], renewed: Renewed): Touch[] {
  const isCount = ({ shelf, citations }: Said) =>
    shelf === 'count' &&
    citations.some(({ reference }) => reference.package === renewed.packageName);
  return said.flatMap((each) => {
    const whole = each.citations.flatMap((citation) => wholeCited(citation, renewed));
    const because = [
      ...(isCount(each) ? ['a count that cites the package'] : []),
      ...whole.flatMap((touch) => touch.because),
    ];
    return because.length > 0 ? [{ part: each.part, because }] : [];
  });
}
