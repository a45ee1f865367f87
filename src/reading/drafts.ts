import { Refusal } from '../home/refusal.ts';
import type { KindName } from '../schema/index.ts';
import { type Body, splitFront } from './mdx.ts';

/**
 * Whether drafts are read like anything else: `DRAFTS=1`. Without it they are left out, whatever is wrong in them. Throws a
 * Refusal for any other value.
 */
export function showsDrafts({ DRAFTS }: Readonly<Record<string, string | undefined>>): boolean {
  if (DRAFTS === undefined || DRAFTS === '') return false;
  if (DRAFTS === '1') return true;
  throw new Refusal({
    place: 'DRAFTS',
    got: `"${DRAFTS}"`,
    allowed: '1, or nothing',
    remedy: 'unset it to leave drafts out',
  });
}

/** A record that is marked as a draft, as far as it can be read. */
export interface Draft {
  readonly kind: KindName;
  /** What the path of its file says of it, and what it says itself, held to no schema. */
  readonly record: Readonly<Record<string, unknown>>;
  readonly body?: Body | undefined;
}

/** Whether the text of an MDX file calls it a draft, even where its front matter cannot be read. */
export const isDraftText = (text: string): boolean =>
  /^draft:\s*true\s*(?:#.*)?$/m.test(splitFront(text)?.front ?? '');

type Group = Readonly<Record<string, unknown>>;

const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listIn = (data: unknown, keys: readonly string[]): unknown =>
  keys.reduce<unknown>((value, key) => (isGroup(value) ? value[key] : undefined), data);

/** The records in the list of a file's data that `keys` lead to. */
export const recordsIn = (data: unknown, keys: readonly string[]): readonly Group[] =>
  [listIn(data, keys)].flat().filter(isGroup);

/** `data` with another list where `keys` lead to one. */
const withList = (data: unknown, keys: readonly string[], list: readonly unknown[]): unknown => {
  const [key, ...rest] = keys;
  return key === undefined
    ? list
    : { ...(data as Group), [key]: withList(listIn(data, [key]), rest, list) };
};

/** A file's data parted: the list without its drafts, where each item of it stood, and the drafts. */
export interface Parted {
  readonly data: unknown;
  /** Index of each item that is left, in the file. */
  readonly places: readonly number[];
  readonly drafts: readonly Group[];
}

/** Takes the drafts out of the list that `keys` lead to; undefined where there are none. */
export function partDrafts(data: unknown, keys: readonly string[]): Parted | undefined {
  const list = listIn(data, keys);
  if (!Array.isArray(list)) return undefined;
  const isDraft = (item: unknown): item is Group => isGroup(item) && item['draft'] === true;
  const drafts = list.filter(isDraft);
  if (drafts.length === 0) return undefined;
  const kept = [...list.entries()].filter(([, item]) => !isDraft(item));
  return {
    data: withList(
      data,
      keys,
      kept.map(([, item]) => item),
    ),
    places: kept.map(([index]) => index),
    drafts,
  };
}
