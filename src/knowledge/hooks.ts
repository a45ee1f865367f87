import { z } from 'zod';
import { brought, broughtBy } from '../home/brought.ts';
import { Refusal } from '../home/refusal.ts';
import { idPattern, idRule, pageAddresses, referenceKinds, vocabularies } from '../schema/index.ts';
import type { Rule } from './records.ts';

/** A page of the base's own: an `.astro` file, which asks `crosscheck/src/astro/base.ts` for the knowledge. */
export interface OwnPage {
  /** Where it answers, one step below the root: `/glossary/`. */
  readonly address: string;
  /** The file, from the folder of the base. */
  readonly file: string;
  /** Its name in the menu; left out where it stands in none. */
  readonly menu?: string | undefined;
}

/** How a base words a vocabulary of the engine: another label for a word, or another rule for it. */
export type Reworded<T extends object> = {
  readonly [W in keyof T]?: { readonly label?: string; readonly means?: string };
};

/** Kinds of reference: other labels for those of the engine, and kinds that it does not have. */
type OwnReferenceKinds = Reworded<typeof referenceKinds> &
  Readonly<Record<string, { readonly label?: string; readonly primary?: boolean }>>;

/** What the module `crosscheck.config.mts` of a base gives. */
export interface Hooks {
  readonly words?: {
    readonly [V in keyof typeof vocabularies]?: Reworded<(typeof vocabularies)[V]>;
  } & { readonly reference?: OwnReferenceKinds };
  /** Rules that the content is held to besides those of the engine. */
  readonly rules?: readonly Rule[];
  readonly pages?: readonly OwnPage[];
}

const prose = z.string().trim().min(1);
const saying = z.strictObject({ label: prose.optional(), means: prose.optional() });

const rewording = (table: object) =>
  z.strictObject(Object.fromEntries(Object.keys(table).map((word) => [word, saying.optional()])));

const referenceKind = z.strictObject({ label: prose, primary: z.boolean(), was: prose.optional() });
const id = z.string().regex(idPattern, `an id: ${idRule}`);

/** The first steps of addresses that are the engine's. */
const taken = new Set(Object.values(pageAddresses).map((address) => address.split('/')[1] ?? ''));

const pageSchema = z.strictObject({
  address: z
    .string()
    .regex(
      /^\/[a-z][a-z0-9-]*\/$/,
      'one step below the root, with a slash at either end: /glossary/',
    )
    .refine((address) => !taken.has(address.split('/')[1] ?? ''), {
      error: 'an address that is not the engine’s own',
    }),
  file: z.string().endsWith('.astro', 'an .astro file, from the folder of the base'),
  menu: prose.optional(),
});

const ruleSchema = z.strictObject({
  name: id,
  description: prose,
  check: z.custom<Rule['check']>((value) => typeof value === 'function', 'a function'),
});

const hooksSchema = z.strictObject({
  words: z
    .strictObject({
      ...Object.fromEntries(
        Object.entries(vocabularies).map(([name, table]) => [name, rewording(table).optional()]),
      ),
      // The schema judges what the engine's kinds have become: they were worded when they were made.
      reference: z
        .record(id, z.unknown())
        .refine(
          (own) =>
            Object.keys(own).every(
              (kind) => referenceKind.safeParse(Reflect.get(referenceKinds, kind)).success,
            ),
          'for a kind of reference that the engine lacks, label and primary: true or false',
        )
        .optional(),
    })
    .optional(),
  rules: z.array(ruleSchema).default([]),
  pages: z.array(pageSchema).default([]),
});

const key = Symbol.for('crosscheck.hooks');

interface HeldHooks {
  readonly rules: readonly Rule[];
  readonly pages: readonly OwnPage[];
}

/** What the module `file` gives, held to what hooks may be. Throws a Refusal that names all that is wrong with it. */
export function hooksIn(file: string, given: unknown): HeldHooks {
  const { data, error } = hooksSchema.safeParse(given);
  if (error)
    throw new Refusal({
      place: file,
      got: z.prettifyError(error),
      allowed: 'words, rules and pages',
      remedy: 'README.md, “Three hooks”',
    });
  return data;
}

function held(): HeldHooks {
  const file = broughtBy();
  return file === undefined ? { rules: [], pages: [] } : hooksIn(file, brought());
}

/** The rules and pages of the base in use; read once in a process. Throws a Refusal as {@link hooksIn} does. */
export function hooks(): HeldHooks {
  const known = Reflect.get(globalThis, key) as HeldHooks | undefined;
  const read = known ?? held();
  Reflect.set(globalThis, key, read);
  return read;
}

/** The rules of the base in use; what they report names their file, where it would name the editorial guide. */
export const ownRules = (): readonly Rule[] =>
  hooks().rules.map((rule) => ({ ...rule, guide: broughtBy() }));
