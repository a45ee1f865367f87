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

/** What one page shows of a source's digest. */
export interface DigestPage {
  readonly source: Source;
  /** Sections whose prose is told here. */
  readonly told: ReadonlySet<string>;
  /** Section id → the claims listed under it here. */
  readonly listed: ReadonlyMap<string, readonly Claim[]>;
}

type Part = { readonly prose: string } | { readonly claim: Claim } | object;

/** What a page with these pieces shows of the digest. */
export function digestPageOf(source: Source, pieces: readonly Part[]): DigestPage {
  const told = pieces.flatMap((piece) => ('prose' in piece ? [piece] : []));
  const claims = pieces.flatMap((piece) => ('claim' in piece ? [piece.claim] : []));
  return {
    source,
    told: new Set(told.map(({ prose }) => prose)),
    listed: Map.groupBy(claims, ({ section }) => section),
  };
}
