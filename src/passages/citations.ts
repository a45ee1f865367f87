import { everyRecord, type Records } from '../knowledge/records.ts';
import type { Place } from '../reading/document.ts';
import {
  kinds,
  mentionsIn,
  nameOf,
  type Passage,
  type Path,
  type Reference,
} from '../schema/index.ts';

/** A reference put to use, and where in the content. */
export interface Citation {
  readonly reference: Reference;
  readonly shows: string;
  readonly passage: Passage | undefined;
  /** Who cites: `claim "x"`. */
  readonly what: string;
  /** Where the id of the reference stands. */
  readonly place: Place;
  /** Where the passage stands, or the reference while it has none. */
  readonly passagePlace: Place;
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), value);

/** Every citation of the records that says what it shows, in the order of the files. */
export function citationsIn(records: Records): Citation[] {
  const references = new Map(records.references.map(({ record }) => [record.id, record]));
  return everyRecord(records).flatMap(({ kind, record, at }) =>
    mentionsIn(kinds[kind].schema, record)
      .filter((mention) => mention.kind === 'reference' && mention.path.at(-1) === 'reference')
      .flatMap(({ got, path }): Citation[] => {
        const reference = references.get(got);
        const cited = path.slice(0, -1);
        const shows = valueAt(record, [...cited, 'shows']);
        if (!reference || typeof shows !== 'string') return [];
        return [
          {
            reference,
            shows,
            // Its place in the schema says that it is one.
            passage: valueAt(record, [...cited, 'passage']) as Passage | undefined,
            what: nameOf(kind, record),
            place: at(path),
            passagePlace: at([...cited, 'passage']),
          },
        ];
      }),
  );
}

/** What stands together in a release: package, version and file. */
export interface Located {
  readonly package: string;
  readonly version: string;
  readonly file: string;
}

/** Where in which release a reference stands; undefined where it is in none. */
export const locatedIn = ({ package: name, version, file }: Reference): Located | undefined =>
  name === undefined || version === undefined || file === undefined
    ? undefined
    : { package: name, version, file };
