import type { z } from 'astro/zod';
import type { Records } from '../knowledge/records.ts';
import { criterion, disagreement, reference, source, subject } from '../schema/index.ts';
import { type Given, itemTemplateOf, templateOf } from './template.ts';

/** A kind of record that can be begun from a template. */
export interface Kind {
  /** File from the content folder. */
  readonly file: (id: string) => string;
  /** Whether the file is one list of such records, to which the new one is added. */
  readonly listed: boolean;
  readonly known: (records: Records) => readonly string[];
  readonly text: (id: string, records: Records) => string;
}

const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
const given = (values: Given['values'], keys: Given['keys'] = {}): Given => ({ values, keys });
const front = (schema: z.ZodType, known: Given) => `---\n${templateOf(schema, known)}---\n`;

/** What `npm run new` can begin. */
export const kinds: Readonly<Record<string, Kind>> = {
  criterion: {
    file: (id) => `criteria/${id}.mdx`,
    listed: false,
    known: ({ criteria }) => idsOf(criteria),
    text: (_, { subjects }) => front(criterion, given({}, { cells: idsOf(subjects) })),
  },
  subject: {
    file: (id) => `subjects/${id}.yaml`,
    listed: false,
    known: ({ subjects }) => idsOf(subjects),
    text: () => templateOf(subject, given({})),
  },
  source: {
    file: (id) => `sources/${id}.mdx`,
    listed: false,
    known: ({ sources }) => idsOf(sources),
    text: (id) => front(source, given({ id })),
  },
  reference: {
    file: () => 'references.yaml',
    listed: true,
    known: ({ references }) => idsOf(references),
    text: (id) => itemTemplateOf(reference, given({ id })),
  },
  disagreement: {
    file: () => 'disagreements.yaml',
    listed: true,
    known: ({ disagreements }) => idsOf(disagreements),
    text: (id) => itemTemplateOf(disagreement, given({ id })),
  },
};
