import type { Claim, Source } from '../knowledge/knowledge.ts';

/** A section of a source as its page shows it. */
export interface Digested {
  readonly id: string;
  /** The section of the digest as written. */
  readonly prose: string;
  /** Ids of claims whose mark stands in the prose itself. */
  readonly carried: readonly string[];
  /** The section's claims that the prose carries nowhere. */
  readonly listed: readonly Claim[];
}

/** Sections in the source's order. A claim stands once: at its first mark in the prose, else in the list of its section. */
export function digestOf(source: Source, claims: readonly Claim[]): Digested[] {
  const marks = source.uses.filter(({ name, first }) => name === 'Claim' && first);
  const marked = new Set(marks.map(({ attributes }) => attributes['id']));
  const told = new Map(
    source.uses
      .filter(({ name }) => name === 'Section')
      .map(({ attributes, inner }) => [attributes['id'], inner]),
  );
  return source.sections.map(({ id }) => ({
    id,
    prose: told.get(id) ?? '',
    carried: marks
      .filter(({ section }) => section === id)
      .flatMap(({ attributes }) => attributes['id'] ?? []),
    listed: claims.filter((claim) => claim.section === id && !marked.has(claim.id)),
  }));
}
