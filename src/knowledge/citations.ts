import { type KindName, kinds, mentionsIn, type Passage, type Path } from '../schema/index.ts';
import type { Knowledge } from './knowledge.ts';

/** A reference that a record puts to use, and what for. */
export interface Cited {
  /** Id of the reference. */
  readonly reference: string;
  readonly shows: string;
  readonly passage?: Passage | undefined;
}

/** What a path in a record leads to. */
export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), value);

/** What a citation is, by its place in the schema; a release of a subject names a reference and says nothing of it. */
const isCited = (value: unknown): value is Cited =>
  typeof value === 'object' && value !== null && 'reference' in value && 'shows' in value;

/** Every citation of a record of a kind, and the path that leads to it. */
export const citedIn = (
  kind: KindName,
  record: object,
): { readonly cited: Cited; readonly path: Path }[] =>
  mentionsIn(kinds[kind].schema, record)
    .filter((mention) => mention.kind === 'reference' && mention.path.at(-1) === 'reference')
    .flatMap((mention) => {
      const path = mention.path.slice(0, -1);
      const cited = valueAt(record, path);
      return isCited(cited) ? [{ cited, path }] : [];
    });

/** Reference → hash → the passage of it that is cited. */
export type CitedPassages = ReadonlyMap<string, ReadonlyMap<string, Passage>>;

export function passagesOf(cited: readonly Cited[]): CitedPassages {
  const named = cited.flatMap(({ reference, passage }) =>
    passage?.hash === undefined ? [] : [{ reference, entry: [passage.hash, passage] as const }],
  );
  const groups = Map.groupBy(named, ({ reference }) => reference);
  return new Map([...groups].map(([id, own]) => [id, new Map(own.map(({ entry }) => entry))]));
}

/** Every kind whose records cite, with its records. */
export const citingRecords = ({ claims, criteria, disagreements, echoes, subjects }: Knowledge) =>
  [
    ['claim', claims],
    ['criterion', criteria],
    ['disagreement', disagreements],
    ['echo', echoes],
    ['subject', subjects],
  ] as const;

const passages = new WeakMap<Knowledge, CitedPassages>();

/** Every passage that the records of a knowledge base cite, collected once. */
export function citedPassages(knowledge: Knowledge): CitedPassages {
  const known =
    passages.get(knowledge) ??
    passagesOf(
      citingRecords(knowledge).flatMap(([kind, records]) =>
        records.flatMap((record) => citedIn(kind, record).map(({ cited }) => cited)),
      ),
    );
  passages.set(knowledge, known);
  return known;
}
