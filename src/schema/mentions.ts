import type { z } from 'zod';
import { pointers } from './ids.ts';
import type { Leaning } from './vocabularies.ts';

export type Path = readonly (string | number)[];

/** An id that data names, and what it must be the id of. */
export interface Mention {
  /** Name of the kind. */
  readonly kind: string;
  /** Words that may stand instead of an id. */
  readonly words?: readonly Leaning[] | undefined;
  readonly got: string;
  readonly path: Path;
}

type Group = Readonly<Record<string, unknown>>;
const isGroup = (value: unknown): value is Group => typeof value === 'object' && value !== null;

function ownMention(schema: z.core.$ZodType, got: unknown, path: Path, beside: unknown): Mention[] {
  const pointer = pointers.get(schema);
  if (pointer === undefined || typeof got !== 'string') return [];
  const { kind, words } = pointer;
  if (typeof kind === 'string') return [{ kind, words, got, path }];
  return [{ kind: isGroup(beside) ? String(beside[kind.saidIn]) : '', words, got, path }];
}

function within(schema: z.core.$ZodType, value: unknown, path: Path, beside: unknown): Mention[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
      return mentionsIn(def.innerType, value, path, beside);
    case 'array':
      return Array.isArray(value)
        ? value.flatMap((item, index) => mentionsIn(def.element, item, [...path, index], beside))
        : [];
    case 'object':
      return isGroup(value)
        ? Object.entries(def.shape).flatMap(([key, inner]) =>
            mentionsIn(inner, value[key], [...path, key], value),
          )
        : [];
    case 'record':
      return isGroup(value)
        ? Object.entries(value).flatMap(([key, inner]) => [
            ...mentionsIn(def.keyType, key, [...path, key]),
            ...mentionsIn(def.valueType, inner, [...path, key]),
          ])
        : [];
    default:
      return [];
  }
}

/** Every id that `value`, which meets `schema`, names, in the order of the schema; `beside` is what holds the value. */
export const mentionsIn = (
  schema: z.core.$ZodType,
  value: unknown,
  path: Path = [],
  beside?: unknown,
): Mention[] => [
  ...ownMention(schema, value, path, beside),
  ...within(schema, value, path, beside),
];
