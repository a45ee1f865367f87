import type { Criterion, Knowledge } from '../knowledge/knowledge.ts';
import { addresses, comparisonAddress } from '../sentences/addresses.ts';

/** A name and where it leads, from the site's root. */
export interface Address {
  readonly name: string;
  readonly address: string;
}

/** The table of all subjects. */
export const summaryAddress = (knowledge: Knowledge) => comparisonAddress(knowledge.site.subjects);

export const mainNavigation = (knowledge: Knowledge): Address[] => [
  { name: 'Summary', address: summaryAddress(knowledge) },
  { name: 'Criteria', address: addresses.criteria() },
  { name: 'Articles', address: addresses.sources() },
  { name: 'Fact checks', address: addresses.claims() },
  { name: 'Disagreements', address: addresses.disagreements() },
  ...(knowledge.needs.length > 0 ? [{ name: 'Choose', address: addresses.choose() }] : []),
  { name: 'Method', address: addresses.method() },
];

export interface Neighbours {
  readonly previous: Address | undefined;
  readonly next: Address | undefined;
}

/** The records before and after `id` in reading order. */
export function neighbours<T extends { readonly id: string }>(
  records: readonly T[],
  id: string,
  toAddress: (record: T) => Address,
): Neighbours {
  const at = records.findIndex((record) => record.id === id);
  const [before, after] = [records[at - 1], records[at + 1]];
  return { previous: before && toAddress(before), next: after && toAddress(after) };
}

export const criterionAddress = ({ id, name }: Criterion): Address => ({
  name,
  address: addresses.criterion(id),
});
