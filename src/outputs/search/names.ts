import type { Knowledge } from '../../knowledge/knowledge.ts';
import { addresses } from '../../sentences/addresses.ts';
import type { HitKind } from '../../sentences/hits.ts';
import { sourceName } from '../../sentences/names.ts';
import { searchRecords } from './records.ts';
import { wordsIn } from './words.ts';

/** A thing that has a name: what answers before the index is there. */
export interface Name {
  readonly name: string;
  readonly kind: HitKind;
  /** From the site's root. */
  readonly address: string;
  readonly aliases: readonly string[];
}

/** What is loaded at the first keystroke stays small however large the base: the index finds the sources and words beyond these. */
const limits = { sources: 100, words: 8000 };

/** Criteria, subjects and sources with everything they are called. */
export function namesOf(knowledge: Knowledge): Name[] {
  return [
    ...knowledge.criteria.map(
      ({ id, name, aliases }): Name => ({
        name,
        kind: 'criterion',
        address: addresses.criterion(id),
        aliases: [...new Set([id, ...aliases])],
      }),
    ),
    ...knowledge.subjects.map(
      ({ id, name }): Name => ({
        name,
        kind: 'subject',
        address: addresses.subject(id),
        aliases: [id],
      }),
    ),
    ...knowledge.sources.slice(0, limits.sources).map(
      (source): Name => ({
        name: sourceName(source),
        kind: 'source',
        address: addresses.source(source.id),
        aliases: [source.id, source.title],
      }),
    ),
  ];
}

/** The words that the site uses, the commonest first, for spelling suggestions. */
export function vocabulary(knowledge: Knowledge): string[] {
  const counts = new Map<string, number>();
  for (const { title, text, aliases = [] } of searchRecords(knowledge))
    for (const word of wordsIn([title, text, ...aliases].join(' ')))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .filter(([word]) => word.length > 2 && !/^\d+$/.test(word))
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, limits.words)
    .map(([word]) => word);
}
