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
import type { Address } from './navigation.ts';
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

function headOf(knowledge: Knowledge, subjects: readonly Subject[]): PageHead {
  const { name, address } = tableOf(subjects);
  const names = listed(subjects.map((subject) => subject.name));
  return {
    title: `${name}: the summary table`,
    description: `${names} on ${criteriaCounted(knowledge.criteria.length)}, each answer with its references, version and date, apart from what ${counted(knowledge.sources.length, 'article')} say.`,
    address,
    markdown: formAddress(address, 'markdown'),
  };
}

/** The other tables of the site. */
function othersThan(address: string, subjects: readonly Subject[]): Address[] {
  const tables = comparisonsOf(subjects).map(tableOf);
  return tables.filter((table) => table.address !== address);
}

/** The same table to take away. */
const filesOf = (address: string) => ({
  markdown: formAddress(address, 'markdown'),
  csv: formAddress(address, 'csv'),
  json: formAddress(address, 'json'),
});

/** What the words of its cells cite, by the numbers of the printed table. */
function urlsIn(knowledge: Knowledge, subjects: readonly Subject[]): string[] {
  if (!hasRoomForWords(knowledge, subjects)) return [];
  return [...tableNumbers(knowledge, subjects).keys()].map((id) => knowledge.reference(id).url);
}

/** The page of a summary table. */
export function comparePage(knowledge: Knowledge, subjects: readonly Subject[]) {
  const { name, address } = tableOf(subjects);
  const words = hasRoomForWords(knowledge, subjects);
  return {
    head: headOf(knowledge, subjects),
    title: name,
    others: othersThan(address, knowledge.subjects),
    copies,
    files: filesOf(address),
    controls: controlsView(knowledge, subjects),
    summary: summaryView(knowledge, subjects, { words }),
    method: addresses.method(),
    /** `Disc or Rim`: who leads in the rows that are left where only those with a lead are shown. */
    /** Printed below: on screen a cell leads to its references by a link. */
    urls: urlsIn(knowledge, subjects),
    words,
  };
}
