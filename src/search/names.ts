import { addresses } from '../knowledge/addresses.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { kinds, searchRecords } from './records.ts';
import { wordsIn } from './words.ts';

/** A thing that has a name: what answers before the index is there. */
export interface Name {
  readonly name: string;
  readonly kind: string;
  /** From the site's root. */
  readonly address: string;
  readonly aliases: readonly string[];
}

/** Criteria, subjects and sources with everything they are called. */
export function namesOf(knowledge: Knowledge): Name[] {
  return [
    ...knowledge.criteria.map(({ id, name, aliases }) => ({
      name,
      kind: kinds.criterion,
      address: addresses.criterion(id),
      aliases: [...new Set([id, ...aliases])],
    })),
    ...knowledge.subjects.map(({ id, name }) => ({ name, kind: kinds.subject, address: addresses.subject(id), aliases: [id] })),
    ...knowledge.sources.map(({ id, title, publisher }) => ({
      name: publisher.name ?? title,
      kind: kinds.source,
      address: addresses.source(id),
      aliases: [id, title],
    })),
  ];
}

/** Every word that the site uses, the commonest first, for spelling suggestions. */
export function vocabulary(knowledge: Knowledge): string[] {
  const texts = searchRecords(knowledge).flatMap(({ title, text, aliases }) => [title, text, ...aliases]);
  const words = texts.flatMap((text) => wordsIn(text)).filter((word) => word.length > 2 && !/^\d+$/.test(word));
  const counts = Map.groupBy(words, (word) => word);
  return [...counts].toSorted(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1)).map(([word]) => word);
}
