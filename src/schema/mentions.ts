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

/** A value in data, the schema that it meets, and where it stands; `beside` is the object that holds it. */
export interface Met {
  readonly schema: z.core.$ZodType;
  readonly value: unknown;
  readonly path: Path;
  readonly beside: unknown;
}

function within({ schema, value, path, beside }: Met): Met[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
      return metIn(def.innerType, value, path, beside);
    case 'array':
      return Array.isArray(value)
        ? value.flatMap((item, index) => metIn(def.element, item, [...path, index], beside))
        : [];
    case 'object':
      return isGroup(value)
        ? Object.entries(def.shape).flatMap(([key, inner]) =>
            metIn(inner, value[key], [...path, key], value),
          )
        : [];
    case 'record':
      return isGroup(value)
        ? Object.entries(value).flatMap(([key, inner]) => [
            ...metIn(def.keyType, key, [...path, key]),
            ...metIn(def.valueType, inner, [...path, key]),
          ])
        : [];
    default:
      return [];
  }
}

/** `value` and everything in it, each with the schema that it meets, in the order of the schema. */
export function metIn(
  schema: z.core.$ZodType,
  value: unknown,
  path: Path = [],
  beside?: unknown,
): Met[] {
  const met = { schema, value, path, beside };
  return [met, ...within(met)];
}

function mentionOf({ schema, value: got, path, beside }: Met): Mention[] {
  const pointer = pointers.get(schema);
  if (pointer === undefined || typeof got !== 'string') return [];
  const { kind, words } = pointer;
  if (typeof kind === 'string') return [{ kind, words, got, path }];
  return [{ kind: isGroup(beside) ? String(beside[kind.saidIn]) : '', words, got, path }];
}

/** Every id that `value`, which meets `schema`, names, in the order of the schema. */
export const mentionsIn = (schema: z.core.$ZodType, value: unknown): Mention[] =>
  metIn(schema, value).flatMap(mentionOf);
