import { z } from 'astro/zod';
import { fileKinds } from './files.ts';

/** Kind of content file → its JSON Schema as a person writes it: defaults may be left out. */
export const editorSchemas = (): Record<string, object> =>
  Object.fromEntries(
    Object.entries(fileKinds).map(([kind, { schema }]) => [
      kind,
      z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }),
    ]),
  );
