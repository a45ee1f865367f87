import { everyRecord, type Records } from '../knowledge/records.ts';
import { type KindName, kindNames, kinds as kindsOfRecord } from '../schema/index.ts';
import { itemTemplateOf, templateOf } from './template.ts';

/** A kind of record that can be begun from a template. */
export interface Kind {
  /** The kind of record that its file is named after, or `project` where the name is free; none where it is that of the new record. */
  readonly under: string | undefined;
  /** File from the content folder; `name` is the id of what it is named after. */
  readonly file: (name: string) => string;
  /** Whether the file is a list of such records, to which the new one is added. */
  readonly listed: boolean;
  /** What a file without a record starts with. */
  readonly opening: string;
  /** Ids that are taken, in a file of that name. */
  readonly known: (records: Records, name: string) => readonly string[];
  readonly text: (id: string, records: Records) => string;
}

const whereOf = (kind: KindName): string => kindsOfRecord[kind].file.where;
/** What the name of a kind's files says: `id`, or another kind. */
const namedAfter = (kind: KindName) => /<(\w+)>/.exec(whereOf(kind))?.[1];

/** The field that tells one record of a file from another; a saying goes by its claim. */
const keyOf = (kind: KindName) =>
  ['id', 'claim'].find((key) => key in kindsOfRecord[kind].schema.shape);

/** What a person writes and an id tells apart: no record of the lab, and not the one site. */
const canBegin = (kind: KindName) =>
  !whereOf(kind).endsWith('.json') && (namedAfter(kind) ?? keyOf(kind)) !== undefined;

function known(kind: KindName, records: Records, name: string): string[] {
  const key = keyOf(kind);
  return everyRecord(records, [kind]).flatMap(({ record, names }) => {
    const isThere = key !== 'claim' || Object.values(names).includes(name);
    const id: unknown = key === undefined ? undefined : Reflect.get(record, key);
    return isThere && typeof id === 'string' ? [id] : [];
  });
}

const indented = (text: string) => text.replaceAll(/^(?=.)/gm, '  ');

/** Key → its list, of a kind whose file is one of several lists; none of any other. */
const listOf = (kind: KindName): readonly string[] | undefined => {
  const { file } = kindsOfRecord[kind];
  return 'list' in file ? file.list : undefined;
};

/** The key under which a file has its list of records. */
const listKeyOf = (kind: KindName) => listOf(kind)?.at(-1);

/** A new record as it stands in its file. */
function textOf(kind: KindName, id: string, { subjects }: Records): string {
  const { schema } = kindsOfRecord[kind];
  const cells = subjects.map(({ record }) => record.id);
  const given = { values: { [keyOf(kind) ?? 'id']: id }, keys: { cells } };
  if (listOf(kind)) {
    const item = itemTemplateOf(schema, given);
    return listKeyOf(kind) === undefined ? item : indented(item);
  }
  const yaml = templateOf(schema, given);
  return whereOf(kind).endsWith('.mdx') ? `---\n${yaml}---\n` : yaml;
}

function begun(kind: KindName): Kind {
  const after = namedAfter(kind);
  const under = listKeyOf(kind);
  return {
    under: after === 'id' ? undefined : after,
    file: (name) => whereOf(kind).replace(/<\w+>/, name),
    listed: listOf(kind) !== undefined,
    opening: under === undefined ? '' : `${under}:\n`,
    known: (records, name) => known(kind, records, name),
    text: (id, records) => textOf(kind, id, records),
  };
}

/** What `npm run new` can begin. */
export const kinds: Readonly<Record<string, Kind>> = Object.fromEntries(
  kindNames.filter(canBegin).map((kind) => [kind, begun(kind)]),
);
