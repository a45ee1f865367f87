import { oldest } from '../../knowledge/freshness.ts';
import type { Knowledge, Subject } from '../../knowledge/knowledge.ts';
import { addresses, type Href } from '../../sentences/addresses.ts';
import { answerLabel } from '../../sentences/cells.ts';
import { findingLabel } from '../../sentences/findings.ts';

/** The summary table as rows of plain text, the head row first: what a spreadsheet gets. */
export function summaryRows(
  knowledge: Knowledge,
  subjects: readonly Subject[],
  href: Href,
): string[][] {
  const head = [
    'Criterion',
    ...subjects.flatMap(({ name }) => [`${name}: answer`, name]),
    'Finding',
    'Certainty',
    'Why',
    'What counts as better',
    'What the evidence shows',
    'Checked',
    'Address',
  ];
  const rows = knowledge.criteria.map((criterion) => {
    const cells = subjects.flatMap(({ id }) => criterion.cells[id] ?? []);
    const { finding } = criterion;
    return [
      criterion.name,
      ...cells.flatMap((cell) => [answerLabel(cell), cell.text]),
      findingLabel(knowledge, finding),
      finding?.certainty ?? '',
      finding?.cause ? knowledge.cause(finding.cause).name : '',
      criterion.polarity ?? '',
      finding?.text ?? '',
      oldest([...cells.map(({ checked }) => checked), ...(finding ? [finding.checked] : [])]) ?? '',
      href(addresses.criterion(criterion.id)),
    ];
  });
  return [head, ...rows];
}
