import type { ClaimRecord } from '../schema/index.ts';
import { advises, tastes } from './cues.ts';
import { type Asked, comparerFor, fitted, type Matcher, matcherBy, type Weights } from './match.ts';
import { clausesOf, membersOf } from './parts.ts';
import { type Passage, passagesOf } from './passages.ts';
import { type Proposal, type Ranker, rankerFor } from './rank.ts';
import { stanceAmong } from './stance.ts';
import { states } from './states.ts';
import type { Structure } from './structure.ts';
import { type KnownClaim, subjectsIn, type Vocabulary } from './vocabulary.ts';

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

const kindOf = (text: string): Candidate['kind'] =>
  advises.test(text) ? 'advice' : tastes.test(text) && !/\d/.test(text) ? 'opinion' : 'fact';

/** Claims that a person is shown for the whole of a statement, before those of its parts. */
export const shown = 3;

/** A passage that states something, and what is asked of the claims about it. */
export interface Question {
  readonly passage: Passage;
  readonly asked: Asked;
}

interface Reader {
  readonly rank: Ranker;
  readonly vocabulary: Vocabulary;
}

/** What is asked about a passage. In a cell the row and the column say what `Built in` is said of. */
function questionOf(passage: Passage, around: Asked['around'], reader: Reader): Question {
  const { text, context, subjects: named, cell } = passage;
  const subjects = named.length > 0 ? named : reader.vocabulary.subjects.map(({ id }) => id);
  const proposals = reader.rank(text, context);
  const statement = cell ? [cell.row, cell.title, text].join('\n') : text;
  return { passage, asked: { statement, subjects, kind: kindOf(text), proposals, around } };
}

/** Statements on each side of one, and lines to there at most, that tell what it goes on about. */
const nearby = { statements: 2, lines: 3 } as const;

/** The statements around one. */
function nearTo(index: number, passages: readonly Passage[]): Passage[] {
  const [here = 0] = passages[index]?.lines ?? [];
  const from = Math.max(0, index - nearby.statements);
  const around = passages.slice(from, index + nearby.statements + 1);
  const isNear = (line: number) => Math.abs(line - here) <= nearby.lines;
  return around.filter((one) => one !== passages[index] && one.lines.some(isNear));
}

/** How much the statements around a passage are of each criterion: each of them speaks for its three likeliest. */
function criteriaAround(near: readonly Passage[], rank: Ranker) {
  const around = new Map<string, number>();
  for (const { text, context } of near) {
    const proposals = rank(text, context).slice(0, 3);
    const best = (proposals[0]?.score ?? 1) * 2 * nearby.statements;
    for (const { criterion, score } of proposals)
      around.set(criterion, (around.get(criterion) ?? 0) + score / best);
  }
  return around;
}

const stating = (structure: Structure, vocabulary: Vocabulary) =>
  passagesOf(structure, vocabulary)
    .filter((passage) => states(passage, vocabulary))
    .toSorted((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0));

/** What is asked about every sentence, cell and item that compares, recommends or can be checked, in the order of the text. */
export function questionsOf(structure: Structure, vocabulary: Vocabulary): Question[] {
  const reader = { rank: rankerFor(vocabulary), vocabulary };
  return stating(structure, vocabulary).map((passage, index, passages) => {
    const around = criteriaAround(nearTo(index, passages), reader.rank);
    return questionOf(passage, around, reader);
  });
}

/** The parts of a statement that may each say something of their own: they are looked at, and never cut off it. */
const partsOf = ({ text, form }: Passage): string[] =>
  form === 'heading' || form === 'question' ? [] : [...membersOf(text), ...clausesOf(text)];

/** Claims of a part that are looked at for one that is not offered yet. */
const ofPart = 2;

/** What is asked of a part of a passage, as of a passage of its own. */
function partOf({ passage, asked }: Question, text: string, reader: Reader): Question {
  const own = subjectsIn(text, reader.vocabulary);
  const subjects = own.length > 0 ? own : passage.subjects;
  return questionOf({ ...passage, text, subjects }, asked.around, reader);
}

/** The likeliest claims of a passage, then a likely one of each part: a sentence that says two things is offered both. */
function offersOf(
  question: Question,
  likeliest: readonly KnownClaim[],
  match: Matcher,
  reader: Reader,
) {
  const offers = new Set(likeliest.slice(0, shown));
  for (const text of partsOf(question.passage)) {
    const near = match(partOf(question, text, reader).asked);
    const further = near.slice(0, ofPart).find((claim) => !offers.has(claim));
    if (further) offers.add(further);
  }
  return [...offers];
}

/** How much the likeliest claims of a statement say of its criterion, against what its own words say. */
const byClaims = 0.5;

/** Ids of criteria, best first: by what a statement says, and by where the claims are filed that it may be. */
function criteriaOf(proposals: readonly Proposal[], claims: readonly KnownClaim[]): string[] {
  const best = proposals[0]?.score ?? 1;
  const scores = new Map(proposals.map(({ criterion, score }) => [criterion, score / best]));
  for (const [index, { criterion }] of claims.slice(0, shown).entries())
    scores.set(criterion, (scores.get(criterion) ?? 0) + byClaims / (index + 1));
  return [...scores].toSorted(([, a], [, b]) => b - a).map(([criterion]) => criterion);
}

function candidateOf(question: Question, match: Matcher, reader: Reader): Candidate {
  const { passage, asked } = question;
  const claims = match(asked);
  const { lines, text, context, cell } = passage;
  const { subjects, kind, proposals } = asked;
  return {
    lines,
    statement: text,
    context,
    criteria: criteriaOf(proposals, claims),
    subjects,
    kind,
    stance: stanceAmong(claims, text, subjects, reader.vocabulary),
    claims,
    offers: offersOf(question, claims, match, reader),
    ...(cell && { cell }),
  };
}

/** Every statement that may become a claim, in the order of the text, with the claims that it may be. */
export function findCandidates(
  structure: Structure,
  vocabulary: Vocabulary,
  weights: Weights = fitted,
): Candidate[] {
  const reader = { rank: rankerFor(vocabulary), vocabulary };
  const match = matcherBy(comparerFor(vocabulary), weights);
  return questionsOf(structure, vocabulary).map((question) => candidateOf(question, match, reader));
}
