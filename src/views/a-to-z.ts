import { addresses } from '../knowledge/addresses.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Address } from './navigation.ts';

/** Every name and alias of a criterion, in alphabetical order; an alias says whose it is. */
export function aToZ(
  knowledge: Knowledge,
): { readonly letter: string; readonly entries: readonly (Address & { readonly of?: string })[] }[] {
  const entries = knowledge.criteria.flatMap(({ id, name, aliases }) => [
    { name, address: addresses.criterion(id) },
    ...aliases.map((alias) => ({ name: alias, address: addresses.criterion(id), of: name })),
  ]);
  const sorted = entries.toSorted((a, b) => a.name.localeCompare(b.name, 'en', { sensitivity: 'base' }));
  return [...Map.groupBy(sorted, ({ name }) => name[0]?.toUpperCase() ?? '')].map(([letter, group]) => ({ letter, entries: group }));
}
