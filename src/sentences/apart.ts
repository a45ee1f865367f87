import { listed } from './numbers.ts';

/** A topic, and the release of a subject that its finding is about where that is not the one that the site checks against: `Disc 1`; empty for none. */
export interface OnRelease {
  readonly name: string;
  readonly apart: string;
}

/** `Weight and Price on Disc 1; Jobs on Disc 2`; nothing where all are of the releases that the site checks against. The browser runs it too. */
export const apartPhrase = (topics: readonly OnRelease[]): string =>
  [...Map.groupBy(topics, ({ apart }) => apart)]
    .filter(([apart]) => apart !== '')
    .map(([apart, on]) => `${listed(on.map(({ name }) => name))} on ${apart}`)
    .join('; ');
