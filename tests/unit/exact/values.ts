import type { Path } from '../../../src/schema/index.ts';

/** The places of all that `value` holds; of lists only of the first `items`. */
export const pathsIn = (value: unknown, items: number, path: Path = []): Path[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => {
        const step = Array.isArray(value) ? Number(key) : key;
        return typeof step === 'string' || step < items
          ? [[...path, step], ...pathsIn(inner, items, [...path, step])]
          : [];
      })
    : [];

/** What stands at a place. */
export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), value);

/** A value with another one at a place, or without the key where that is undefined. */
export function withValue(value: unknown, [key, ...rest]: Path, put: unknown): unknown {
  if (key === undefined) return put;
  if (Array.isArray(value))
    return value.with(Number(key), withValue(value[Number(key)], rest, put));
  const { [key]: inner, ...others } = value as Record<string, unknown>;
  const changed = withValue(inner, rest, put);
  return changed === undefined ? others : { ...(value as object), [key]: changed };
}
