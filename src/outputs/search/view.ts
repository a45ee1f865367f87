/** What a search address says: the words and the filters. Written to and read from the query string. */
export interface View {
  readonly query: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** The filters a reader can set, in the order they are shown. */
export const filterNames = ['kind', 'subject', 'criterion', 'source', 'verdict'] as const;

/** A query longer than this is cut: no title on the site is. */
const longest = 200;

export function readView(search: string): View {
  const params = new URLSearchParams(search);
  const filters = Object.fromEntries(
    filterNames
      .map((name) => [name, params.getAll(name)] as const)
      .filter(([, values]) => values.length > 0),
  );
  return { query: (params.get('q') ?? '').trim().slice(0, longest), filters };
}

/** `?q=…&kind=…`, or nothing for an empty view. */
export function writeView({ query, filters }: View): string {
  const params = new URLSearchParams(query === '' ? [] : [['q', query]]);
  for (const name of filterNames)
    for (const value of filters[name] ?? []) params.append(name, value);
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** The view with one value of a filter set or taken away. */
export function toggled(view: View, name: string, value: string): View {
  const values = view.filters[name] ?? [];
  const next = values.includes(value)
    ? values.filter((other) => other !== value)
    : [...values, value];
  const filters = Object.fromEntries(
    Object.entries({ ...view.filters, [name]: next }).filter(([, list]) => list.length > 0),
  );
  return { ...view, filters };
}
