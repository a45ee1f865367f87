import { z } from 'zod';
import type { Leaning } from './vocabularies.ts';

/** Characters of an id: it becomes the name of a file, with endings, and of a folder. */
const maxId = 80;

/** Not the names that Windows keeps for devices: ids become names of files. */
export const idPattern = new RegExp(
  `^(?=.{1,${maxId}}$)(?!(?:con|prn|aux|nul|com\\d|lpt\\d)$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*$`,
);

/** What an id is, for messages. */
export const idRule = `lower-case letters and digits in parts joined by single hyphens, starting with a letter, ${maxId} characters at most, and none of the names that Windows keeps (con, nul, com1 …)`;

const anId = () => z.string().regex(idPattern, `an id: ${idRule}`);

/** An id: written once, never derived from a heading, never reused. */
export const id = anId();

/** What the value of a field names: a record of a kind, or one of some words in its stead. */
export interface Pointer {
  /** The kind's name, or the field beside it that holds the kind's name. */
  readonly kind: string | { readonly saidIn: string };
  readonly words?: readonly Leaning[];
}

/** Schemas of fields that point at records. */
export const pointers = z.registry<Pointer>();

/** The id of a record of `kind`. */
export const idOf = (kind: string) => anId().register(pointers, { kind });

/** The id of a record of the kind that the field `field` beside it names. */
export const idOfKindIn = (field: string) => anId().register(pointers, { kind: { saidIn: field } });

/** The id of a subject, where a stance or a finding may name one. */
export type SubjectId = string & z.$brand<'subject'>;

/** What is favoured: a subject by its id, or one of `words` where it is none. */
export const favouring = <const W extends Leaning>(...words: readonly [W, ...W[]]) =>
  z
    .union([z.enum(words), z.string().brand<'subject'>()], {
      error: `the id of a subject, ${words.join(' or ')}`,
    })
    .register(pointers, { kind: 'subject', words });
