/** What an address asks for, `?need=admin,async&must=admin`: needs that exist, those of them that must be there, and names that are none. */
export interface Choice {
  readonly chosen: readonly string[];
  readonly musts: readonly string[];
  readonly unknown: readonly string[];
}

/** Ids under one name, whether joined by commas or given one by one, as a form does it. */
const idsIn = (query: URLSearchParams, name: string) =>
  query.getAll(name).flatMap((value) => value.split(',').filter(Boolean));

export function choiceIn(search: string, needs: readonly string[]): Choice {
  const query = new URLSearchParams(search);
  const musts = idsIn(query, 'must');
  const named = [...idsIn(query, 'need'), ...musts];
  return {
    chosen: needs.filter((id) => named.includes(id)),
    musts: needs.filter((id) => musts.includes(id)),
    unknown: [...new Set(named)].filter((id) => !needs.includes(id)),
  };
}

/** The query of a choice; empty where nothing is chosen. */
export function choiceQuery({ chosen, musts }: Pick<Choice, 'chosen' | 'musts'>): string {
  const parts = [
    ...(chosen.length > 0 ? [`need=${chosen.join(',')}`] : []),
    ...(musts.length > 0 ? [`must=${musts.join(',')}`] : []),
  ];
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

/** What an address names that is not here; empty where all is. */
export const unknownPhrase = (unknown: readonly string[]) =>
  unknown.length > 0 ? `The address also names what is not here: ${unknown.join(', ')}.` : '';
