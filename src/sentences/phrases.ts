import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Position } from '../knowledge/scorecard.ts';
import type { Stance } from '../knowledge/stance.ts';
import { type Count, type State, statesThat } from '../knowledge/tally.ts';
import {
  type Agreement,
  agreements,
  certainties,
  type Finding,
  judgements,
  type Support,
  supports,
} from '../schema/index.ts';

/** `1 claim`, `2 claims`. */
export const counted = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

// Formatters are made once: making one costs more than a page has time for.
const lists = new Intl.ListFormat('en-GB');
/** `a`, `a and b`, `a, b and c`. */
export const listed = (words: readonly string[]) => lists.format(words);

const dateFormat = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { year: 'numeric', ...options, timeZone: 'UTC' });
/** By length of the date as written. */
const dateFormats: ReadonlyMap<number, Intl.DateTimeFormat> = new Map([
  [4, dateFormat({})],
  [7, dateFormat({ month: 'long' })],
  [10, dateFormat({ month: 'long', day: 'numeric' })],
]);

/** `21 November 2026`; a partial date as far as it goes. */
export const printedDate = (date: string) =>
  (dateFormats.get(date.length) ?? dateFormat({})).format(new Date(date));

export const verdictLabel = (state: State): string => judgements[state].label;
export const verdictMark = (state: State): string => judgements[state].mark;
export const verdictTone = (state: State) => judgements[state].tone;
export const supportLabel = (support: Support) => supports[support].label;

/** `wrong or outdated` */
export const faultyPhrase = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(
  statesThat('faulty').map((state) => verdictLabel(state).toLowerCase()),
);

/** `12 supported · 3 partly · 1 wrong` */
export const tallyPhrase = (counts: readonly Count[]) =>
  counts.map(({ state, count }) => `${count} ${verdictLabel(state).toLowerCase()}`).join(' · ');

/** A stance by name: `Disc`, `even`, `no side`. */
export const stanceName = (knowledge: Pick<Knowledge, 'subject'>, stance: Stance) =>
  stance === 'even' ? 'even' : stance === 'none' ? 'no side' : knowledge.subject(stance).name;

/** What the evidence shows, in two or three words: `Favours Disc`, `Even`, `Depends`, `Not weighed yet`. */
export function findingLabel(
  knowledge: Pick<Knowledge, 'subject'>,
  finding: Pick<Finding, 'favours'> | undefined,
): string {
  if (!finding) return 'Not weighed yet';
  if (finding.favours === 'even') return 'Even';
  return finding.favours === 'depends'
    ? 'Depends'
    : `Favours ${knowledge.subject(finding.favours).name}`;
}

export const certaintyPhrase = (finding: Finding) =>
  `certainty ${certainties[finding.certainty].label}`;

/** `Disc 2 and Rim 3`: subjects by name and in the site's order, then other products as written. */
export function versionsPhrase(
  knowledge: Pick<Knowledge, 'subjects'>,
  against: Readonly<Record<string, string>>,
): string {
  const named = knowledge.subjects.flatMap(({ id, name }) =>
    against[id] === undefined ? [] : [`${name} ${against[id]}`],
  );
  const others = Object.entries(against).filter(
    ([product]) => !knowledge.subjects.some(({ id }) => id === product),
  );
  return listed([...named, ...others.map(([product, version]) => `${product} ${version}`)]);
}

/** `4 of 5 articles discuss it; most articles that take a side agree` */
export function agreementPhrase(
  positions: readonly Position[],
  sources: number,
  agreement: Agreement,
): string {
  if (positions.length === 0) return 'no article discusses it';
  return `${positions.length} of ${counted(sources, 'article')} ${positions.length === 1 ? 'discusses' : 'discuss'} it; ${agreements[agreement].label}`;
}
