/** A form in which a record is published: where, by the address of its page, and as what. */
interface Format {
  readonly at: (page: string) => string;
  readonly type: string;
}

const utf8 = (type: string) => `${type}; charset=utf-8`;

export const types = {
  json: utf8('application/json'),
  markdown: utf8('text/markdown'),
  csv: utf8('text/csv'),
  text: utf8('text/plain'),
  atom: utf8('application/atom+xml'),
  opensearch: utf8('application/opensearchdescription+xml'),
  svg: utf8('image/svg+xml'),
  png: 'image/png',
} as const;

const beside = (name: string) => (page: string) => `${page}${name}`;
const apart = (folder: string, ending: string) => (page: string) =>
  `/${folder}${page.replace(/\/$/, '')}.${ending}`;

/** Every form that a record may have beside its page. */
export const formats = {
  json: { at: beside('index.json'), type: types.json },
  markdown: { at: beside('index.md'), type: types.markdown },
  csv: { at: beside('table.csv'), type: types.csv },
  card: { at: apart('og', 'png'), type: types.png },
  badge: { at: apart('badge', 'svg'), type: types.svg },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;
