import type { z } from 'zod';

/** What is said once of each kind of record. */
export interface Kind<R = never> {
  /** What a record of it is. */
  readonly schema: z.ZodObject;
  /** The name under which all of its records are listed. */
  readonly plural: string;
  readonly file: {
    /** Where its files stand in the content folder; what stands in `<…>` belongs to the record. */
    readonly where: string;
    /** What a whole file is. */
    readonly schema: z.ZodType;
    /** Where in the file its records are listed; none for one record to a file. */
    readonly list?: readonly string[];
    /** Whether a knowledge base cannot do without it. */
    readonly required: boolean;
  };
  /** Where a record is read, `<…>` being its own; none where it has no place of its own. */
  readonly address?: string;
  /** What a record is called. */
  readonly title: (record: R) => string;
  /** Whether its records are data that `/api/` lists and that stand beside their pages. */
  readonly inApi: boolean;
}

type Bare<N extends string> = N extends `...${infer Rest}` ? Rest : N;

/** The names in a pattern: `'source' | 'section'` in `claims/<source>/<section>.yaml`, `'page'` in `/og/<...page>.png`. */
export type NamesIn<P extends string> = P extends `${string}<${infer N}>${infer Rest}`
  ? Bare<N> | NamesIn<Rest>
  : never;

/** A value for each name in a pattern. */
export type ValuesIn<P extends string> = { readonly [N in NamesIn<P>]: string };

const placeholder = /<(?:\.{3})?(\w+)>/g;

/** `criteria/<id>.mdx` with its names filled in. */
export const fill = <P extends string>(pattern: P, values: ValuesIn<P>): string =>
  pattern.replaceAll(placeholder, (_, name: string) => String(values[name as NamesIn<P>]));

/** What stands for the names of a pattern in `text`; undefined where it does not fit. A name stands for one step of a path, `<...name>` for any number. */
export function match<P extends string>(pattern: P, text: string): ValuesIn<P> | undefined {
  const source = pattern.replaceAll(/<(\.{3})?(\w+)>|[^<]+/g, (literal, many, name?: string) =>
    name === undefined ? RegExp.escape(literal) : `(?<${name}>${many ? '[^#]*' : '[^/#]+'})`,
  );
  const found = new RegExp(`^${source}$`).exec(text);
  return found ? ({ ...found.groups } as ValuesIn<P>) : undefined;
}
