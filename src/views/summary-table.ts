import type { Criterion, Knowledge, Subject } from '../knowledge/knowledge.ts';
import { checkedOn, positionsOn } from '../knowledge/scorecard.ts';
import { addresses } from '../sentences/addresses.ts';
import { answerKind, answerLabel } from '../sentences/cells.ts';
import { printedDate } from '../sentences/dates.ts';
import { findingLabel } from '../sentences/findings.ts';
import { certaintyPhrase } from '../sentences/labels.ts';
import { listed } from '../sentences/numbers.ts';
import { stampOf } from '../sentences/stamps.ts';
import type { Numbers } from './evidence.ts';
import { oldIds } from './moved.ts';
import type { Address } from './navigation.ts';
import { citedBy } from './numbering.ts';
import { type MiniStripView, miniStripView } from './strip.ts';
import { countsOn, rowFacts, tableNumbers } from './summary.ts';
import { dataOf } from './table-state.ts';

/** How much a table of all criteria says. */
export interface SummaryStyle {
  /** Whether the cells say more than their level. */
  readonly words: boolean;
}

export interface SummaryCell {
  readonly subject: string;
  readonly name: string;
  /** None where the criterion has no answer for the subject. */
  readonly answer:
    | {
        /** `built in`, `4 metres` */
        readonly words: string;
        /** Classes: a level of support and which, or a fact. */
        readonly kind: string;
        readonly address: string;
        readonly text: string | undefined;
        /** Numbers of its references on paper. */
        readonly cites: readonly number[];
      }
    | undefined;
}

export interface SummaryRow {
  readonly id: string;
  readonly oldIds: readonly string[];
  readonly name: string;
  readonly address: string;
  readonly stamp: string;
  /** What the row is ordered and filtered by, as attributes. */
  readonly data: Readonly<Record<string, string>>;
  readonly cells: readonly SummaryCell[];
  readonly strip: MiniStripView;
  /** How much the articles say, and where it stands: one link, since both follow each other there. */
  readonly counts: Address | undefined;
  readonly finding: string;
  /** What “favours” says here, where a subject leads. */
  readonly polarity: string | undefined;
  readonly weighed:
    | { readonly certainty: string; readonly checked: string; readonly cites: readonly number[] }
    | undefined;
}

export interface SummaryView extends SummaryStyle {
  readonly caption: string;
  /** Of rows. */
  readonly count: number;
  readonly subjects: readonly Subject[];
  /** `Disc ← → Rim`: only where a pair is all there is, for the strip has two ends. */
  readonly ends: string | undefined;
  readonly groups: readonly { readonly name: string; readonly rows: readonly SummaryRow[] }[];
}

/** What a table is made of, row by row. */
interface Table extends SummaryStyle {
  readonly knowledge: Knowledge;
  readonly subjects: readonly Subject[];
  readonly numbers: Numbers;
}

function cellOf({ numbers, words }: Table, criterion: Criterion, subject: Subject): SummaryCell {
  const { id, name } = subject;
  const cell = criterion.cells[id];
  if (!cell) return { subject: id, name, answer: undefined };
  const label = answerLabel(cell);
  return {
    subject: id,
    name,
    answer: {
      words: label,
      kind: answerKind(cell),
      address: addresses.cell(criterion.id, id),
      text: words ? cell.text : undefined,
      cites: citedBy([cell]).flatMap((reference) => numbers.get(reference) ?? []),
    },
  };
}

function weighedOf({ knowledge, subjects, numbers }: Table, criterion: Criterion) {
  const { finding } = criterion;
  if (!finding) return undefined;
  const cited = new Set(citedBy(subjects.flatMap(({ id }) => criterion.cells[id] ?? [])));
  const references = finding.references.filter(({ reference }) => !cited.has(reference));
  return {
    certainty: certaintyPhrase(finding),
    checked: printedDate(checkedOn(knowledge, criterion) ?? finding.checked),
    cites: citedBy([{ references }]).flatMap((id) => numbers.get(id) ?? []),
  };
}

const dataAttributes = (facts: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [`data-${name}`, value]));

const countsAt = (counts: readonly Address[]): Address | undefined =>
  counts[0] && { ...counts[0], name: counts.map(({ name }) => name).join(', ') };

function rowOf(table: Table, criterion: Criterion): SummaryRow {
  const { knowledge, subjects } = table;
  const { id, name, finding, polarity } = criterion;
  return {
    id,
    oldIds: oldIds(knowledge, 'criterion', id),
    name,
    address: addresses.criterion(id),
    stamp: finding ? stampOf(knowledge, finding) : '',
    data: dataAttributes(dataOf(rowFacts(knowledge, criterion))),
    cells: subjects.map((subject) => cellOf(table, criterion, subject)),
    strip: miniStripView(knowledge, positionsOn(knowledge, id), finding),
    counts: countsAt(countsOn(knowledge, id)),
    finding: findingLabel(knowledge, finding),
    polarity: finding?.cause === undefined ? undefined : polarity,
    weighed: weighedOf(table, criterion),
  };
}

/** The summary table with these columns, in order. */
export function summaryView(
  knowledge: Knowledge,
  subjects: readonly Subject[],
  style: SummaryStyle,
): SummaryView {
  const names = subjects.map(({ name }) => name);
  const ends = knowledge.subjects.length === 2 ? names.join(' ← → ') : undefined;
  const numbers = style.words ? tableNumbers(knowledge, subjects) : new Map<string, number>();
  const table = { ...style, knowledge, subjects, numbers };
  return {
    ...style,
    caption: `How ${listed(names)} answer each question, what articles say and what the evidence shows.`,
    count: knowledge.criteria.length,
    subjects,
    ends,
    groups: knowledge.groups.map(({ name, criteria }) => ({
      name,
      rows: criteria.map((criterion) => rowOf(table, criterion)),
    })),
  };
}
