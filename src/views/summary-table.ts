import type { Criterion, Knowledge, Subject } from '../knowledge/knowledge.ts';
import { checkedOn, positionsOn } from '../knowledge/scorecard.ts';
import type { Finding } from '../schema/index.ts';
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
import { type Citing, citedBy } from './numbering.ts';
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

/** The numbers that references have on paper. */
const numbersOf = (numbers: Numbers, citing: Citing) =>
  citedBy([citing]).flatMap((id) => numbers.get(id) ?? []);

function answerOf({ numbers, words }: Table, criterion: Criterion, { id }: Subject) {
  const cell = criterion.cells[id];
  return (
    cell && {
      words: answerLabel(cell),
      kind: answerKind(cell),
      address: addresses.cell(criterion.id, id),
      text: words ? cell.text : undefined,
      cites: numbersOf(numbers, cell),
    }
  );
}

const cellOf = (table: Table, criterion: Criterion, subject: Subject): SummaryCell => ({
  subject: subject.id,
  name: subject.name,
  answer: answerOf(table, criterion, subject),
});

/** What a finding cites and no cell of its row does. */
function citedBeside({ subjects }: Table, { cells }: Criterion, finding: Finding): Citing {
  const cited = new Set(citedBy(subjects.flatMap(({ id }) => cells[id] ?? [])));
  return { references: finding.references.filter(({ reference }) => !cited.has(reference)) };
}

function weighedOf(table: Table, criterion: Criterion) {
  const { finding } = criterion;
  if (!finding) return undefined;
  return {
    certainty: certaintyPhrase(finding),
    checked: printedDate(checkedOn(table.knowledge, criterion) ?? finding.checked),
    cites: numbersOf(table.numbers, citedBeside(table, criterion, finding)),
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

function captionOf(subjects: readonly Subject[]): string {
  const names = listed(subjects.map(({ name }) => name));
  return `The answers for ${names} on each topic, what the articles say, and what the evidence shows.`;
}

/** `Disc ← → Rim`, where a pair is all there is. */
const endsOf = (knowledge: Knowledge, subjects: readonly Subject[]) =>
  knowledge.subjects.length === 2 ? subjects.map(({ name }) => name).join(' ← → ') : undefined;

function numbersFor(
  knowledge: Knowledge,
  subjects: readonly Subject[],
  { words }: SummaryStyle,
): Numbers {
  return words ? tableNumbers(knowledge, subjects) : new Map();
}

/** The summary table with these columns, in order. */
export function summaryView(
  knowledge: Knowledge,
  subjects: readonly Subject[],
  style: SummaryStyle,
): SummaryView {
  const numbers = numbersFor(knowledge, subjects, style);
  const table = { ...style, knowledge, subjects, numbers };
  return {
    ...style,
    caption: captionOf(subjects),
    count: knowledge.criteria.length,
    subjects,
    ends: endsOf(knowledge, subjects),
    groups: knowledge.groups.map(({ name, criteria }) => ({
      name,
      rows: criteria.map((criterion) => rowOf(table, criterion)),
    })),
  };
}
