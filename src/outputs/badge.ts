import type { Criterion } from '../knowledge/knowledge.ts';
import { badge } from '../pictures/badge.ts';
import { findingPhrase } from '../sentences/findings.ts';
import type { Base } from './base.ts';

/** A badge with the finding of a criterion, as SVG. */
export function criterionBadge({ knowledge }: Base, { name, finding }: Criterion): string {
  return badge(name, findingPhrase(knowledge, finding));
}
