import { everyRecord, type Records } from '../knowledge/records.ts';
import { fill, type KindName, kindNames, kinds as kindsOfRecord } from '../schema/index.ts';
import { itemTemplateOf, templateOf } from './template.ts';

/** A kind of record that can be begun from a template. */
export interface Kind {
  /** File from the content folder. */
  readonly file: (id: string) => string;
  /** Whether the file is one list of such records, to which the new one is added. */
  readonly listed: boolean;
  readonly known: (records: Records) => readonly string[];
  readonly text: (id: string, records: Records) => string;
}

/** What a person writes and an id alone tells apart: no record of the lab, no claim, which stands in a section of its source. */
const canBegin = (kind: KindName) => {
  const { file, schema } = kindsOfRecord[kind];
  const told = /<(\w+)>/.exec(file.where)?.[1] ?? ('id' in schema.shape ? 'id' : '');
  return told === 'id' && !file.where.endsWith('.json');
};

function begun(kind: KindName): Kind {
  const { file, schema } = kindsOfRecord[kind];
  const where: string = file.where;
  const listed = 'list' in file;
  return {
    file: (id) => fill(where, { id }),
    listed,
    known: (records) =>
      everyRecord(records, [kind]).flatMap(({ record }) => ('id' in record ? [record.id] : [])),
    text: (id, { subjects }) => {
      const cells = subjects.map(({ record }) => record.id);
      const given = { values: { id }, keys: { cells } };
      if (listed) return itemTemplateOf(schema, given);
      const yaml = templateOf(schema, given);
      return where.endsWith('.mdx') ? `---\n${yaml}---\n` : yaml;
    },
  };
}

/** What `npm run new` can begin. */
export const kinds: Readonly<Record<string, Kind>> = Object.fromEntries(
  kindNames.filter(canBegin).map((kind) => [kind, begun(kind)]),
);
