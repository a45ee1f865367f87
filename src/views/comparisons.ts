import { pairsOf } from '../schema/index.ts';
import { comparisonsOf, pairSlug } from '../sentences/addresses.ts';

type Named = { readonly id: string };

/** The last part of a table's address; none for the table of all subjects. */
const slugOf = ([first, second, third]: readonly Named[]) =>
  first && second && third === undefined ? pairSlug(first.id, second.id) : undefined;

/** The tables that are built, for the routes below `/compare/`. */
export const tablePaths = <T extends Named>(subjects: readonly T[]) =>
  comparisonsOf(subjects).map((shown) => ({
    params: { pair: slugOf(shown) },
    props: { subjects: shown },
  }));

/** Addresses that only lead to a table: each pair the other way round, and `/compare/` where a pair is all there is. */
export const inversePaths = <T extends Named>(subjects: readonly T[]) => [
  ...pairsOf(subjects).map(([first, second]) => ({
    params: { pair: slugOf([second, first]) },
    props: { subjects: [first, second] },
  })),
  ...(subjects.length === 2 ? [{ params: { pair: undefined }, props: { subjects } }] : []),
];
