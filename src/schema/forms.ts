const utf8 = (type: string) => `${type}; charset=utf-8`;

/** Content types of what is published beside pages. */
export const types = {
  json: utf8('application/json'),
  markdown: utf8('text/markdown'),
  csv: utf8('text/csv'),
  text: utf8('text/plain'),
  atom: utf8('application/atom+xml'),
  opensearch: utf8('application/opensearchdescription+xml'),
  svg: utf8('image/svg+xml'),
  png: 'image/png',
  icon: 'image/x-icon',
  archive: 'application/gzip',
} as const;

/** A form in which what a page shows is published. */
interface Form {
  /** Where it stands; `<...page>` is the path of the page without the slashes around it, that of the front page being `site`. */
  readonly address: `/${string}<...page>${string}`;
  readonly type: string;
}

/** Every form that a record may have beside its page. */
export const forms = {
  json: { address: '/<...page>/index.json', type: types.json },
  markdown: { address: '/<...page>/index.md', type: types.markdown },
  csv: { address: '/<...page>/table.csv', type: types.csv },
  card: { address: '/og/<...page>.png', type: types.png },
  badge: { address: '/badge/<...page>.svg', type: types.svg },
} as const satisfies Record<string, Form>;

export type FormName = keyof typeof forms;
export const formNames = Object.keys(forms) as FormName[];
