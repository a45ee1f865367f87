import type { FullHit } from './engine.ts';

/** One line of the results. */
export interface Hit extends Pick<FullHit, 'address' | 'title' | 'kind' | 'text' | 'line' | 'of'> {
  /** What it answers, where its title is a name. */
  readonly asks?: string;
  readonly fact?: string;
  /** By what else it is called: other ways to ask a question. */
  readonly names?: readonly string[];
}

/** Hits of one criterion, the best first; or one hit of none. */
export type Group = readonly [Hit, ...Hit[]];

/** Hits under their criterion, in the order of the first of each. */
export function grouped(hits: readonly Hit[]): Group[] {
  const groups = Map.groupBy(hits, ({ of, address }) => of ?? address);
  return [...groups.values()].flatMap(([first, ...more]) =>
    first ? [[first, ...more] as const] : [],
  );
}
