import type { Records } from '../../../src/knowledge/records.ts';
import { kindNames, kinds, type Path } from '../../../src/schema/index.ts';

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

const valueAt = (value: unknown, path: Path): unknown =>
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

/** What may stand in the place of a value. */
function othersOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return [[], [...value, ...value.slice(0, 1)]];
  if (typeof value === 'number') return [value + 1, value - 1];
  if (typeof value === 'boolean') return [!value];
  if (typeof value !== 'string') return [undefined];
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return [`2025${value.slice(4)}`, `2027${value.slice(4)}`];
  if (/^\d+$/.test(value)) return [`${Number(value) + 1}`, undefined];
  return [undefined, value.includes(' ') ? '{wet-stop.rain}, or 3 grams.' : 'rim'];
}

/** Every base that differs from `records` in one value, which its schema allows, and where. */
export function* changedBases(records: Records): Generator<readonly [name: string, base: Records]> {
  for (const kind of kindNames) {
    const { plural, schema } = kinds[kind];
    const list = records[plural] as readonly { record: object; names: object }[];
    for (const [index, read] of list.entries())
      for (const at of pathsIn(read.record, 1))
        for (const other of othersOf(valueAt(read.record, at))) {
          const record = withValue(read.record, at, other);
          // What the name of its file says stands in no schema of its record.
          const own = Object.entries(record as object).filter(
            ([key]) => !(key in read.names) || key in schema.shape,
          );
          const { data } = schema.safeParse(Object.fromEntries(own));
          if (data === undefined) continue;
          const name = `${kind} ${index + 1}: ${at.join(' → ')} ${JSON.stringify(other) ?? 'left out'}`;
          yield [
            name,
            {
              ...records,
              [plural]: list.with(index, { ...read, record: { ...read.names, ...data } }),
            },
          ];
        }
  }
}
