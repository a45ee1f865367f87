import type { Count } from '../../knowledge/tally.ts';
import { countPhrase, verdictTone } from '../../sentences/labels.ts';
import { tones } from './colours.ts';
import { column, type Element, row } from './element.ts';
import { verdict } from './marks.ts';

/** A bar of verdicts, each as long as its share. */
const bar = (counts: readonly Count[]) =>
  row(
    { gap: 4, height: 34 },
    ...counts.map(({ state, count }) =>
      row({ flexGrow: count, flexBasis: 0, background: tones[verdictTone(state)] }),
    ),
  );

/** How many claims have each verdict, as a bar and in words. */
export const tallies = (counts: readonly Count[]): Element =>
  column(
    { gap: 22 },
    bar(counts),
    row(
      { flexWrap: 'wrap', columnGap: 40, rowGap: 8 },
      ...counts.map(({ state, count }) => verdict(state, 32, countPhrase({ state, count }))),
    ),
  );
