import type { Knowledge, Source } from '../knowledge/knowledge.ts';
import { addresses } from '../sentences/addresses.ts';
import { linesPhrase } from '../sentences/names.ts';
import { isOwn } from '../sentences/sayings.ts';
import { type ClaimLine, claimLine, type Whereabouts, whereabouts } from './claims.ts';
import { needsCorrection } from './corrections.ts';
import type { Digested, Told } from './digest.ts';

/** A statement of an article, as its section lists it. */
export interface StatedView extends ClaimLine {
  /** Where the claim's page says how this article makes it. */
  readonly address: string;
  readonly where: Whereabouts;
  /** Whether no other article makes it. */
  readonly own: boolean;
  readonly why: string | undefined;
  /** Whether its place in the list is its anchor: the retelling marks it nowhere. */
  readonly anchored: boolean;
}

function statedView(
  knowledge: Knowledge,
  { saying, marked }: Told,
  made: (claim: string) => boolean,
  first: boolean,
): StatedView {
  const claim = knowledge.claim(saying.claim);
  return {
    ...claimLine(knowledge, claim, made),
    address: addresses.saying(claim.id, saying.source),
    where: whereabouts(saying),
    own: isOwn(knowledge, claim),
    // The corrections of the same page give it already.
    why: first && needsCorrection(claim) ? undefined : claim.check?.why,
    anchored: !marked,
  };
}

/** A section of a source: what stands around its retelling. */
export interface SectionView {
  readonly id: string;
  readonly heading: string;
  /** The lines it retells, and the address of the first. */
  readonly where: Whereabouts;
  /** Whether the heading is ours: the archived text has lost it. */
  readonly restored: boolean;
  /** What is first said in it, in the order of its lines. */
  readonly stated: readonly StatedView[];
}

/** The lines it retells. */
function linesIn({ from, to }: Source['sections'][number]): string {
  return linesPhrase(Array.from({ length: to - from + 1 }, (_, offset) => from + offset));
}

export function sectionView(
  knowledge: Knowledge,
  source: Source,
  { id, told }: Digested,
  made: (claim: string) => boolean,
  first: boolean,
): SectionView[] {
  return source.sections
    .filter((section) => section.id === id)
    .map((section) => ({
      id,
      heading: section.heading,
      where: { lines: linesIn(section), address: addresses.line(source.id, section.from) },
      restored: section.restored ?? false,
      stated: told.map((each) => statedView(knowledge, each, made, first)),
    }));
}
