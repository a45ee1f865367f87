/** Edit distance with transpositions (optimal string alignment). */
export function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      row.push(best);
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? 0;
}

/** The word most like `got`, the first of equals, or none when nothing is within `limit` slips: by default a third of its letters. */
export function nearest(
  got: string,
  words: Iterable<string>,
  limit = Math.max(1, Math.floor(got.length / 3)),
): string | undefined {
  let best: { word: string; far: number } | undefined;
  for (const word of words) {
    if (Math.abs(word.length - got.length) > limit) continue;
    const far = distance(got.toLowerCase(), word.toLowerCase());
    if (far <= limit && far < (best?.far ?? Number.POSITIVE_INFINITY)) best = { word, far };
  }
  return best?.word;
}

/** `did you mean "x"?`, when there is an x. */
export function didYouMean(got: string, words: Iterable<string>): string | undefined {
  const word = nearest(got, words);
  return word === undefined ? undefined : `did you mean "${word}"?`;
}
