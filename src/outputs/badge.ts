import type { Criterion } from '../knowledge/knowledge.ts';
import { badge } from '../pictures/badge.ts';
import { findingLabel } from '../sentences/findings.ts';
import { certaintyPhrase } from '../sentences/labels.ts';
import type { Base } from './base.ts';

/** A badge with the finding of a criterion, as SVG. */
export function criterionBadge({ knowledge }: Base, { name, finding }: Criterion): string {
  const label = findingLabel(knowledge, finding);
  return badge(name, finding ? `${label}, ${certaintyPhrase(finding)}` : label);
}
