/**
 * The state of the summary table, and how it stands in the address: `?differences=only&sort=certainty&finding=even,depends`.
 * What is left at its default is left out, and the rest stands in one order, so that a state has one address.
 * The browser runs this file: it imports nothing.
 */

/** Word → label, in the order in which the page shows them. */
export type Labels = Readonly<Record<string, string>>;

/** What the table can be ordered by. All but `claims` put their rows under headings. */
export const sorts = ['theme', 'finding', 'certainty', 'claims', 'disagreement'] as const;
export type Sort = (typeof sorts)[number];

/** What the rows can be filtered by: within one, any of the words picked will do; all of them have to be met. */
export const filters = ['finding', 'certainty', 'verdict'] as const;
export type Filter = (typeof filters)[number];

/** The words that the rows of a table use, with their labels. */
export type TableWords = Readonly<
  Record<'subjects' | 'theme' | 'disagreement' | 'lead' | Filter, Labels>
>;

export interface TableState extends Readonly<Record<Filter, readonly string[]>> {
  /** The columns from left to right, two or more. */
  readonly subjects: readonly string[];
  /** Only rows in which the evidence favours one of the subjects shown. */
  readonly differences: boolean;
  readonly sort: Sort;
}

/** What a row is ordered and filtered by. */
export interface RowFacts
  extends Readonly<Record<'theme' | 'finding' | 'certainty' | 'disagreement', string>> {
  readonly id: string;
  /** What the evidence leans to, and for which cause: `disc:bites-harder`, `even`. */
  readonly lead: string;
  /** Number of claims that the articles make. */
  readonly claims: number;
  /** Number of curated disagreements. */
  readonly disputes: number;
  /** Verdicts that at least one of the claims has. */
  readonly verdict: readonly string[];
}

export const defaultState = (words: TableWords): TableState => ({
  subjects: Object.keys(words.subjects),
  differences: false,
  sort: 'theme',
  finding: [],
  certainty: [],
  verdict: [],
});

const settings = ['subjects', 'differences', 'sort', ...filters] as const;

/** What other sites add to links; nobody means a setting by it. */
const foreign = /^(utm_\w+|ref|[a-z]*clid)$/;

/** The state that a query asks for, and what in it is no setting of this table, e.g. `sort=size`. */
export function parseState(
  query: string,
  words: TableWords,
): { readonly state: TableState; readonly ignored: readonly string[] } {
  const parameters = new URLSearchParams(query);
  const ignored = [...new Set(parameters.keys())].filter(
    (name) => !(settings as readonly string[]).includes(name) && !foreign.test(name),
  );
  /** The values of a setting that are among those allowed, each once. */
  const known = (name: string, allowed: readonly string[], enough = 1): string[] => {
    const values = new Set(
      parameters.getAll(name).flatMap((value) => value.split(',').filter(Boolean)),
    );
    const good = [...values].filter((value) => allowed.includes(value));
    const kept = good.length < enough ? [] : good;
    ignored.push(
      ...[...values].filter((value) => !kept.includes(value)).map((value) => `${name}=${value}`),
    );
    return kept;
  };
  const picked = (name: Filter) => {
    const values = known(name, Object.keys(words[name]));
    return Object.keys(words[name]).filter((value) => values.includes(value));
  };
  const all = Object.keys(words.subjects);
  const subjects = known('subjects', all, 2);
  const [sort = 'theme'] = known('sort', sorts) as Sort[];
  const state = {
    subjects: subjects.length > 0 ? subjects : all,
    differences: known('differences', ['only']).length > 0,
    sort,
    finding: picked('finding'),
    certainty: picked('certainty'),
    verdict: picked('verdict'),
  };
  return { state, ignored };
}

/** The query of a state, empty or with its question mark: the inverse of `parseState`. */
export function formatState(state: TableState, words: TableWords): string {
  const values: Record<(typeof settings)[number], readonly string[]> = {
    ...state,
    subjects: state.subjects.join() === Object.keys(words.subjects).join() ? [] : state.subjects,
    differences: state.differences ? ['only'] : [],
    sort: state.sort === 'theme' ? [] : [state.sort],
  };
  const given = settings
    .filter((name) => values[name].length > 0)
    .map((name) => `${name}=${values[name].join(',')}`);
  return given.length > 0 ? `?${given.join('&')}` : '';
}

/** The columns when other subjects are ticked: those that stay keep their order, a new one takes its place in the site's. */
export function withSubjects(
  columns: readonly string[],
  ticked: readonly string[],
  all: readonly string[],
): string[] {
  const kept = columns.filter((id) => ticked.includes(id));
  for (const id of ticked.filter((each) => !columns.includes(each))) {
    const at = kept.findIndex((other) => all.indexOf(other) > all.indexOf(id));
    kept.splice(at < 0 ? kept.length : at, 0, id);
  }
  return kept;
}

/** Whether the finding differs between the subjects shown: the evidence favours one of them. */
export const differs = ({ finding }: RowFacts, subjects: readonly string[]): boolean =>
  subjects.includes(finding);

const meets = (row: RowFacts, name: Filter, picked: readonly string[]) =>
  picked.length === 0 ||
  picked.some((value) => (name === 'verdict' ? row.verdict.includes(value) : row[name] === value));

/** Whether a row is shown in a state. */
export const isShown = (row: RowFacts, state: TableState): boolean =>
  (!state.differences || differs(row, state.subjects)) &&
  filters.every((name) => meets(row, name, state[name]));

/** How many rows a box stands for: those it would show if it were the only one ticked in its filter. */
export const countFor = (
  rows: readonly RowFacts[],
  state: TableState,
  name: Filter,
  value: string,
): number => rows.filter((row) => isShown(row, { ...state, [name]: [value] })).length;

/** Rows under a heading; without one where the order is by number. */
export interface Part {
  readonly heading: string | undefined;
  readonly rows: readonly RowFacts[];
}

/** The rows in an order. Those that are level keep the order they are given in. */
export function partsOf(rows: readonly RowFacts[], sort: Sort, words: TableWords): Part[] {
  if (sort === 'claims')
    return [{ heading: undefined, rows: rows.toSorted((a, b) => b.claims - a.claims) }];
  // What the evidence shows is grouped by its causes, so that one reason is not read as many.
  const key = sort === 'finding' ? 'lead' : sort;
  return Object.entries(words[key]).flatMap(([word, label]) => {
    const heading = sort === 'certainty' ? `Certainty: ${label.toLowerCase()}` : label;
    const own = rows.filter((row) => row[key] === word);
    const ordered = sort === 'disagreement' ? own.toSorted((a, b) => b.disputes - a.disputes) : own;
    return own.length > 0 ? [{ heading, rows: ordered }] : [];
  });
}

/** How many boxes hide rows. */
export const activeFilters = (state: TableState): number =>
  Number(state.differences) + filters.reduce((sum, name) => sum + state[name].length, 0);

const filterNames: Record<Filter, string> = {
  finding: 'evidence',
  certainty: 'certainty',
  verdict: 'with claims',
};

/** What a state asks for, in words: `only where one side leads; evidence: Even or Depends`. */
function reasonsOf(state: TableState, words: TableWords): string {
  const picked = filters
    .filter((name) => state[name].length > 0)
    .map(
      (name) =>
        `${filterNames[name]}: ${state[name].map((value) => words[name][value]).join(' or ')}`,
    );
  return [...(state.differences ? ['only where one side leads'] : []), ...picked].join('; ');
}

/**
 * What the table shows, for those who look at it and for those who are told.
 * @param shown rows that the state shows, without `linked`
 * @param linked name of a row that the state hides and the address leads to
 */
export function statusOf(
  state: TableState,
  words: TableWords,
  shown: number,
  total: number,
  linked?: string,
): string {
  const reasons = reasonsOf(state, words);
  const rows =
    shown === 0
      ? `None of ${total} rows matches`
      : shown === total
        ? `All ${total} rows`
        : `${shown} of ${total} rows`;
  const columns =
    state.subjects.join() === Object.keys(words.subjects).join()
      ? []
      : state.subjects.map((id) => words.subjects[id]);
  return [
    `${rows}${reasons && `: ${reasons}`}.`,
    ...(columns.length > 0 ? [`Columns: ${columns.join(', ')}.`] : []),
    ...(linked ? [`${linked} is shown as well, because the address leads to it.`] : []),
  ].join(' ');
}

/** A row's facts as the page carries them, attribute by attribute. */
export type RowData = Readonly<
  Record<
    'theme' | 'lead' | 'certainty' | 'disagreement' | 'claims' | 'disputes' | 'verdict',
    string
  >
>;

export const dataOf = (facts: RowFacts): RowData => ({
  theme: facts.theme,
  lead: facts.lead,
  certainty: facts.certainty,
  disagreement: facts.disagreement,
  claims: String(facts.claims),
  disputes: String(facts.disputes),
  verdict: facts.verdict.join(' '),
});

/** The inverse of `dataOf`; `data` is a row's `dataset`. */
export function factsOf(id: string, data: Readonly<Partial<Record<string, string>>>): RowFacts {
  const text = (name: keyof RowData) => data[name] ?? '';
  return {
    id,
    theme: text('theme'),
    lead: text('lead'),
    finding: text('lead').replace(/:.*/, ''),
    certainty: text('certainty'),
    disagreement: text('disagreement'),
    claims: Number(text('claims')),
    disputes: Number(text('disputes')),
    verdict: text('verdict').split(' ').filter(Boolean),
  };
}
