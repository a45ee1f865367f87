import { diffWords } from 'diff';
import { type Counterpart, counterpartIn } from './compare.ts';
import type { Release } from './release.ts';

/** One word that a release writes for another, throughout. */
export interface Exchange {
  readonly from: string;
  readonly to: string;
}

/** A passage as it was and as it is. */
export interface Versions {
  readonly before: Counterpart | undefined;
  readonly after: Counterpart | undefined;
}

/** In fewer passages than this it may be chance, or the matter itself. */
const throughout = 3;

const isWord = (text: string) => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(text);

/** The single words of a text that another has exchanged. */
function exchangedBetween(before: string, after: string): Exchange[] {
  const parts = diffWords(before, after);
  return parts.flatMap((part, at) => {
    const next = parts[at + 1];
    const [from, to] = [part.value.trim(), next?.value.trim() ?? ''];
    return part.removed && next?.added && isWord(from) && isWord(to) ? [{ from, to }] : [];
  });
}

/** Every word that changed passages have exchanged in the same way throughout. */
export function exchangesIn(changed: readonly Versions[]): Exchange[] {
  const found = changed.flatMap(({ before, after }) => {
    if (!before || !after) return [];
    const own = exchangedBetween(before.text, after.text);
    return [...new Map(own.map((each) => [`${each.from} ${each.to}`, each])).values()];
  });
  return [...Map.groupBy(found, ({ from, to }) => `${from} ${to}`).values()].flatMap((same) =>
    same.length >= throughout ? same.slice(0, 1) : [],
  );
}

const wholeWord = (word: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}_])${word}(?![\\p{L}\\p{N}_])`, 'gu');

/** The passage in a release that has exchanged words and nothing else; undefined where it says something else. */
export function respelledIn(
  release: Release,
  { file, text }: Counterpart,
  exchanges: readonly Exchange[],
): { readonly after: Counterpart; readonly exchanges: readonly Exchange[] } | undefined {
  const used = exchanges.filter(({ from }) => wholeWord(from).test(text));
  if (used.length === 0) return undefined;
  const respelled = used.reduce((said, { from, to }) => said.replaceAll(wholeWord(from), to), text);
  const after = counterpartIn(release, file, respelled);
  return after?.exact ? { after, exchanges: used } : undefined;
}
