/** `1 claim`, `2 claims`. */
export const counted = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

/** `1 criterion`, `26 criteria`. */
export const criteriaCounted = (count: number) => counted(count, 'topic');

// Formatters are made once, and not before they are needed: making one costs more than a page has time for.
let lists: Intl.ListFormat | undefined;
/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  lists ??= new Intl.ListFormat('en-GB');
  return lists.format(words);
}

/** A list of at most `most` parts, of which the last counts those that are not named: `2 more`, `2 other articles`. */
export function listedAtMost(
  names: readonly string[],
  most: number,
  unnamed = (count: number) => `${count} more`,
): string {
  if (names.length <= most) return listed(names);
  const named = names.slice(0, most - 1);
  return listed([...named, unnamed(names.length - named.length)]);
}

/** A share, 0–1, as `62%`. Less than one per cent is not nothing: `<1%`. */
export const percent = (share: number) =>
  share > 0 && share < 0.005 ? '<1%' : `${Math.round(share * 100)}%`;
