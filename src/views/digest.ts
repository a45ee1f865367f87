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

const sectionBodies = /<Section\s+id="([^"]+)"\s*>(.*?)<\/Section>/gs;
const claimUses = /<Claim\s+id="([^"]+)"/g;

/** Sections in the source's order. A claim stands once: at its first mark in the prose, else in the list of its section. */
export function digestOf(source: Source, claims: readonly Claim[]): Digested[] {
  const bodies = new Map(
    [...source.body.matchAll(sectionBodies)].map(([, id = '', prose = '']) => [id, prose]),
  );
  const carried = new Set<string>();
  const sections = source.sections.map(({ id }) => {
    const prose = bodies.get(id) ?? '';
    const first = [...prose.matchAll(claimUses)]
      .map(([, claim = '']) => claim)
      .filter((claim) => !carried.has(claim));
    for (const claim of first) carried.add(claim);
    return { id, prose, carried: [...new Set(first)] };
  });
  return sections.map((section) => ({
    ...section,
    listed: claims.filter((claim) => claim.section === section.id && !carried.has(claim.id)),
  }));
}
