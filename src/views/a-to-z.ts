import type { Criterion, Knowledge, Source, Subject } from '../knowledge/knowledge.ts';
import { addresses } from '../sentences/addresses.ts';
import { sourceName } from '../sentences/names.ts';
import { counted } from '../sentences/numbers.ts';
import type { Address } from './navigation.ts';

interface Entry extends Address {
  readonly of?: string;
}

/** A criterion and its aliases. */
function namesOf({ id, name, aliases }: Criterion): Entry[] {
  const address = addresses.criterion(id);
  return [{ name, address }, ...aliases.map((alias) => ({ name: alias, address, of: name }))];
}

const subjectEntry = ({ id, name }: Subject): Entry => ({
  name,
  address: addresses.subject(id),
  of: 'on every topic',
});

const sourceEntry = (knowledge: Knowledge, source: Source): Entry => ({
  name: sourceName(source),
  address: addresses.source(source.id),
  of: counted(knowledge.claimsBy(source.id).length, 'claim'),
});

/** All names in alphabetical order. */
function sorted(knowledge: Knowledge): Entry[] {
  const { criteria, subjects, sources } = knowledge;
  return [
    ...criteria.flatMap(namesOf),
    ...subjects.map(subjectEntry),
    ...sources.map((source) => sourceEntry(knowledge, source)),
  ].toSorted((a, b) => a.name.localeCompare(b.name, 'en', { sensitivity: 'base' }));
}

/** Every name and alias of a criterion, every subject and article, in alphabetical order; an alias says whose it is, an article what it is. */
export function aToZ(knowledge: Knowledge): {
  readonly letter: string;
  readonly entries: readonly Entry[];
}[] {
  const letters = Map.groupBy(sorted(knowledge), ({ name }) => name[0]?.toUpperCase() ?? '');
  return [...letters].map(([letter, entries]) => ({ letter, entries }));
}
