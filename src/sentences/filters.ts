import { hitKindLabel, isHitKind } from './hits.ts';
import { isState, verdictLabel } from './labels.ts';

/** A value of a filter as a reader reads it: kinds and verdicts are indexed by key, the rest by name. */
export function filterLabel(filter: string, value: string): string {
  if (filter === 'kind' && isHitKind(value)) return hitKindLabel(value);
  return filter === 'verdict' && isState(value) ? verdictLabel(value) : value;
}

/** How a filter is headed. */
const filterNames: Readonly<Record<string, string>> = {
  kind: 'What it is',
  subject: 'About',
  criterion: 'Topic',
  source: 'Article',
  verdict: 'Verdict',
};
export const filterName = (filter: string): string => filterNames[filter] ?? filter;
