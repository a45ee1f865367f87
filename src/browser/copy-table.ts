import type { Copied } from '../outputs/copy/formats.ts';
import {
  type TableData,
  tableCsv,
  tableHtml,
  tableMarkdown,
  tableShort,
  tableShortHtml,
} from '../outputs/copy/table-text.ts';
import { fetchJson } from './dom.ts';
import { absolute, onHost } from './whole-address.ts';

const table = () => document.querySelector<HTMLTableElement>('.summary');

const loaded = new Map<string, Promise<TableData>>();
/** The data of the table, which stand in a file beside its page; loaded once, and again where they did not come. */
function dataOf(file: string): Promise<TableData> {
  const found = loaded.get(file) ?? fetchJson<TableData>(file);
  loaded.set(file, found);
  found.catch(() => loaded.delete(file));
  return found;
}

const onHostOf = (row: TableData['rows'][number]) => ({
  ...row,
  url: onHost(row.url),
  references: row.references.map(onHost),
});

/** As far of the table as the page shows: its rows in their order, its columns in theirs. */
function shownOf(data: TableData, shown: HTMLTableElement): TableData {
  const rows = new Map(data.rows.map((row) => [row.id, row]));
  const subjects = new Map(data.subjects.map((subject) => [subject.id, subject]));
  const visible = [...shown.querySelectorAll('tbody tr[id]:not([hidden])')];
  const heads = [...shown.querySelectorAll<HTMLElement>('thead th[data-subject]:not([hidden])')];
  const status = document.getElementById('table-status')?.textContent;
  return {
    ...data,
    url: absolute(location.search),
    status: status || data.status,
    subjects: heads.flatMap(({ dataset }) => subjects.get(dataset['subject'] ?? '') ?? []),
    rows: visible.flatMap(({ id }) => rows.get(id) ?? []).map(onHostOf),
  };
}

const writers = {
  short: [tableShort, tableShortHtml],
  markdown: [tableMarkdown, tableHtml],
  csv: [tableCsv, tableHtml],
} as const;
export type TableForm = keyof typeof writers;

/** The table as it is shown, for the clipboard. @param file its data */
export async function copied(form: TableForm, file: string): Promise<Required<Copied>> {
  const shown = table();
  const data = await dataOf(file);
  const part = shown ? shownOf(data, shown) : data;
  const [plain, html] = writers[form];
  return { plain: plain(part), html: html(part) };
}
