import type { Criterion, Knowledge } from '../knowledge/knowledge.ts';
import type { Position } from '../knowledge/scorecard.ts';
import { type FindingLean, isLeaning, leanOf } from '../knowledge/stance.ts';
import { type Agreement, type Finding, leanings, reasons, withoutFavour } from '../schema/index.ts';
import { agreementLabel, certaintyPhrase, stanceName } from './labels.ts';
import { counted } from './numbers.ts';
import { capital } from './text.ts';

type Names = Pick<Knowledge, 'subject'>;

/** What is said of a criterion whose evidence nobody has weighed: as a label, within a sentence, and alone. */
export const notWeighed = {
  label: 'Not weighed yet',
  clause: 'the evidence has not been weighed yet',
  sentence: 'The evidence has not been weighed yet.',
} as const;

/** What the evidence shows, in two or three words: `Favours Disc`, `Even`, `Depends`, `Description only`, `Not weighed yet`. */
export function findingLabel(
  knowledge: Names,
  finding: Pick<Finding, 'favours'> | undefined,
): string {
  return finding ? leanLabel(knowledge, leanOf(finding)) : notWeighed.label;
}

/** The same of what the evidence leans to. */
export function leanLabel(knowledge: Names, lean: FindingLean): string {
  const name = stanceName(knowledge, lean);
  return isLeaning(lean) ? capital(name) : `Favours ${name}`;
}

/** What the labels say that name no subject, for who reads them for the first time. */
export const withoutLeadLegend = [
  `${capital(leanings.even.label)}: no side is ahead.`,
  `${capital(leanings.depends.label)}: a condition decides; the page of the topic names it.`,
  `${capital(leanings[withoutFavour].label)}: no answer is better than another.`,
].join(' ');

/** Whether a finding favours a subject. */
const isDecided = (finding: Pick<Finding, 'favours'>) => !isLeaning(leanOf(finding));

/** What the evidence shows and how sure it is: `Favours Disc, high certainty`; `Not weighed yet`. */
export const findingPhrase = (knowledge: Names, finding: Finding | undefined) =>
  [findingLabel(knowledge, finding), ...(finding ? [certaintyPhrase(finding)] : [])].join(', ');

/** The same of the criterion that something is filed under: `The finding on that topic: Favours Disc, high certainty`, or that it has no winner. */
export const findingThere = (knowledge: Names, finding: Finding | undefined) =>
  finding && leanOf(finding) === withoutFavour
    ? `Our finding on that topic only describes; it names no winner (${certaintyPhrase(finding)})`
    : `The finding on that topic: ${findingPhrase(knowledge, finding)}`;

/** The same below a heading that names the subject favoured: `high certainty`, `even, low certainty`. */
export const findingDetail = (knowledge: Names, finding: Finding) =>
  [
    ...(isDecided(finding) ? [] : [stanceName(knowledge, leanOf(finding))]),
    certaintyPhrase(finding),
  ].join(', ');

/** The answer of a criterion in full: `Favours Disc, high certainty. Discs stop sooner.` */
export const findingAnswer = (knowledge: Names, finding: Finding | undefined) =>
  finding ? `${findingPhrase(knowledge, finding)}. ${finding.text}` : notWeighed.sentence;

/** What a winner of a criterion has more of, or that no answer to it is better; none where nobody has said which. */
export const polarityOf = ({ polarity, finding }: Pick<Criterion, 'polarity' | 'finding'>) =>
  polarity ??
  (finding && leanOf(finding) === withoutFavour ? leanings[withoutFavour].means : undefined);

/** `What counts as better: Fewer metres to a stand.`, or that no answer is better than another. */
export const betterPhrase = (criterion: Pick<Criterion, 'polarity' | 'finding'>) =>
  criterion.polarity ? `What counts as better: ${criterion.polarity}` : polarityOf(criterion);

/** `documented behaviour, experiment run; less certain because: the answer depends on extensions`: what the certainty rests on, then what lowers it. */
export function reasonsPhrase({ reasons: given }: Finding): string {
  const named = (lowering: boolean) =>
    given
      .filter((reason) => reasons[reason].lowers === lowering)
      .map((reason) => reasons[reason].label)
      .join(', ');
  return [named(false), named(true)].filter(Boolean).join('; less certain because: ');
}

/** What a sentence about the articles is headed by: what they get wrong, or that none of them says anything. */
export const againstLabel = (positions: readonly Position[]) =>
  positions.length === 0
    ? 'What the articles leave out'
    : 'What the articles get wrong or cannot show';

/** What one article alone does, or all that discuss it: an article that finds the subjects even takes no side. */
function sidesPhrase(positions: readonly Position[], agreement: Agreement): string {
  const taken = positions.filter(({ stance }) => stance !== 'none');
  const evens = taken.filter(({ stance }) => stance === 'even').length;
  const even = evens === taken.length;
  if (taken.length === 0) return `; ${agreementLabel(agreement)}`;
  if (positions.length === 1) return even ? ' and favours neither side' : ' and takes a side';
  if (even) return '; none of them favours a side';
  return evens * 2 > taken.length
    ? '; most of them favour neither side'
    : `; ${agreementLabel(agreement)}`;
}

/**
 * `4 of 5 articles discuss this topic; most of the articles that take a side take the same side`;
 * `1 of 5 articles discusses this topic and favours neither side`
 */
export function agreementPhrase(
  positions: readonly Position[],
  sources: number,
  agreement: Agreement,
): string {
  if (positions.length === 0) return 'no article discusses this topic';
  return `${positions.length} of ${counted(sources, 'article')} ${positions.length === 1 ? 'discusses' : 'discuss'} this topic${sidesPhrase(positions, agreement)}`;
}
