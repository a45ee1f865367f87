import { listed } from './numbers.ts';

/** What a search can land on: the key that is indexed and ranked by, and the label that is printed. */
const kinds = {
  comparison: 'Comparison',
  criterion: 'Topic',
  cell: 'Answer',
  question: 'Question',
  need: 'Choosing',
  experiment: 'Experiment',
  claim: 'Claim',
  disagreement: 'Disagreement',
  section: 'Article section',
  source: 'Article',
  subject: 'Overview',
  guide: 'About this site',
  rule: 'Rule of the method',
  reference: 'Reference',
  change: 'Change',
} as const;
export type HitKind = keyof typeof kinds;

export const hitKindLabel = (kind: HitKind) => kinds[kind];

export const isHitKind = (word: string): word is HitKind => Object.hasOwn(kinds, word);

interface Line {
  readonly kind: HitKind;
  readonly fact?: string | undefined;
  readonly line?: string | undefined;
  readonly of?: string | undefined;
}

/** What a hit is: `Criterion · Favours Disc, high certainty.`, `Answer · 4 metres. Checked today.`, `Claim` */
export const hitLine = ({ kind, fact, line }: Line) =>
  [hitKindLabel(kind), [fact, line].filter(Boolean).join('. ')].filter(Boolean).join(' · ');

/** The same with the criterion, where its title does not name it: `Claim · Weight` */
export const hitLineInFull = (hit: Line) =>
  hitLine({ ...hit, line: hit.line ?? (hit.kind === 'criterion' ? undefined : hit.of) });

const quoted = (words: readonly string[]) => listed(words.map((word) => `“${word}”`));

/** What the head of the results says of an answer. */
export interface Outcome {
  readonly query: string;
  /** How the query was understood, where it was misspelt. */
  readonly spelt?: string | undefined;
  readonly exact: boolean;
  readonly found: boolean;
  /** Words that the first result does not hold. */
  readonly without: readonly string[];
  /** Subjects that the query compares with something else. */
  readonly beside: readonly string[];
  /** Whether something that could have held it could not be asked. */
  readonly incomplete?: boolean;
}

/** `Results for “csrf”`, `No exact match for “laravel”`; where not all could be asked, nothing is denied. */
export function resultsHeading({ query, exact, spelt, incomplete = false }: Outcome): string {
  if (exact && spelt === undefined) return query === '' ? 'Results' : `Results for “${query}”`;
  return incomplete ? `Not all could be searched for “${query}”` : `No exact match for “${query}”`;
}

/** What is said below that heading: which words are missing, and from where; nothing where all are there. */
export function resultsNotice(outcome: Outcome): string {
  const { exact, spelt, found, without, beside, incomplete = false } = outcome;
  if (spelt !== undefined) return '';
  if (exact) return without.length > 0 ? `Found without: ${listed(without)}.` : '';
  const other = without.length > 0 ? quoted(without) : '';
  if (beside.length > 0 && other)
    return `${other} is not compared here, ${listed(beside)} ${beside.length > 1 ? 'are' : 'is'}.`;
  if (!found) return other && !incomplete ? `Nothing here contains ${other}.` : '';
  return other
    ? `Partly covered: the closest results are without ${other}.`
    : 'The closest results:';
}

/** Before and after the query as it was meant. */
export const meantInstead = ['Showing results for “', '”.'] as const;

/** The button below the results: `6 more`; where nobody counted them, `More results` */
export const moreLabel = (count: number) => (count > 0 ? `${count} more` : 'More results');
