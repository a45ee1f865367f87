import { disagreementsOn } from '../knowledge/disagreements.ts';
import type { Criterion, Knowledge, Subject } from '../knowledge/knowledge.ts';
import { agreementOn } from '../knowledge/scorecard.ts';
import { favoursOf, isLeaning, leanOf } from '../knowledge/stance.ts';
import { stateOf, states } from '../knowledge/tally.ts';
import { agreements, certainties, type Finding, wordsOf } from '../schema/index.ts';
import { addresses } from '../sentences/addresses.ts';
import { findingLabel, leanLabel } from '../sentences/findings.ts';
import { verdictLabel } from '../sentences/labels.ts';
import { capital } from '../sentences/text.ts';
import { type Address, countedLink } from './navigation.ts';
import { citedBy, numbered } from './numbering.ts';
import type { RowFacts, TableWords } from './table-state.ts';

/** The word for a criterion whose evidence has not been weighed, beside findings and certainties. */
const unweighed = 'unweighed';

/** `23 claims` and `2 disagreements`, each leading to them; what there is none of is left out. */
export function countsOn(knowledge: Knowledge, criterion: string): Address[] {
  const claims = knowledge.claimsOn(criterion);
  const disputes = disagreementsOn(knowledge, criterion);
  return [
    ...countedLink(claims, 'claim', addresses.articlesOn(criterion)),
    ...countedLink(disputes, 'disagreement', addresses.disagreementsOn(criterion)),
  ];
}

type Pair = readonly [word: string, label: string];

/** What the evidence leans to and why, as one word: `disc:bites-harder`; rows of one cause stand together. */
const leadOf = (finding: Finding | undefined): string =>
  finding ? [leanOf(finding), finding.cause ?? []].flat().join(':') : unweighed;

/** `Favours Disc: It bites harder`, for every lead there can be, those of one subject together. */
const leadPairs = (knowledge: Knowledge): Pair[] => [
  ...favoursOf(knowledge).flatMap((lean): Pair[] => [
    [lean, leanLabel(knowledge, lean)],
    ...(isLeaning(lean) ? [] : knowledge.causes).map(
      ({ id, name }): Pair => [`${lean}:${id}`, `${leanLabel(knowledge, lean)}: ${name}`],
    ),
  ]),
  [unweighed, findingLabel(knowledge, undefined)],
];

/** What the row of a criterion is ordered and filtered by. */
export function rowFacts(knowledge: Knowledge, { id, group, finding }: Criterion): RowFacts {
  const claims = knowledge.claimsOn(id);
  const held = new Set(claims.map(stateOf));
  return {
    id,
    theme: group.id,
    finding: finding ? leanOf(finding) : unweighed,
    certainty: finding?.certainty ?? unweighed,
    disagreement: agreementOn(knowledge, id),
    claims: claims.length,
    disputes: disagreementsOn(knowledge, id).length,
    verdict: states.filter((state) => held.has(state)),
    lead: leadOf(finding),
  };
}

const labels = (pairs: readonly Pair[], used: ReadonlySet<string>) =>
  Object.fromEntries(pairs.filter(([word]) => used.has(word)));

/** A label for each subject that a finding can favour, each other outcome, and what is not weighed. */
const findingPairs = (knowledge: Knowledge): Pair[] => [
  ...favoursOf(knowledge).map((lean): Pair => [lean, leanLabel(knowledge, lean)]),
  [unweighed, findingLabel(knowledge, undefined)],
];

const certaintyPairs = (knowledge: Knowledge): Pair[] => [
  ...wordsOf(certainties).map((word): Pair => [word, capital(certainties[word].label)]),
  [unweighed, findingLabel(knowledge, undefined)],
];

/** From the most disputed on. */
const agreementPairs: readonly Pair[] = Object.entries(agreements)
  .map(([word, { label }]): Pair => [word, capital(label)])
  .toReversed();

type RowWord = Exclude<keyof TableWords, 'subjects'>;

/** The labels of every word that a row can have. */
const allWords = (knowledge: Knowledge): Readonly<Record<RowWord, readonly Pair[]>> => ({
  theme: knowledge.groups.map(({ id, name }) => [id, name]),
  lead: leadPairs(knowledge),
  finding: findingPairs(knowledge),
  certainty: certaintyPairs(knowledge),
  disagreement: agreementPairs,
  verdict: states.map((state) => [state, verdictLabel(state)]),
});

/** The words that rows use, with their labels, in the order in which the page shows them; what no row has is left out. */
export function tableWords(
  knowledge: Knowledge,
  subjects: readonly Subject[],
  rows: readonly RowFacts[],
): TableWords {
  const words = allWords(knowledge);
  const used = (name: RowWord) => labels(words[name], new Set(rows.flatMap((row) => row[name])));
  return {
    subjects: Object.fromEntries(subjects.map(({ id, name }) => [id, name])),
    theme: used('theme'),
    lead: used('lead'),
    finding: used('finding'),
    certainty: used('certainty'),
    disagreement: used('disagreement'),
    verdict: used('verdict'),
  };
}

/** Reference id → number in the printed table: row by row, the cells from left to right, then the finding. */
export const tableNumbers = (
  knowledge: Knowledge,
  subjects: readonly Subject[],
): ReadonlyMap<string, number> =>
  numbered(
    knowledge.criteria.flatMap(({ cells, finding }) =>
      citedBy([...subjects.flatMap(({ id }) => cells[id] ?? []), ...(finding ? [finding] : [])]),
    ),
  );

/**
 * So many cells, the evidence counted as one, have room for their words at 20 kB compressed with the style sheet.
 * A larger table shows the levels, and each leads to its words.
 */
const maxCellsWithWords = 120;

export const hasRoomForWords = ({ criteria }: Knowledge, subjects: readonly Subject[]): boolean =>
  criteria.length * (subjects.length + 1) <= maxCellsWithWords;
