import type { z } from 'astro/zod';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Base } from './base.ts';
import { draw } from './cards/cache.ts';
import type { Element } from './cards/element.ts';
import { type FormatName, formats } from './formats.ts';
import { url } from './json/published.ts';
import { recordMarkdown } from './markdown/record.ts';

type Bytes = string | Uint8Array<ArrayBuffer>;

/** A file of the site that is no page. */
export interface PublishedFile {
  /** From the site's root. */
  readonly path: string;
  /** Content type. */
  readonly type: string;
  readonly body: (base: Base) => Bytes | Promise<Bytes>;
}

/** One output of a record. */
type Maker<R> = (base: Base, record: R) => Bytes | Promise<Bytes>;

/** The list of a kind in the API: the shape of an entry, and what is published of a record. */
interface Listed<R> {
  readonly shape: z.ZodObject;
  readonly json: (base: Base, record: R) => object;
}

/** Records of one kind, with everything that is published of them. */
interface Row<R> {
  readonly records: (knowledge: Knowledge) => readonly R[];
  /** The folder that holds its pages, e.g. `criteria`; none where it has no pages of its own. */
  readonly folder?: string;
  readonly list?: Listed<R>;
  /** Address of a record's page; none where it has no page of its own, and then nothing stands beside it. */
  readonly page?: (record: R) => string;
  /** What stands beside the page; the JSON of the list does by itself. */
  readonly outputs?: Readonly<Partial<Record<FormatName, Maker<R>>>>;
}

/** A row whose kind of record only it knows. */
export interface Outputs {
  readonly folder: string | undefined;
  readonly shape: z.ZodObject | undefined;
  /** The entries of its list in the API. */
  readonly entries: (base: Base) => object[];
  /** The files beside the pages of its records. */
  readonly files: (knowledge: Knowledge) => PublishedFile[];
}

/** JSON as it is published: one space, and a line's end. */
export const jsonText = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;

/** A preview image from a card's tree. */
export const drawn =
  <R>(card: (knowledge: Knowledge, record: R) => Element): Maker<R> =>
  ({ knowledge }, record) =>
    draw(card(knowledge, record));

const names = Object.keys(formats) as FormatName[];

export function row<R>({ records, folder, list, page, outputs = {} }: Row<R>): Outputs {
  const json: Maker<R> | undefined = list && ((base, record) => jsonText(list.json(base, record)));
  const made = { ...(json && { json }), ...outputs };
  const filesOf = (record: R, address: string) =>
    names.flatMap((name): PublishedFile[] => {
      const { at, type } = formats[name];
      const make = made[name];
      return make ? [{ path: at(address), type, body: (base) => make(base, record) }] : [];
    });
  return {
    folder,
    shape: list?.shape,
    entries: (base) =>
      list ? records(base.knowledge).map((record) => list.json(base, record)) : [],
    files: (knowledge) =>
      page ? records(knowledge).flatMap((record) => filesOf(record, page(record))) : [],
  };
}

/** What a kind publishes unless it says otherwise: its record as it is and its address, as JSON and as Markdown. */
export const plainRow = <R extends { readonly id: string }>({
  schema,
  records,
  folder,
  page,
  title,
}: {
  readonly schema: z.ZodObject;
  readonly records: Row<R>['records'];
  readonly folder: string;
  readonly page: (id: string) => string;
  readonly title: (record: R) => string;
}): Outputs =>
  row<R>({
    records,
    folder,
    list: {
      shape: schema.extend({ url }),
      json: ({ href }, record) => ({ ...record, url: href(page(record.id)) }),
    },
    page: ({ id }) => page(id),
    outputs: { markdown: (_base, record) => recordMarkdown(title(record), record) },
  });
