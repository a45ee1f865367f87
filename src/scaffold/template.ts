import { z } from 'zod';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** What is known beforehand: values by key, and the keys that a table of records is to have. */
export interface Given {
  readonly values: Readonly<Record<string, string>>;
  /** Key → keys under it, e.g. a criterion's cells: one per subject. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
}

const childOf = (schema: unknown): JsonSchema =>
  typeof schema === 'object' && schema !== null ? (schema as JsonSchema) : {};
const hasChild = (schema: unknown) => Object.keys(childOf(schema)).length > 0;

/** The schema's own words on a field: what it is, which values it may have. */
function commentOn({ description, enum: words }: JsonSchema, optional: boolean): string {
  const said = [
    description,
    words && `One of: ${words.join(', ')}.`,
    optional && 'May be left out.',
  ].filter(Boolean);
  return said.join(' ').replace(/\s+/g, ' ');
}

const indented = (lines: readonly string[], by = '  ') => lines.map((line) => by + line);
const asItem = ([first = '', ...rest]: readonly string[]) => [`- ${first}`, ...indented(rest)];

/** Everything after `key:` — an empty value, which the check asks to fill, or what is nested below. */
function valueLines(
  key: string,
  schema: JsonSchema,
  { values, keys }: Given,
): { readonly same: string; readonly below: readonly string[] } {
  const value = values[key];
  const given = { values: {}, keys };
  if (value !== undefined) return { same: ` ${value}`, below: [] };
  if (schema.properties) return { same: '', below: indented(objectLines(schema, given)) };
  if (schema.type === 'object') return recordLines(schema, keys[key] ?? [], given);
  if (schema.type === 'array' && childOf(schema.items).properties && (schema.minItems ?? 0) > 0)
    return { same: '', below: indented(asItem(objectLines(childOf(schema.items), given))) };
  if (schema.type === 'array') return { same: ' []', below: [] };
  if (schema.anyOf) return { same: ' null', below: [] };
  return { same: schema.type === 'string' || schema.enum ? ' ""' : '', below: [] };
}

function recordLines(schema: JsonSchema, keys: readonly string[], given: Given) {
  const inner = childOf(schema.additionalProperties);
  if (keys.length === 0 || !hasChild(inner)) return { same: ' {}', below: [] };
  return {
    same: '',
    below: indented(keys.flatMap((key) => [`${key}:`, ...indented(objectLines(inner, given))])),
  };
}

/** A field under the schema's own words, as a comment where it may be left out. */
function fieldLines(key: string, schema: JsonSchema, given: Given, optional: boolean): string[] {
  const comment = commentOn(schema, optional);
  const words = comment ? [`# ${comment}`] : [];
  if (optional) return [...words, `# ${key}:`];
  const { same, below } = valueLines(key, schema, given);
  return [...words, `${key}:${same}`, ...below];
}

function objectLines({ properties = {}, required = [] }: JsonSchema, given: Given): string[] {
  const { keys, values } = given;
  return Object.entries(properties).flatMap(([key, inner]) => {
    const isGiven = keys[key] !== undefined || values[key] !== undefined;
    return fieldLines(key, childOf(inner), given, !required.includes(key) && !isGiven);
  });
}

/**
 * A record's template in YAML: every field under the schema's own description, required ones empty, so that the check
 * names each that is not filled; optional ones as comments.
 */
export function templateOf(schema: z.ZodType, given: Given): string {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return `${objectLines(json, given).join('\n')}\n`;
}

/** The same as an item of a list. */
export const itemTemplateOf = (schema: z.ZodType, given: Given): string =>
  `${asItem(templateOf(schema, given).trimEnd().split('\n')).join('\n')}\n`;
