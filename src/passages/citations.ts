import { citedIn } from '../knowledge/citations.ts';
import { type Part, partOf } from '../knowledge/graph.ts';
import { everyRecord, type Records } from '../knowledge/records.ts';
import type { Place } from '../reading/document.ts';
import { nameOf, type Passage, type Reference } from '../schema/index.ts';

/** A reference put to use, and where in the content. */
export interface Citation {
  readonly reference: Reference;
  readonly shows: string;
  readonly passage: Passage | undefined;
  /** Who cites: `claim "x"`. */
  readonly what: string;
  /** The same as a part of the knowledge base. */
  readonly part: Part | undefined;
  /** Where the id of the reference stands. */
  readonly place: Place;
  /** Where the passage stands, or the reference while it has none. */
  readonly passagePlace: Place;
}

/** Every citation of the records that says what it shows, in the order of the files. */
export function citationsIn(records: Records): Citation[] {
  const references = new Map(records.references.map(({ record }) => [record.id, record]));
  return everyRecord(records).flatMap(({ kind, record, at }) =>
    citedIn(kind, record).flatMap(({ cited, path }): Citation[] => {
      const { shows, passage } = cited;
      const reference = references.get(cited.reference);
      if (!reference) return [];
      const what = nameOf(kind, record);
      const part = 'id' in record ? partOf(kind, record, path) : undefined;
      const place = at([...path, 'reference']);
      const passagePlace = at([...path, 'passage']);
      return [{ reference, shows, passage, what, part, place, passagePlace }];
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
