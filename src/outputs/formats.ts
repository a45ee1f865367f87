import { badgeAddress, cardAddress, twinAddress } from '../sentences/addresses.ts';

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

/** Every form that a record may have beside its page. */
export const formats = {
  json: { at: (page) => twinAddress(page, 'json'), type: types.json },
  markdown: { at: (page) => twinAddress(page, 'md'), type: types.markdown },
  csv: { at: (page) => `${page}table.csv`, type: types.csv },
  card: { at: cardAddress, type: types.png },
  badge: { at: badgeAddress, type: types.svg },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;
