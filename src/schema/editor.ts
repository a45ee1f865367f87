import { z } from 'zod';
import { type KindName, kindNames, kinds } from './kinds.ts';

/** The schema of a kind's files stands under the name of what a file holds: one record, or many. */
const nameOfSchema = (kind: KindName) => ('list' in kinds[kind].file ? kinds[kind].plural : kind);

/** Name → JSON Schema of a kind's files as a person writes them: defaults may be left out. */
export const editorSchemas = (): Record<string, object> =>
  Object.fromEntries(
    kindNames.map((kind) => [
      nameOfSchema(kind),
      z.toJSONSchema(kinds[kind].file.schema, { io: 'input', unrepresentable: 'any' }),
    ]),
  );

const isData = (where: string) => /\.(yaml|json)$/.test(where);
const glob = (where: string) => `content/${where.replaceAll(/<\w+>/g, '*')}`;

/** Settings of the editor: which files meet which schema. Front matter has no such setting. */
export function editorSettings(): object {
  const mapped = kindNames
    .map((kind) => ({
      schema: `./schemas/${nameOfSchema(kind)}.json`,
      where: kinds[kind].file.where,
    }))
    .filter(({ where }) => isData(where));
  const of = (end: string) => mapped.filter(({ where }) => where.endsWith(end));
  return {
    'yaml.schemas': Object.fromEntries(
      of('.yaml').map(({ schema, where }) => [schema, glob(where)]),
    ),
    'json.schemas': of('.json').map(({ schema, where }) => ({
      fileMatch: [glob(where)],
      url: schema,
    })),
  };
}
