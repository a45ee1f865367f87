import type { z } from 'astro/zod';
import type { Knowledge } from '../knowledge/knowledge.ts';
import {
  type FormName,
  fill,
  formNames,
  forms,
  type Kind,
  match,
  siteFiles,
} from '../schema/index.ts';
import { formAddress } from '../sentences/addresses.ts';
import type { Base } from './base.ts';
import { draw } from './cards/cache.ts';
import type { Element } from './cards/element.ts';
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
type Makers<R> = Readonly<Partial<Record<FormName, Maker<R>>>>;

/** The list of a kind in the API: the shape of an entry, and what is published of a record. */
interface Listed<R> {
  readonly shape: z.ZodObject;
  readonly json: (base: Base, record: R) => object;
}

/** What is published of a record otherwise than as its schema has it. */
export interface OwnOutputs<R> {
  readonly list?: Listed<R>;
  /** What stands beside its page; the JSON of the list does by itself. */
  readonly outputs?: Makers<R>;
}

/** Records of one sort, with everything that is published of them. */
interface Row<R> extends OwnOutputs<R> {
  readonly records: (knowledge: Knowledge) => readonly R[];
  /** The name of their list in the API; none where they have no list. */
  readonly name?: string | undefined;
  /** Pattern of the addresses of their pages; none where they have no pages of their own, and then nothing stands beside them. */
  readonly pattern?: string | undefined;
  readonly page: (record: R) => string;
}

/**
 * A Markdown file as it is published: read elsewhere than on the site, its links are whole, and its first line leads to the list of all.
 */
export const twin =
  <R extends readonly unknown[]>(make: (base: Base, ...records: R) => Bytes | Promise<Bytes>) =>
  async (base: Base, ...records: R): Promise<string> => {
    const { absolute } = base;
    const lead = `> All of this site in Markdown: [llms.txt](${absolute(siteFiles.llms)})`;
    return `${lead}\n\n${await make({ ...base, href: absolute }, ...records)}`;
  };

/** A row whose kind of record only it knows. */
export interface Outputs {
  readonly name: string | undefined;
  readonly folder: string | undefined;
  readonly shape: z.ZodObject | undefined;
  readonly isEmpty: (knowledge: Knowledge) => boolean;
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

/** `criteria` of `/criteria/<id>/` and of `/criteria/`; undefined of what stands in no folder. */
export const folderOf = (pattern: string) => match('/<folder>/<...rest>', pattern)?.folder;

/** Makers of all forms in which the records of a row are published. */
function makersOf<R>({ list, outputs = {} }: Row<R>): Makers<R> {
  const { markdown } = outputs;
  return {
    ...(list && { json: (base: Base, record: R) => jsonText(list.json(base, record)) }),
    ...outputs,
    ...(markdown && { markdown: twin<[R]>(markdown) }),
  };
}

/** The files beside the page of a record. */
function filesFor<R>(row: Row<R>): (record: R) => PublishedFile[] {
  const makers = makersOf(row);
  return (record) =>
    formNames.flatMap((form) => {
      const make = makers[form];
      const path = formAddress(row.page(record), form);
      return make ? [{ path, type: forms[form].type, body: (base) => make(base, record) }] : [];
    });
}

export function row<R>(given: Row<R>): Outputs {
  const { records, name, pattern, list } = given;
  const filesOf = filesFor(given);
  return {
    name,
    folder: pattern && folderOf(pattern),
    shape: list?.shape,
    isEmpty: (knowledge) => records(knowledge).length === 0,
    entries: (base) =>
      list ? records(base.knowledge).map((record) => list.json(base, record)) : [],
    files: (knowledge) => (pattern ? records(knowledge).flatMap(filesOf) : []),
  };
}

/** What is published of a kind: as its row says, and where `own` says nothing, every field as its schema has it. */
export function kindRow<R extends { readonly id: string }>(
  { schema, plural, address = '', title }: Omit<Kind<R>, 'file'>,
  records: Row<R>['records'],
  own: OwnOutputs<R> = {},
): Outputs {
  const page = ({ id }: R) => fill<string>(address, { id });
  const plain: Required<OwnOutputs<R>> = {
    list: {
      shape: schema.safeExtend({ url }),
      json: ({ href }, record) => ({ ...record, url: href(page(record)) }),
    },
    outputs: { markdown: (_base, record) => recordMarkdown(title(record), record) },
  };
  const pattern = address.includes('#') ? undefined : address;
  return row({ ...plain, ...own, records, name: plural, pattern, page });
}
