import type { ClaimRecord } from '../schema/index.ts';
import { advises, announces, compares, judges, refersBack, tastes } from './cues.ts';
import { countWords, tailOf } from './lines.ts';
import { type Asked, type Matcher, matcherFor } from './match.ts';
import { clausesOf, membersOf } from './parts.ts';
import { type Passage, passagesOf } from './passages.ts';
import { type Ranker, rankerFor } from './rank.ts';
import { stanceAmong } from './stance.ts';
import type { Structure } from './structure.ts';
import { type KnownClaim, subjectsIn, type Vocabulary, wordsOf } from './vocabulary.ts';

/** A statement that may become a claim. Its wording is the article's: it is looked at, never written into content. */
export interface Candidate {
  readonly lines: readonly number[];
  readonly statement: string;
  /** What stands over it: a heading, a row's label. */
  readonly context: readonly string[];
  /** Ids of criteria, best first. */
  readonly criteria: readonly string[];
  readonly subjects: readonly string[];
  readonly kind: ClaimRecord['kind'];
  /** Whom it makes look better: a guess. */
  readonly stance: string;
  /** Existing claims that may be the same idea, the likeliest first. */
  readonly claims: readonly KnownClaim[];
  /** Those of them that a person is shown: the likeliest of the whole statement, then of each of its parts. */
  readonly offers: readonly KnownClaim[];
  /** Where it stood: a cell of a row is told by the row's label and the subject. */
  readonly cell?: Passage['cell'];
}

/** Whether a sentence speaks of the subjects by what they are in general: "the framework", "both frameworks". */
function speaksGenerally(text: string, { kinds }: Vocabulary): boolean {
  const words = wordsOf(text);
  return words.some(
    (word, index) =>
      /^(?:the|both|either|each|which|these|this|neither|two|your|right)$/.test(
        words[index - 1] ?? '',
      ) &&
      (kinds.has(word) || kinds.has(word.replace(/s$/, ''))),
  );
}

/** Whether a passage says something that can be compared, followed or checked. */
function states(passage: Passage, vocabulary: Vocabulary): boolean {
  const { text, form } = passage;
  const isNamed = subjectsIn(text, vocabulary).length > 0;
  if (form === 'cell') return true;
  if (form === 'heading') return judges.test(text) && !/\?$/.test(text);
  if (form === 'question') return /\bwhy\b/i.test(text) && compares.test(text);
  if (form === 'caption')
    return isNamed && countWords(text) >= 6 && /[.!]/.test(text) && !/\S-\p{Lu}/u.test(text);
  if (tailOf(text).includes('?') || /:$/.test(text) || countWords(text) < (form === 'item' ? 1 : 2))
    return false;
  if (announces.test(text) && !compares.test(text)) return false;
  if (isNamed || speaksGenerally(text, vocabulary)) return true;
  const goesOn =
    form === 'item' ||
    countWords(text) >= 4 ||
    [refersBack, compares, advises].some((cue) => cue.test(text));
  return passage.subjects.length > 0 && goesOn;
}

const kindOf = (text: string): Candidate['kind'] =>
  advises.test(text) ? 'advice' : tastes.test(text) && !/\d/.test(text) ? 'opinion' : 'fact';

/** Claims that a person is shown for the whole of a statement, before those of its parts. */
const shown = 3;

interface Reader {
  readonly rank: Ranker;
  readonly match: Matcher;
  readonly vocabulary: Vocabulary;
}

/** What is asked of the claims about a passage. In a cell the row and the column say what `Built in` is said of. */
function askedOf(
  { text, context, subjects: named, cell }: Passage,
  { rank, vocabulary }: Reader,
): Asked {
  const subjects = named.length > 0 ? named : vocabulary.subjects.map(({ id }) => id);
  const proposals = rank(text, context);
  const statement = cell ? [cell.row, cell.title, text].join('\n') : text;
  return { statement, context, subjects, kind: kindOf(text), proposals };
}

/** The parts of a statement that may each say something of their own: they are looked at, and never cut off it. */
const partsOf = ({ text, form }: Passage): string[] =>
  form === 'heading' || form === 'question' ? [] : [...membersOf(text), ...clausesOf(text)];

/** The likeliest claims of a passage, then of each part the likeliest new one: a sentence that says two things is offered both. */
function offersOf(passage: Passage, likeliest: readonly KnownClaim[], reader: Reader) {
  const offers = new Set(likeliest.slice(0, shown));
  for (const text of partsOf(passage)) {
    const own = subjectsIn(text, reader.vocabulary);
    const subjects = own.length > 0 ? own : passage.subjects;
    const near = reader.match(askedOf({ ...passage, text, subjects }, reader));
    const further = near.find((claim) => !offers.has(claim));
    if (further) offers.add(further);
  }
  return [...offers];
}

function candidateOf(passage: Passage, reader: Reader): Candidate {
  const asked = askedOf(passage, reader);
  const claims = reader.match(asked);
  const { lines, text, context, cell } = passage;
  const { subjects, kind, proposals } = asked;
  return {
    lines,
    statement: text,
    context,
    criteria: proposals.map(({ criterion }) => criterion),
    subjects,
    kind,
    stance: stanceAmong(claims, text, subjects, reader.vocabulary),
    claims,
    offers: offersOf(passage, claims, reader),
    ...(cell && { cell }),
  };
}

/** Every sentence, cell and item that compares, recommends or can be checked, in the order of the text. */
export function findCandidates(structure: Structure, vocabulary: Vocabulary): Candidate[] {
  const reader = { rank: rankerFor(vocabulary), match: matcherFor(vocabulary), vocabulary };
  return passagesOf(structure, vocabulary)
    .filter((passage) => states(passage, vocabulary))
    .map((passage) => candidateOf(passage, reader))
    .toSorted((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
}
