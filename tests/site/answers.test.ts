import { expect, test } from 'vitest';
import { tableData } from '../../src/outputs/copy/tables.ts';
import type { CriterionJson } from '../../src/outputs/json/criterion.ts';
import { searchRecords } from '../../src/outputs/search/records.ts';
import { answerLabel } from '../../src/sentences/cells.ts';
import { documentOf, flat, jsonOf, knowledge, pages, textOf } from '../built.ts';

/** Whether the cells of a criterion answer by levels. */
const asksForPresence = (criterion: string) =>
  Object.values(knowledge.criterion(criterion).cells).some(({ fact }) => fact === undefined);

/** The criterion whose row, cell or answer an element stands in. */
const criterionOf = (path: string, element: Element) =>
  /^(?:embed\/)?criteria\/([^/]+)\//.exec(path)?.[1] ??
  element.closest('tr[id], .answer-row[id]')?.id ??
  '';

test('no page shows a level of support where the question is not whether something is there', () => {
  const shown = pages.flatMap((path) =>
    [...documentOf(path).querySelectorAll('.level')].map((element) => ({
      path,
      criterion: criterionOf(path, element),
    })),
  );
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.filter(({ criterion }) => !asksForPresence(criterion))).toEqual([]);
});

test('nor does a file, a copied table or a hit of the search', () => {
  const same = (address: string) => address;
  const { rows } = tableData({ knowledge, href: same, absolute: same }, knowledge.subjects);
  const records = new Map(searchRecords(knowledge).map((record) => [record.address, record]));
  const stray = knowledge.criteria.flatMap(({ id, cells }) => {
    const twin = jsonOf<CriterionJson>(`criteria/${id}/index.json`);
    const markdown = textOf(`criteria/${id}/index.md`);
    const row = rows.find((each) => each.id === id);
    return knowledge.subjects.flatMap((subject) => {
      const cell = cells[subject.id];
      if (!cell || asksForPresence(id)) return [];
      const label = answerLabel(cell);
      const said = {
        page: flat(
          documentOf(`criteria/${id}/index.html`).getElementById(subject.id)?.querySelector('.fact')
            ?.textContent,
        ),
        table: row?.cells[subject.id]?.answer,
        markdown: markdown.includes(`**${label}**`) ? label : 'another label',
        search: records.get(`/criteria/${id}/#${subject.id}`)?.text.slice(0, label.length),
      };
      const json = twin.cells.find((each) => each.subject === subject.id);
      return [
        ...Object.entries(said).filter(([, words]) => words !== label),
        ...(json?.support === undefined && json?.fact?.value === cell.fact?.value ? [] : ['json']),
      ].map((fault) => `${id}#${subject.id}: ${fault}`);
    });
  });
  expect(stray).toEqual([]);
});
