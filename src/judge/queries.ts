import { z } from 'zod';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Found, find, type Sources } from '../outputs/search/find.ts';
import { addresses } from '../sentences/addresses.ts';
import { answerLabel } from '../sentences/cells.ts';
import { addressesOf, isWanted } from './search-sources.ts';

const address = z
  .string()
  .startsWith('/', 'an address from the root of the site, as /criteria/weight/');

const hit = z
  .strictObject({
    query: z.string().min(1),
    kind: z.string().optional().describe('What it has in common with others of the file.'),
    first: z
      .union([address, z.array(address)])
      .optional()
      .describe('What must come first.'),
    among: z.array(address).optional().describe('One of these must be among the first three.'),
  })
  .refine(({ first, among }) => (first === undefined) !== (among === undefined), {
    error: 'either first or among',
  });

/** `tests/content/judged.yaml` of a base: what people type, and what must answer. */
export const judgedQueries = z.strictObject({
  hits: z.array(hit),
  misses: z.array(
    z.strictObject({
      query: z.string().min(1),
      suggest: z
        .string()
        .nullable()
        .optional()
        .describe('The spelling that is offered; null: none.'),
    }),
  ),
});

export type JudgedQueries = z.infer<typeof judgedQueries>;
export type Wanted = JudgedQueries['hits'][number];

/** The kind of the queries that the site itself asks or states. */
export const ownWords = 'the site’s own words';

/** Facts of cells. What several cells state, each of them answers. */
const factsOf = ({ criteria }: Knowledge): Wanted[] => {
  const stated = criteria.flatMap(({ id, cells }) =>
    Object.entries(cells).flatMap(([subject, cell]) =>
      cell.fact ? [{ query: answerLabel(cell), cell: addresses.cell(id, subject) }] : [],
    ),
  );
  return [...Map.groupBy(stated, ({ query }) => query)].map(([query, of]) => ({
    query,
    first: of.map(({ cell }) => cell),
  }));
};

/** What the site itself asks or states: typed word for word, it comes first. */
export const ownQueries = (knowledge: Knowledge): readonly Wanted[] =>
  [
    ...knowledge.faq.map(({ id, question }) => ({
      query: question,
      first: addresses.question(id),
    })),
    ...knowledge.needs.map(({ id, need }) => ({ query: need, first: addresses.need(id) })),
    ...knowledge.experiments.map(({ id, question }) => ({
      query: question,
      first: addresses.experiment(id),
    })),
    ...knowledge.disagreements.map(({ id, question }) => ({
      query: question,
      first: addresses.disagreement(id),
    })),
    ...knowledge.criteria.flatMap(({ id, name, question }) =>
      [name, question].map((query) => ({ query, first: addresses.criterion(id) })),
    ),
    ...factsOf(knowledge),
  ].map((wanted) => ({ ...wanted, kind: ownWords }));

/** The addresses of which one answers rightly. */
export const acceptable = ({ first, among }: Wanted): readonly string[] =>
  [first ?? among ?? []].flat();

/** Whether what was found answers what was asked. */
export const isRight = (wanted: Wanted, found: Found): boolean =>
  addressesOf(found)
    .slice(0, wanted.first === undefined ? 3 : 1)
    .some((each) => isWanted(acceptable(wanted), each));

/** Whether the site says that it answers what was typed. */
export const isExact = ({ exact, spelt }: Found): boolean => exact && spelt === undefined;

/** What was found for each query; asked one after the other. */
export async function answersTo(
  sources: Sources,
  queries: readonly { readonly query: string }[],
): Promise<ReadonlyMap<string, Found>> {
  const found = new Map<string, Found>();
  for (const { query } of queries) found.set(query, await find(sources, query));
  return found;
}

/** The share of a kind of query that must be answered rightly. */
export const leastRight = (kind: string): number =>
  kind === ownWords ? 1 : kind === 'keyword' ? 0.95 : 0.9;
