import type { Knowledge } from '../knowledge/knowledge.ts';
import { addresses } from '../sentences/addresses.ts';
import { sourceName } from '../sentences/names.ts';
import { counted } from '../sentences/numbers.ts';
import type { Address } from './navigation.ts';

/** Every name and alias of a criterion, every subject and article, in alphabetical order; an alias says whose it is, an article what it is. */
export function aToZ(knowledge: Knowledge): {
  readonly letter: string;
  readonly entries: readonly (Address & { readonly of?: string })[];
}[] {
  const entries = knowledge.criteria.flatMap(({ id, name, aliases }) => [
    { name, address: addresses.criterion(id) },
    ...aliases.map((alias) => ({ name: alias, address: addresses.criterion(id), of: name })),
  ]);
  const subjects = knowledge.subjects.map(({ id, name }) => ({
    name,
    address: addresses.subject(id),
    of: 'on every criterion',
  }));
  const sources = knowledge.sources.map((source) => ({
    name: sourceName(source),
    address: addresses.source(source.id),
    of: counted(knowledge.claimsBy(source.id).length, 'claim'),
  }));
  const sorted = [...entries, ...subjects, ...sources].toSorted((a, b) =>
    a.name.localeCompare(b.name, 'en', { sensitivity: 'base' }),
  );
  return [...Map.groupBy(sorted, ({ name }) => name[0]?.toUpperCase() ?? '')].map(
    ([letter, group]) => ({ letter, entries: group }),
  );
}
