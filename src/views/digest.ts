import type { Saying, Source } from '../knowledge/knowledge.ts';
import { sectionOf } from '../knowledge/sayings.ts';

/** What an article says, as its page tells it. */
export interface Told {
  readonly saying: Saying;
  /** Whether the retelling marks it: its first mark is its anchor, else its place in the list is. */
  readonly marked: boolean;
}

/** A section of a source as its page shows it. */
export interface Digested {
  readonly id: string;
  /** The section of the digest as written. */
  readonly prose: string;
  /** Ids of claims whose mark stands in the prose itself. */
  readonly carried: readonly string[];
  /** What is first said in the section, in the order of its lines. */
  readonly told: readonly Told[];
}

/** Sections in the source's order. A saying stands once: under the section in which it is first made, else under the first. */
export function digestOf(source: Source, sayings: readonly Saying[]): Digested[] {
  const marks = source.uses.filter(({ name, first }) => name === 'Claim' && first);
  const marked = new Set(marks.map(({ attributes }) => attributes['id']));
  const retold = new Map(
    source.uses
      .filter(({ name }) => name === 'Section')
      .map(({ attributes, inner }) => [attributes['id'], inner]),
  );
  const [first] = source.sections;
  const made = Map.groupBy(sayings, (saying) => (sectionOf(source, saying) ?? first)?.id);
  return source.sections.map(({ id }) => ({
    id,
    prose: retold.get(id) ?? '',
    carried: marks
      .filter(({ section }) => section === id)
      .flatMap(({ attributes }) => attributes['id'] ?? []),
    told: (made.get(id) ?? []).map((saying) => ({ saying, marked: marked.has(saying.claim) })),
  }));
}
