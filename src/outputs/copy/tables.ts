import { oldest } from '../../knowledge/freshness.ts';
import type { Criterion, Knowledge, Subject } from '../../knowledge/knowledge.ts';
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

function rowOf(
  { knowledge, absolute }: Base,
  criterion: Criterion,
  subjects: readonly Subject[],
): TableRow {
  const { id, name, cells, finding } = criterion;
  const evidence = evidenceOf(criterion, subjects);
  const sources = evidence.flatMap((each) => sharedSources(knowledge, each));
  const whole = (url: string) => (url.startsWith('/') ? absolute(url) : url);
  return {
    id,
    name,
    url: absolute(addresses.criterion(id)),
    cells: Object.fromEntries(
      subjects.map(({ id: subject }) => {
        const cell = cells[subject];
        return [subject, cell && { answer: answerLabel(cell), text: cell.text }];
      }),
    ),
    finding: findingLabel(knowledge, finding),
    certainty: finding?.certainty ?? '',
    cause: finding?.cause ? knowledge.cause(finding.cause).name : '',
    polarity: criterion.polarity ?? '',
    shows: finding?.text ?? '',
    checked: oldest(evidence.map(({ checked }) => checked)) ?? '',
    against: againstOf(knowledge, evidence),
    apart: finding ? releasesApart(knowledge, finding) : '',
    references: [...new Set(sources.map(({ url }) => whole(url)))],
  };
}

/** The whole summary table of some subjects. */
export function tableData(base: Base, subjects: readonly Subject[]): TableData {
  const { knowledge, absolute } = base;
  const rows = knowledge.criteria.map((criterion) => rowOf(base, criterion, subjects));
  const newest = rows
    .map(({ checked }) => checked)
    .toSorted()
    .at(-1);
  return {
    title: versus(subjects),
    url: absolute(comparisonAddress(subjects.map(({ id }) => id))),
    site: knowledge.site.name,
    status: `All ${counted(rows.length, 'row')}.`,
    checked: newest ? printedDate(newest) : '',
    against: versionsPhrase(
      knowledge,
      Object.fromEntries(subjects.map(({ id, against }) => [id, against])),
    ),
    subjects: subjects.map(({ id, name }) => ({ id, name })),
    rows,
  };
}
