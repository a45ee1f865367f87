import { z } from 'zod';
import type { Place } from '../reading/document.ts';
import type { Body } from '../reading/mdx.ts';
import {
  contentComponents,
  type KindName,
  kinds,
  type Mention,
  mentionsIn,
  nameOf,
} from '../schema/index.ts';
import { everyBody, everyRecord, type Records } from './records.ts';

/** An id that a record or a component names, and where. */
export interface NamedId extends Mention {
  /** Who names it: `claim "x"`, `<Ref>`. */
  readonly what: string;
  /** Its kind, where it is a record. */
  readonly by?: KindName;
  readonly place: Place;
}

/** Component → what its attributes are together. */
const componentSchemas = new Map(
  Object.entries(contentComponents).map(([name, shape]) => [name, z.object(shape)]),
);

/** Every id that the components of a body name. */
export const namedInBody = ({ uses }: Pick<Body, 'uses'>): readonly NamedId[] =>
  uses.flatMap(({ name, attributes, place }) =>
    mentionsIn(componentSchemas.get(name) ?? z.unknown(), attributes).map((mention) => ({
      ...mention,
      what: `<${name}>`,
      place,
    })),
  );

const found = new WeakMap<Records, readonly NamedId[]>();

/** Every id that anything in the content names; looked for once, though six rules ask. */
export function namedIds(records: Records): readonly NamedId[] {
  const known = found.get(records) ?? namedIn(records);
  found.set(records, known);
  return known;
}

const namedIn = (records: Records): readonly NamedId[] => [
  ...everyRecord(records).flatMap(({ kind, record, at }) =>
    mentionsIn(kinds[kind].schema, record).map((mention) => ({
      ...mention,
      what: nameOf(kind, record),
      by: kind,
      place: at(mention.path),
    })),
  ),
  ...everyBody(records).flatMap(namedInBody),
];
