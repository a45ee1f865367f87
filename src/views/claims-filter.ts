/** What a list of claims is narrowed to: of each list of ids a claim needs one; an empty list narrows nothing. */
export interface ClaimsFilter {
  readonly source: readonly string[];
  readonly verdict: readonly string[];
  readonly criterion: readonly string[];
}

/** What is known of a claim in a list. */
export interface Filtered {
  readonly source: readonly string[];
  readonly verdict: string;
  readonly criterion: string;
}

export const filterNames = ['source', 'verdict', 'criterion'] as const;

/** A filter as the query of `/claims/`: `?source=relia&verdict=wrong`; empty where it narrows nothing. */
export function claimsQuery(filter: Partial<ClaimsFilter>): string {
  const parts = filterNames.flatMap((name) => {
    const words = filter[name] ?? [];
    return words.length > 0 ? [`${name}=${words.join(',')}`] : [];
  });
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

/** The filter in an address; ids that are none find nothing. */
export function claimsFilterIn(search: string): ClaimsFilter {
  const query = new URLSearchParams(search);
  const ids = (name: string) => (query.get(name) ?? '').split(',').filter(Boolean);
  return { source: ids('source'), verdict: ids('verdict'), criterion: ids('criterion') };
}

export const isNarrowed = (filter: ClaimsFilter) => claimsQuery(filter) !== '';

const allows = (wanted: readonly string[], ...own: readonly string[]) =>
  wanted.length === 0 || own.some((id) => wanted.includes(id));

export const passes = (filter: ClaimsFilter, claim: Filtered) =>
  allows(filter.source, ...claim.source) &&
  allows(filter.verdict, claim.verdict) &&
  allows(filter.criterion, claim.criterion);

/** How many claims a verdict would show, whatever other verdicts are chosen. */
export const countFor = (claims: readonly Filtered[], filter: ClaimsFilter, verdict: string) =>
  claims.filter((claim) => passes({ ...filter, verdict: [verdict] }, claim)).length;

/** `12 of 317 claims`; `317 claims` where all are shown. */
export const shownPhrase = (shown: number, all: number) =>
  shown === all ? `${all} claims` : `${shown} of ${all} claims`;
