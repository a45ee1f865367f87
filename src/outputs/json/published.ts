import { z } from 'astro/zod';
import { day, passage } from '../../schema/index.ts';

/** Fields that published records have in common. */
export const id = z.string().describe('Stable id.');
export const url = z.string().describe('Address from the root of the host, base included.');
export const ids = z.array(z.string());

export const citation = z.strictObject({
  id,
  title: z.string(),
  url: z
    .string()
    .describe('Where the reference is on the web; with a fragment that opens it at the passage.'),
  shows: z.string().describe('What a reader finds there.'),
  primary: z.boolean(),
  passage: passage.optional(),
  confirmed: z
    .string()
    .optional()
    .describe('The newest later version of its package that has the passage word for word.'),
});

export const evidence = {
  references: z.array(citation),
  experiment: z.string().optional(),
  against: z.record(z.string(), z.string()).describe('Product to version checked against.'),
  checked: day,
  confirmed: z
    .record(z.string(), z.string())
    .optional()
    .describe(
      'Subject to a version newer than the one checked against, in which every passage cited of it stands word for word. A program found that; only the other was read.',
    ),
  due: day
    .optional()
    .describe('First day on which it is due for a re-check; left out when it keeps for ever.'),
};

type Shape = z.ZodObject;

/** What the shape names of `values`, in its order; the rest stays unpublished. */
export const publish = <S extends Shape>(shape: S, values: z.infer<S>): z.infer<S> => {
  const given = new Map(Object.entries(values));
  const named = Object.keys(shape.shape).filter((key) => given.get(key) !== undefined);
  return Object.fromEntries(named.map((key) => [key, given.get(key)])) as z.infer<S>;
};

/**
 * The JSON Schema of a list's file: `{ "<name>": [entry, …] }`. Limits of length hold for what is written: a recorded figure that
 * is filled in may be longer than its address.
 */
export const listSchema = (name: string, shape: Shape) =>
  z.toJSONSchema(z.strictObject({ [name]: z.array(shape) }), {
    override: ({ jsonSchema }) => {
      delete jsonSchema.maxLength;
    },
  });
