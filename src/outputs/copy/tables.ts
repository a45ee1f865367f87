import { oldest } from '../../knowledge/freshness.ts';
import type { Criterion, Knowledge, Subject } from '../../knowledge/knowledge.ts';
import type { Cell } from '../../schema/index.ts';
import { addresses, comparisonAddress } from '../../sentences/addresses.ts';
import { answerLabel } from '../../sentences/cells.ts';
import { sharedSources } from '../../sentences/copied.ts';
import { printedDate } from '../../sentences/dates.ts';
import { findingLabel } from '../../sentences/findings.ts';
import { versionsPhrase, versus } from '../../sentences/names.ts';
import { counted } from '../../sentences/numbers.ts';
import { releasesApart } from '../../sentences/stamps.ts';
import type { Base } from '../base.ts';
import type { TableData, TableRow } from './table-text.ts';

/** The cells that a table shows of a criterion, and its finding: what its row rests on. */
const evidenceOf = ({ cells, finding }: Criterion, subjects: readonly Subject[]) => [
  ...subjects.flatMap(({ id }) => cells[id] ?? []),
  ...(finding ? [finding] : []),
];

type Evidence = ReturnType<typeof evidenceOf>;
const againstOf = (knowledge: Knowledge, evidence: Evidence) =>
  versionsPhrase(knowledge, Object.assign({}, ...evidence.map(({ against }) => against)));

const answerIn = (cell: Cell | undefined) => cell && { answer: answerLabel(cell), text: cell.text };

/** What a row says in the columns of its subjects. */
function cellsOf({ cells }: Criterion, subjects: readonly Subject[]) {
  const entries = subjects.map(({ id }) => [id, answerIn(cells[id])] as const);
  return Object.fromEntries(entries);
}

/** What it rests on, each address once and whole. */
function referencesOf({ knowledge, absolute }: Base, evidence: Evidence): string[] {
  const sources = evidence.flatMap((each) => sharedSources(knowledge, each));
  const whole = (url: string) => (url.startsWith('/') ? absolute(url) : url);
  return [...new Set(sources.map(({ url }) => whole(url)))];
}

const causeOf = (knowledge: Knowledge, cause: string | undefined) =>
  cause === undefined ? '' : knowledge.cause(cause).name;

function rowOf(base: Base, criterion: Criterion, subjects: readonly Subject[]): TableRow {
  const { knowledge, absolute } = base;
  const { id, name, finding } = criterion;
  const evidence = evidenceOf(criterion, subjects);
  return {
    id,
    name,
    url: absolute(addresses.criterion(id)),
    cells: cellsOf(criterion, subjects),
    finding: findingLabel(knowledge, finding),
    certainty: finding?.certainty ?? '',
    cause: causeOf(knowledge, finding?.cause),
    polarity: criterion.polarity ?? '',
    shows: finding?.text ?? '',
    checked: oldest(evidence.map(({ checked }) => checked)) ?? '',
    against: againstOf(knowledge, evidence),
    apart: finding ? releasesApart(knowledge, finding) : '',
    references: referencesOf(base, evidence),
  };
}

/** The newest day of the rows, as it is printed. */
function newestOf(rows: readonly TableRow[]): string {
  const days = rows.map(({ checked }) => checked).toSorted();
  const newest = days.at(-1);
  return newest ? printedDate(newest) : '';
}

/** The releases of the subjects. */
function releasesOf(knowledge: Knowledge, subjects: readonly Subject[]): string {
  const against = Object.fromEntries(subjects.map(({ id, against: version }) => [id, version]));
  return versionsPhrase(knowledge, against);
}

/** The whole summary table of some subjects. */
export function tableData(base: Base, subjects: readonly Subject[]): TableData {
  const { knowledge, absolute } = base;
  const rows = knowledge.criteria.map((criterion) => rowOf(base, criterion, subjects));
  return {
    title: versus(subjects),
    url: absolute(comparisonAddress(subjects.map(({ id }) => id))),
    site: knowledge.site.name,
    status: `All ${counted(rows.length, 'row')}.`,
    checked: newestOf(rows),
    against: releasesOf(knowledge, subjects),
    subjects: subjects.map(({ id, name }) => ({ id, name })),
    rows,
  };
}
