/**
 * The closed vocabularies of the knowledge base: each word with the label a page prints and the rule that decides it.
 * Pages, error messages, the JSON API and the method page all read these tables, so a word can mean only one thing.
 */

import { ownWords } from './own-words.ts';

/** The vocabulary to which a base may add words: nothing in the engine asks more of one than its columns say. */
const open = 'reference';

/** A vocabulary as the base in use words it: with its own labels and rules. */
function worded<const T extends object>(name: string, table: T): T {
  const own = Object.entries(ownWords[name] ?? {})
    .filter(([word]) => name === open || Object.hasOwn(table, word))
    .map(([word, says]) => [word, { ...Reflect.get(table, word), ...says }]);
  return { ...table, ...Object.fromEntries(own) };
}

/** How a word weighs on a reader: each has a colour of its own, apart from those of the subjects. */
export type Tone = 'good' | 'warn' | 'skew' | 'past' | 'bad' | 'open';

interface Word {
  readonly label: string;
  /** The rule that decides when it is used. */
  readonly means: string;
}

/** A mark as paths in a box of 24 × 24: `fill` is filled, `lines` are drawn. */
export interface VerdictGlyph {
  readonly lines?: string;
  readonly fill?: string;
}

interface VerdictWord extends Word {
  readonly mark: string;
  readonly tone: Tone;
  /** The mark once more, for fonts that lack it. */
  readonly glyph: VerdictGlyph;
  /** Rank in lists: what does not hold comes first, for it is what readers come to find out. */
  readonly rank: number;
  /** Whether evidence has settled the claim, one way or the other. */
  readonly settles: boolean;
  /** Whether the claim holds as it is stated. */
  readonly holds: boolean;
  /** Whether the claim is plainly at fault today. */
  readonly faulty: boolean;
  /** Whether it may stand without evidence. */
  readonly free: boolean;
  /** Whether it says that no observation could settle the claim, as none of a fact may. */
  readonly taste: boolean;
}

const ring = 'M12 3.5a8.5 8.5 0 1 0 .01 0z';

export const verdicts = worded('verdict', {
  supported: {
    label: 'Supported',
    mark: '✓',
    tone: 'good',
    glyph: { lines: 'M4 13l5.5 5.5L20 6' },
    rank: 5,
    settles: true,
    holds: true,
    faulty: false,
    free: false,
    taste: false,
    means: 'The evidence shows what the claim says, for the versions named.',
  },
  partly: {
    label: 'Partly',
    mark: '◐',
    tone: 'warn',
    glyph: { lines: ring, fill: 'M12 3.5a8.5 8.5 0 0 0 0 17z' },
    rank: 4,
    settles: true,
    holds: false,
    faulty: false,
    free: false,
    taste: false,
    means: 'One part of the claim is true and another, separate part is not.',
  },
  misleading: {
    label: 'Misleading',
    mark: '△',
    tone: 'skew',
    glyph: { lines: 'M12 4l9.5 16.5h-19z' },
    rank: 2,
    settles: true,
    holds: false,
    faulty: false,
    free: false,
    taste: false,
    means:
      'Every word can be defended, but a reader would come to believe something that the evidence does not support.',
  },
  outdated: {
    label: 'Outdated',
    mark: '↻',
    tone: 'past',
    glyph: { lines: 'M19.8 8.2A8.5 8.5 0 1 0 20.5 12M20.3 3v5.4h-5.4' },
    rank: 3,
    settles: true,
    holds: false,
    faulty: true,
    free: false,
    taste: false,
    means:
      'It was true when the article was written, or for an older release, but is no longer true.',
  },
  wrong: {
    label: 'Wrong',
    mark: '✕',
    tone: 'bad',
    glyph: { lines: 'M5 5l14 14M19 5L5 19' },
    rank: 1,
    settles: true,
    holds: false,
    faulty: true,
    free: false,
    taste: false,
    means:
      'The evidence shows the opposite, both for the versions named and for those that were current when the article was written.',
  },
  unverifiable: {
    label: 'Unverifiable',
    mark: '?',
    tone: 'open',
    glyph: {
      lines: 'M7.5 8.2a4.5 4.5 0 1 1 6.6 4c-1.4.8-2.1 1.6-2.1 3.4',
      fill: 'M12 18.4a1.7 1.7 0 1 0 .01 0z',
    },
    rank: 6,
    settles: false,
    holds: false,
    faulty: false,
    free: true,
    taste: false,
    means:
      'It could be true or false, and we found no primary source or experiment that decides it.',
  },
  opinion: {
    label: 'Opinion',
    mark: '–',
    tone: 'open',
    glyph: { lines: 'M5 12h14' },
    rank: 7,
    settles: false,
    holds: false,
    faulty: false,
    free: true,
    taste: true,
    means: 'Taste or advice that no observation could prove right or wrong.',
  },
} as const satisfies Record<string, VerdictWord>);

export type Verdict = keyof typeof verdicts;

/** The verdicts, and the lack of one. */
export const judgements = {
  ...verdicts,
  unchecked: {
    label: 'Not checked yet',
    mark: '·',
    tone: 'open',
    glyph: { fill: 'M12 7.5a4.5 4.5 0 1 0 .01 0z' },
    rank: 8,
    settles: false,
    holds: false,
    faulty: false,
    free: false,
    taste: false,
    means: 'Nobody has checked it yet.',
  },
} as const satisfies Record<Verdict | 'unchecked', VerdictWord>;

export type Judgement = keyof typeof judgements;

interface SupportWord extends Word {
  /** Whether it answers the cell's question; what does not may stand without evidence and needs no explanation. */
  readonly answers: boolean;
}

export const supports = worded('support', {
  'built-in': {
    label: 'built in',
    means: 'Comes with the package itself and needs no further install.',
    answers: true,
  },
  official: {
    label: 'official add-on',
    means: 'A separate package kept by the same project or organisation.',
    answers: true,
  },
  extension: {
    label: 'by extension',
    means: 'A third-party package, made to be used with it.',
    answers: true,
  },
  none: {
    label: 'none',
    means: 'No maintained package does it: you write the code yourself.',
    answers: true,
  },
  unknown: { label: 'unknown', means: 'Not established yet.', answers: false },
} as const satisfies Record<string, SupportWord>);

export type Support = keyof typeof supports;

export const certainties = worded('certainty', {
  high: {
    label: 'high',
    means:
      'Primary sources or an experiment say it directly; a careful reader would find nothing against it.',
  },
  moderate: {
    label: 'moderate',
    means: 'Primary sources support it, but the step from them to the finding needs judgement.',
  },
  low: {
    label: 'low',
    means: 'The evidence is thin, indirect or mixed; a single new source could change the answer.',
  },
} as const satisfies Record<string, Word>);

export type Certainty = keyof typeof certainties;

interface ReasonWord extends Word {
  /** The highest certainty that may stand beside it. */
  readonly atMost: Certainty;
  /** Whether it can explain why a certainty is not high. */
  readonly lowers: boolean;
}

export const reasons = worded('reason', {
  'documented-behaviour': {
    label: 'documented behaviour',
    atMost: 'high',
    lowers: false,
    means: 'The project’s own documentation states it for a named version.',
  },
  'source-code-read': {
    label: 'source code read',
    atMost: 'high',
    lowers: false,
    means: 'The code of a named release was read.',
  },
  'experiment-run': {
    label: 'experiment run',
    atMost: 'high',
    lowers: false,
    means: 'A recorded program was run against named versions.',
  },
  'several-primary-sources': {
    label: 'several primary sources',
    atMost: 'high',
    lowers: false,
    means: 'Independent primary sources agree.',
  },
  'single-source': {
    label: 'single source',
    atMost: 'moderate',
    lowers: true,
    means: 'It rests on one source only.',
  },
  undated: {
    label: 'undated',
    atMost: 'moderate',
    lowers: true,
    means: 'The evidence carries no date.',
  },
  'authors-interest': {
    label: 'the author of the evidence has an interest',
    atMost: 'moderate',
    lowers: true,
    means: 'The author of the evidence gains from what it says.',
  },
  'contradicts-itself': {
    label: 'evidence contradicts itself',
    atMost: 'moderate',
    lowers: true,
    means: 'The evidence says two things that cannot both be true.',
  },
  'superseded-version': {
    label: 'superseded version',
    atMost: 'moderate',
    lowers: true,
    means: 'The evidence is about a release that is no longer current.',
  },
  unmeasured: {
    label: 'a part is not measured',
    atMost: 'moderate',
    lowers: true,
    means: 'The question asks how much or how well, and we found no measurement of a part of it.',
  },
  'judgement-needed': {
    label: 'judgement is needed',
    atMost: 'moderate',
    lowers: true,
    means: 'The facts are clear; how much they matter depends on the reader’s project.',
  },
  'depends-on-extensions': {
    label: 'the answer depends on extensions',
    atMost: 'high',
    lowers: true,
    means: 'The answer changes with the packages that you choose.',
  },
  'secondary-only': {
    label: 'secondary sources only',
    atMost: 'low',
    lowers: true,
    means: 'No primary source answers the question.',
  },
  'changes-fast': {
    label: 'changes fast',
    atMost: 'high',
    lowers: true,
    means: 'The facts change within months.',
  },
} as const satisfies Record<string, ReasonWord>);

interface ClaimKindWord extends Word {
  /** Whether an observation could settle it. */
  readonly checkable: boolean;
}

export const claimKinds = worded('kind', {
  fact: {
    label: 'factual claim',
    means: 'Can be checked against documentation, code, a count or a measurement.',
    checkable: true,
  },
  opinion: {
    label: 'opinion',
    means: 'Taste that no evidence could prove right or wrong.',
    checkable: false,
  },
  advice: { label: 'advice', means: 'Recommends a choice or an action.', checkable: false },
} as const satisfies Record<string, ClaimKindWord>);

interface LedgerWord extends Word {
  /** Whether claims stand on such a line: made there first or again, or none at all. */
  readonly carries: 'first' | 'again' | 'none';
}

export const ledgerKinds = worded('ledger', {
  claims: { label: 'claims', means: 'The line makes at least one claim.', carries: 'first' },
  restates: {
    label: 'restates',
    means: 'Says only what earlier lines said; it counts as one more place where a claim is made.',
    carries: 'again',
  },
  heading: { label: 'heading', means: 'A heading, or what is left of one.', carries: 'none' },
  'lead-in': {
    label: 'introduction',
    means: 'Introduces the next lines and says nothing that can be checked.',
    carries: 'none',
  },
  background: {
    label: 'background',
    means: 'About the language, the web or choices in general; not part of the comparison.',
    carries: 'none',
  },
  references: { label: 'references', means: 'The article’s own list of sources.', carries: 'none' },
  caption: {
    label: 'caption',
    means: 'A picture’s caption or its remains, with no claim in it.',
    carries: 'none',
  },
  origin: { label: 'origin', means: 'Title, byline, date or publisher.', carries: 'none' },
  boilerplate: {
    label: 'boilerplate',
    means: 'Navigation, adverts, share bars, author boxes and similar parts of the page.',
    carries: 'none',
  },
  damaged: {
    label: 'damaged',
    means: 'So broken that no statement can be read from it.',
    carries: 'none',
  },
  blank: { label: 'blank', means: 'Empty.', carries: 'none' },
} as const satisfies Record<string, LedgerWord>);

export type LedgerKind = keyof typeof ledgerKinds;
export const isLedgerKind = (word: string): word is LedgerKind => Object.hasOwn(ledgerKinds, word);

interface ShelfLife extends Word {
  readonly days: number | null;
}

/** How long a checked fact keeps. `days: null` keeps for ever; `support` keeps until its own end date. */
export const shelfLives = worded('shelf', {
  behaviour: {
    label: 'documented behaviour',
    days: 548,
    means:
      'What a named version does. It is checked again after eighteen months, about two feature releases.',
  },
  count: {
    label: 'count',
    days: 90,
    means:
      'Stars, downloads, packages and other numbers that change. They are checked again after ninety days.',
  },
  support: {
    label: 'support window',
    days: null,
    means: 'It is checked again at the end date that it names.',
  },
  licence: { label: 'licence', days: 1096, means: 'It is checked again after three years.' },
  history: {
    label: 'history',
    days: null,
    means: 'A release year or an origin: it stays true for ever.',
  },
} as const satisfies Record<string, ShelfLife>);

interface ReferenceKindWord {
  readonly label: string;
  readonly primary: boolean;
  /** The word that was published for it before; what was linked by it goes on answering. */
  readonly was?: string;
}

/** Which kinds of reference are primary. A secondary one is marked so wherever it is cited. */
export const referenceKinds = worded('reference', {
  documentation: { label: 'official documentation', primary: true },
  'release-notes': { label: 'release notes', primary: true },
  'source-code': { label: 'source code', primary: true },
  repository: { label: 'project repository', primary: true },
  'project-page': { label: 'project page', primary: true },
  licence: { label: 'licence text', primary: true },
  proposal: { label: 'enhancement proposal', primary: true, was: 'pep' },
  specification: { label: 'specification', primary: true },
  'package-index': { label: 'package index', primary: true },
  announcement: { label: 'project announcement', primary: true },
  survey: { label: 'survey', primary: false },
  statistics: { label: 'third-party statistics', primary: false },
  article: { label: 'article', primary: false },
} as const satisfies Record<string, ReferenceKindWord>);

/** What a claim, a source or a finding may lean to where it is no subject. */
export const leanings = {
  even: { label: 'even', means: 'It favours no subject over another.' },
  none: { label: 'no side', means: 'It takes no side, or none fits.' },
  depends: { label: 'depends', means: 'The answer depends on something that it names.' },
  descriptive: {
    label: 'description only',
    means: 'The question only asks for a description, so no side wins.',
  },
} as const satisfies Record<string, Word>;

export type Leaning = keyof typeof leanings;

/** What a claim and a need may lean to, and what a finding may, where it is no subject; in the order in which keys name them. */
export const stanceWords = ['even', 'none'] as const satisfies readonly Leaning[];
export const findingWords = ['even', 'depends'] as const satisfies readonly Leaning[];
/** What a finding that favours nothing leans to: its question has no better answer. */
export const withoutFavour = 'descriptive' satisfies Leaning;

interface AgreementWord extends Word {
  /** For the column of a table or a picture. */
  readonly short: string;
}

/** How far the sources that take a side agree; independent of what the evidence shows. From silence to the least agreement. */
export const agreements = {
  silent: {
    label: 'no article takes a side',
    short: 'no side taken',
    means: 'No source takes a side.',
  },
  alone: {
    label: 'only one article compares them',
    short: 'only one article',
    means: 'One source takes a side, or says that none is better.',
  },
  agree: {
    label: 'the articles that take a side all take the same side',
    short: 'all alike overall',
    means: 'All that take a side share a stance.',
  },
  mostly: {
    label: 'most of the articles that take a side take the same side',
    short: 'most alike overall',
    means: 'More than half of those that take a side share a stance.',
  },
  split: {
    label: 'the articles are split',
    short: 'split',
    means: 'No stance has more than half.',
  },
} as const satisfies Record<string, AgreementWord>;

export type Agreement = keyof typeof agreements;

interface StrengthWord extends Word {
  /** What the source does, after its name. */
  readonly verb: string;
}

/** How a source's wording stands to the claim it makes. */
export const strengths = {
  stronger: {
    label: 'said more strongly',
    verb: 'says this more strongly',
    means: 'The wording claims more, with the same verdict.',
  },
  weaker: {
    label: 'said more weakly',
    verb: 'says this more weakly',
    means: 'The wording claims less, with the same verdict.',
  },
} as const satisfies Record<string, StrengthWord>;

/** Between whom a disagreement stands. */
export const scopes = {
  between: { label: 'between articles', means: 'Two sources or more.' },
  within: { label: 'within one article', means: 'One source that takes more than one side.' },
} as const satisfies Record<string, Word>;

export type Scope = keyof typeof scopes;

export const changeKinds = {
  addition: { label: 'addition', means: 'Something new.' },
  correction: { label: 'correction', means: 'Something that was wrong.' },
  're-check': { label: 're-check', means: 'Something that was looked at again.' },
} as const satisfies Record<string, Word>;

/** What of ours a change judged anew. */
export const judgedAnew = {
  finding: {
    label: 'finding changed',
    plural: 'Findings that changed',
    means: 'What a finding favours, or how certain it is, is another now.',
  },
  verdict: {
    label: 'verdict changed',
    plural: 'Verdicts that changed',
    means: 'A claim has another verdict now.',
  },
} as const satisfies Record<string, Word & { readonly plural: string }>;

/** When a release gets its last fixes. */
export const supportEnds = {
  dated: { label: 'dated', means: 'On a day the project names.' },
  'next-release': { label: 'next release', means: 'When the next release comes out.' },
} as const satisfies Record<string, Word>;

/** How the answer of an experiment is compared when it runs again. */
export const experimentKinds = {
  exact: { label: 'exact', means: 'The answer is the same.' },
  ratio: { label: 'ratio', means: 'Its figures may drift within a band.' },
} as const satisfies Record<string, Word>;

export const marks = ['circle', 'square', 'diamond', 'triangle', 'ring', 'bar'] as const;

/** The words of a vocabulary in its order, as the non-empty tuple that `z.enum` wants. */
export const wordsOf = <T extends object>(table: T) =>
  Object.keys(table) as [keyof T & string, ...(keyof T & string)[]];

/** How far a machine can prove that a citation says what it is cited for. */
export const proofs = worded('proof', {
  passage: {
    label: 'passage',
    means:
      'A passage in a released package that is pinned by its checksum. A command proves that the passage is there word for word, and fails if it is not.',
  },
  release: {
    label: 'release',
    means: 'A file of a pinned release. No passage is named yet, so the reader has to look for it.',
  },
  whole: {
    label: 'whole package',
    means:
      'A folder of a pinned release. Something was counted in all of its files, or is in none of them, so no single passage says it.',
  },
  repository: {
    label: 'repository',
    means:
      'A file of a repository that is in no release, at a commit or as it was on the day it was read. You can ask the project.',
  },
  page: {
    label: 'page',
    means:
      'A page, survey or article as it was on the day it was read. Nothing proves that it still says the same; you can ask its publisher.',
  },
} as const satisfies Record<string, Word>);

export type Proof = keyof typeof proofs;

/** What becomes of a passage from one release to the next, the most serious first. */
export const fates = {
  gone: { label: 'gone', again: true, means: 'nothing like it is left' },
  changed: { label: 'changed', again: true, means: 'other words' },
  new: {
    label: 'not in the older release',
    again: true,
    means: 'the older release has nothing like it',
  },
  respelled: {
    label: 'with one word replaced',
    again: false,
    means: 'word for word, except for a word that was replaced throughout',
  },
  moved: {
    label: 'moved',
    again: false,
    means: 'word for word, under another heading or in another file',
  },
  same: { label: 'the same', again: false, means: 'word for word' },
  absent: { label: 'in neither', again: false, means: 'neither release has anything like it' },
} as const satisfies Record<
  string,
  Word & { /** Whether a person reads it again. */ again: boolean }
>;

export type Fate = keyof typeof fates;

/** Every vocabulary under the name by which content lists it. */
export const vocabularies = {
  proof: proofs,
  verdict: verdicts,
  support: supports,
  certainty: certainties,
  reason: reasons,
  kind: claimKinds,
  ledger: ledgerKinds,
  shelf: shelfLives,
} as const;
