import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import { states } from '../knowledge/tally.ts';
import { verdictMark } from '../sentences/labels.ts';
import { rowFacts, tableWords } from './summary.ts';
import {
  countFor,
  defaultState,
  type Filter,
  filters,
  type RowFacts,
  type Sort,
  sorts,
  type TableWords,
} from './table-state.ts';

const legends: Readonly<Record<Filter, string>> = {
  finding: 'The evidence',
  certainty: 'Certainty',
  verdict: 'Topics with a claim that is',
};

const orders: Readonly<Record<Sort, string>> = {
  theme: 'by theme',
  finding: 'by what the evidence shows',
  certainty: 'most certain first',
  claims: 'most claims first',
  disagreement: 'most disagreement first',
};

/** What the summary table can be ordered and filtered by. */
export interface ControlsView {
  /** For the script. */
  readonly words: TableWords;
  readonly subjects: readonly Subject[];
  readonly sorts: readonly { readonly value: Sort; readonly label: string }[];
  /** What the button says that moves the columns. */
  readonly swap: string;
  readonly filters: readonly {
    readonly name: Filter;
    readonly legend: string;
    readonly boxes: readonly {
      readonly value: string;
      readonly label: string;
      /** Of a verdict. */
      readonly mark: string | undefined;
      /** How many rows it would show. */
      readonly rows: number;
    }[];
  }[];
}

type FilterView = ControlsView['filters'][number];
const marks: ReadonlyMap<string, string> = new Map(states.map((each) => [each, verdictMark(each)]));

function filterView(name: Filter, words: TableWords, rows: readonly RowFacts[]): FilterView {
  const state = defaultState(words);
  const boxes = Object.entries(words[name]).map(([value, label]) => ({
    value,
    label,
    mark: name === 'verdict' ? marks.get(value) : undefined,
    rows: countFor(rows, state, name, value),
  }));
  return { name, legend: legends[name], boxes };
}

export function controlsView(knowledge: Knowledge, subjects: readonly Subject[]): ControlsView {
  const rows = knowledge.criteria.map((criterion) => rowFacts(knowledge, criterion));
  const words = tableWords(knowledge, subjects, rows);
  return {
    words,
    subjects,
    sorts: sorts.map((value) => ({ value, label: orders[value] })),
    swap: subjects.length === 2 ? 'Swap columns' : 'Move the first column last',
    filters: filters.map((name) => filterView(name, words, rows)),
  };
}
