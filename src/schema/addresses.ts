import { fill } from './kind.ts';
import { type KindName, type Kinds, kindNames, kinds } from './kinds.ts';
import * as siteFiles from './site-files.ts';

/** Kinds whose records have each a page of its own. Guides stand at the root, where anything could be one: they are named below. */
type PagedKind = {
  [K in KindName]: Kinds[K] extends { readonly address: infer A extends string }
    ? A extends `${string}#${string}`
      ? never
      : K
    : never;
}[Exclude<KindName, 'site' | 'guide'>];

const isPaged = (kind: KindName): kind is PagedKind => {
  const row = kinds[kind];
  return kind !== 'site' && kind !== 'guide' && 'address' in row && !row.address.includes('#');
};

const recordPages = Object.fromEntries<string>(
  kindNames.filter(isPaged).map((kind) => [kind, kinds[kind].address]),
) as { readonly [K in PagedKind]: Kinds[K]['address'] };

/**
 * Every page of the site and every file that stands by itself, as paths from the root; what stands in `<…>` names what they show.
 * Other people's links depend on them. Where a record is read, its kind says; other forms of a page are in {@link forms}.
 */
export const pageAddresses = {
  ...recordPages,
  home: kinds.site.address,
  compareAll: '/compare/',
  compare: '/compare/<id>/',
  criteria: '/criteria/',
  claims: '/claims/',
  sources: '/sources/',
  disagreements: '/disagreements/',
  search: '/search/',
  /** The guide that says what the words of the site mean. */
  method: fill(kinds.guide.address, { id: 'method' }),
  /** The guide that says who makes the site; not every base has it. */
  about: fill(kinds.guide.address, { id: 'about' }),
  references: '/references/',
  lab: '/lab/',
  choose: '/choose/',
  faq: '/faq/',
  changes: '/changes/',
  feed: siteFiles.feed,
  embed: '/embed/criteria/<id>/',
  api: '/api/<id>.json',
  apiSchema: '/api/schema/<id>.json',
} as const;

export type PageName = keyof typeof pageAddresses;

/** The last part of a comparison's address, by the ids of its subjects. */
export const pairPattern = '<first>-vs-<second>';

/** Every pair of subjects in the site's order: the canonical direction of a comparison. */
export const pairsOf = <T>(subjects: readonly T[]): (readonly [T, T])[] =>
  subjects.flatMap((first, index) =>
    subjects.slice(index + 1).map((second) => [first, second] as const),
  );

const { changes, home, compare, compareAll, claim, claims, criteria, criterion, disagreement } =
  pageAddresses;
const { disagreements, experiment, faq, lab, references, search, source, sources, subject } =
  pageAddresses;
const guide = kinds.guide.address;

/** Parts of pages with an address of their own; `<id>` is the page's, the rest names what is in it. */
export const partAddresses = {
  summaryRow: `${home}#<criterion>`,
  mainPicture: `${home}#<picture>`,
  tableRow: `${compare}#<criterion>`,
  rowOfAll: `${compareAll}#<criterion>`,
  allShown: `${compareAll}#table-shown`,
  tableShown: `${compare}#table-shown`,
  articlesMap: `${criteria}#articles-map`,
  agreementGrid: `${criteria}#agreement-certainty`,
  finding: `${criterion}#finding`,
  cells: `${criterion}#cells`,
  cell: `${criterion}#<subject>`,
  definition: `${criterion}#definition`,
  reading: `${criterion}#reading`,
  code: `${criterion}#code`,
  codeOf: `${criterion}#code-<subject>`,
  pictureOn: `${criterion}#<picture>`,
  labOn: `${criterion}#lab`,
  articlesOn: `${criterion}#articles`,
  articleOn: `${criterion}#by-<source>`,
  claimOn: `${criterion}#<claim>`,
  disagreementsOn: `${criterion}#disagreements`,
  disagreementOn: `${criterion}#<disagreement>`,
  referencesOn: `${criterion}#references`,
  changesOn: `${criterion}#changes`,
  verdict: `${claims}#<verdict>`,
  check: `${claim}#check`,
  sayings: `${claim}#said`,
  saying: `${claim}#<source>`,
  disputeOf: `${claim}#<disagreement>`,
  timeline: `${sources}#timeline`,
  verdicts: `${sources}#verdicts`,
  scorecard: `${source}#scorecard`,
  corrections: `${source}#corrections`,
  correctionsOf: `${source}#corrections-<verdict>`,
  retold: `${source}#retold`,
  provenance: `${source}#provenance`,
  damage: `${source}#damage`,
  section: `${source}#<section>`,
  statement: `${source}#<claim>`,
  disagreementsBy: `${source}#disagreements`,
  ledger: `${source}#ledger`,
  line: `${source}#line-<line>`,
  groupOf: `${subject}#<group>`,
  answerOf: `${subject}#<criterion>`,
  referencesOf: `${subject}#references`,
  disputesOn: `${disagreements}#<criterion>`,
  dispute: `${disagreements}#<disagreement>`,
  echoes: `${disagreements}#echoes`,
  sides: `${disagreement}#<disagreement>`,
  asked: `${faq}#<question>`,
  referencesOfKind: `${references}#kind-<kind>`,
  outcome: `${lab}#<experiment>`,
  runLab: `${lab}#run`,
  labDifferent: `${lab}#different`,
  checkedAgainst: `${changes}#checked-against`,
  answer: `${experiment}#answer`,
  letters: `${search}#a-z`,
  rule: `${guide}#<rule>`,
  word: `${guide}#<vocabulary>-<word>`,
} as const;

export type PartName = keyof typeof partAddresses;
