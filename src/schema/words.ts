/**
 * The closed vocabularies of the knowledge base: each word with the label a page prints and the rule that decides it.
 * Pages, error messages, the JSON API and the method page all read these tables, so a word can mean only one thing.
 */

export const verdicts = {
  supported: {
    label: 'Supported',
    mark: '✓',
    tone: 'good',
    means: 'The evidence shows what the claim says, for the versions named.',
  },
  partly: {
    label: 'Partly',
    mark: '◐',
    tone: 'warn',
    means: 'One part of the claim holds and another, separable part does not.',
  },
  misleading: {
    label: 'Misleading',
    mark: '△',
    tone: 'warn',
    means:
      'Literally defensible, yet a reader would draw a conclusion that the evidence does not bear out.',
  },
  outdated: {
    label: 'Outdated',
    mark: '↻',
    tone: 'warn',
    means: 'It held when the article was written, or for an older release, and no longer does.',
  },
  wrong: {
    label: 'Wrong',
    mark: '✕',
    tone: 'bad',
    means:
      'The evidence shows the opposite, for the versions named and for those current when it was written.',
  },
  unverifiable: {
    label: 'Unverifiable',
    mark: '?',
    tone: 'open',
    means: 'It could be true or false, and no primary source or experiment open to us settles it.',
  },
  opinion: {
    label: 'Opinion',
    mark: '–',
    tone: 'open',
    means: 'Taste or advice that no observation could settle.',
  },
} as const;

export const supports = {
  'built-in': {
    label: 'built in',
    means: 'Comes with the package itself and needs no further install.',
  },
  official: {
    label: 'official add-on',
    means: 'A separate package kept by the same project or organisation.',
  },
  extension: { label: 'by extension', means: 'A package kept by others, made for this framework.' },
  none: { label: 'none', means: 'No maintained package does it: own code is needed.' },
  'not-applicable': {
    label: 'not a feature',
    means: 'The question is not one of having or lacking a feature.',
  },
  unknown: { label: 'unknown', means: 'Not established yet.' },
} as const;

export const certainties = {
  high: {
    label: 'high',
    means:
      'Primary sources or an experiment say it directly; a careful reader would find nothing against it.',
  },
  moderate: {
    label: 'moderate',
    means: 'Primary sources support it, with a step of judgement between them and the finding.',
  },
  low: {
    label: 'low',
    means: 'The evidence is thin, indirect or mixed; a single new source could turn it.',
  },
} as const;

export const reasons = {
  'documented-behaviour': {
    label: 'documented behaviour',
    means: 'The project’s own documentation states it for a named version.',
  },
  'source-code-read': { label: 'source code read', means: 'The code of a named release was read.' },
  'experiment-run': {
    label: 'experiment run',
    means: 'A recorded program was run against named versions.',
  },
  'several-primary-sources': {
    label: 'several primary sources',
    means: 'Independent primary sources agree.',
  },
  'single-source': { label: 'single source', means: 'It stands on one source only.' },
  undated: { label: 'undated', means: 'The evidence carries no date.' },
  'authors-interest': {
    label: 'author’s interest',
    means: 'Whoever wrote the evidence gains from what it says.',
  },
  'contradicts-itself': {
    label: 'contradicts itself',
    means: 'The evidence says two things that cannot both hold.',
  },
  'superseded-version': {
    label: 'superseded version',
    means: 'The evidence is about a release that is no longer current.',
  },
  unmeasured: {
    label: 'unmeasured',
    means: 'The question is one of degree and nobody has measured it here.',
  },
  'judgement-needed': {
    label: 'judgement needed',
    means: 'The facts are clear; what they weigh depends on the reader’s project.',
  },
  'depends-on-extensions': {
    label: 'depends on extensions',
    means: 'The answer changes with the packages chosen.',
  },
  'secondary-only': {
    label: 'secondary sources only',
    means: 'No primary source answers the question.',
  },
  'changes-fast': { label: 'changes fast', means: 'The facts move within months.' },
} as const;

export const claimKinds = {
  fact: {
    label: 'fact',
    means: 'Can be checked against documentation, code, a count or a measurement.',
  },
  opinion: { label: 'opinion', means: 'Taste that no evidence could settle.' },
  advice: { label: 'advice', means: 'Recommends a choice or an action.' },
} as const;

export const ledgerKinds = {
  claims: { label: 'claims', means: 'Every line carries at least one claim.' },
  restates: {
    label: 'restates',
    means: 'Says only what earlier lines said; each line is a further place of a claim.',
  },
  heading: { label: 'heading', means: 'A heading, or what is left of one.' },
  'lead-in': {
    label: 'lead-in',
    means: 'Introduces what follows and says nothing that can be checked.',
  },
  background: {
    label: 'background',
    means: 'About the language, the web or choosing at large; not part of the comparison.',
  },
  references: { label: 'references', means: 'The article’s own list of sources.' },
  caption: { label: 'caption', means: 'A picture’s caption or its remains, with no claim in it.' },
  origin: { label: 'origin', means: 'Title, byline, date or publisher.' },
  boilerplate: {
    label: 'boilerplate',
    means: 'Navigation, adverts, share bars, author boxes and other furniture.',
  },
  damaged: { label: 'damaged', means: 'So broken that no statement can be read from it.' },
  blank: { label: 'blank', means: 'Empty.' },
} as const;

/** How long a checked fact keeps. `days: null` keeps for ever; `support` keeps until its own end date. */
export const shelfLives = {
  behaviour: {
    label: 'documented behaviour',
    days: 548,
    means: 'What a named version does: eighteen months, about two feature releases.',
  },
  count: {
    label: 'count',
    days: 90,
    means: 'Stars, downloads, packages and other moving numbers: ninety days.',
  },
  support: { label: 'support window', days: null, means: 'Until the end date it names.' },
  licence: { label: 'licence', days: 1096, means: 'Three years.' },
  history: { label: 'history', days: null, means: 'A release year or an origin: for ever.' },
} as const;

/** Which kinds of reference are primary. A secondary one is marked so wherever it is cited. */
export const referenceKinds = {
  documentation: { label: 'official documentation', primary: true },
  'release-notes': { label: 'release notes', primary: true },
  'source-code': { label: 'source code', primary: true },
  repository: { label: 'project repository', primary: true },
  pep: { label: 'Python enhancement proposal', primary: true },
  specification: { label: 'specification', primary: true },
  'package-index': { label: 'package index', primary: true },
  announcement: { label: 'project announcement', primary: true },
  survey: { label: 'survey', primary: false },
  statistics: { label: 'third-party statistics', primary: false },
  article: { label: 'article', primary: false },
} as const;

export const marks = ['circle', 'square', 'diamond', 'triangle', 'ring', 'bar'] as const;

/** The keys of a vocabulary as the non-empty tuple that `z.enum` wants. */
export const wordsOf = <T extends object>(table: T) =>
  Object.keys(table) as [keyof T & string, ...(keyof T & string)[]];

/** Every vocabulary under the name by which content lists it. */
export const vocabularies = {
  verdict: verdicts,
  support: supports,
  certainty: certainties,
  reason: reasons,
  kind: claimKinds,
  ledger: ledgerKinds,
  shelf: shelfLives,
} as const;
