import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import {
  addresses,
  comparisonAddress,
  comparisonsOf,
  formAddress,
} from '../sentences/addresses.ts';
import { versus } from '../sentences/names.ts';
import { counted, criteriaCounted, listed } from '../sentences/numbers.ts';
import { inversePaths, tablePaths } from './comparisons.ts';
import type { PageHead } from './head.ts';
import { hasRoomForWords, tableNumbers } from './summary.ts';
import { summaryView } from './summary-table.ts';
import { controlsView } from './table-controls.ts';

/** The tables, and the addresses that only lead to one. */
export const comparePaths = ({ subjects }: Knowledge) => [
  ...tablePaths(subjects).map(({ params, props }) => ({
    params,
    props: { ...props, inverse: false },
  })),
  ...inversePaths(subjects).map(({ params, props }) => ({
    params,
    props: { ...props, inverse: true },
  })),
];

/** The name and the address of the table with these columns. */
export const tableOf = (subjects: readonly Subject[]) => ({
  name: versus(subjects),
  address: comparisonAddress(subjects.map(({ id }) => id)),
});

/** The forms in which the rows that are shown can be copied, the shortest first; a table is pasted formatted, or as Markdown where only text is taken. */
const copies = [
  { form: 'short', name: 'short table', label: 'Copy short table' },
  { form: 'markdown', name: 'whole table', label: 'Copy whole table' },
  { form: 'csv', name: 'CSV', label: 'Copy as CSV' },
];

/** The page of a summary table. */
export function comparePage(knowledge: Knowledge, subjects: readonly Subject[]) {
  const { name, address } = tableOf(subjects);
  const words = hasRoomForWords(knowledge, subjects);
  const names = listed(subjects.map((subject) => subject.name));
  const cited = words ? [...tableNumbers(knowledge, subjects).keys()] : [];
  return {
    head: {
      title: `${name}: the summary table`,
      description: `${names} on ${criteriaCounted(knowledge.criteria.length)}, each answer with its references, version and date, apart from what ${counted(knowledge.sources.length, 'article')} say.`,
      address,
      markdown: formAddress(address, 'markdown'),
    } satisfies PageHead,
    title: name,
    others: comparisonsOf(knowledge.subjects)
      .map(tableOf)
      .filter((other) => other.address !== address),
    copies,
    files: {
      markdown: formAddress(address, 'markdown'),
      csv: formAddress(address, 'csv'),
      json: formAddress(address, 'json'),
    },
    controls: controlsView(knowledge, subjects),
    summary: summaryView(knowledge, subjects, { words }),
    method: addresses.method(),
    /** Printed below: on screen a cell leads to its references by a link. */
    urls: cited.map((id) => knowledge.reference(id).url),
    words,
  };
}
