import type { Disagreement } from '../../knowledge/disagreements.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { disagreementStamp, type Side, sidesOf } from '../../sentences/disagreements.ts';
import { colours } from './colours.ts';
import { column, type Element, row } from './element.ts';
import { fitted, type Room } from './fit.ts';
import { frame, measure } from './frame.ts';
import { verdict, verdictGlyph } from './marks.ts';
import { faces, heading, oneLine, plain, prose, smallest } from './type.ts';

const gutter = 34;
const width = measure / 2 - gutter;

/** All sides in the size of the longest, so that none speaks louder. */
const alike = (texts: readonly string[], room: Room): Room => ({
  ...room,
  sizes: [Math.min(...texts.map((text) => fitted(text, room, faces.prose).size))],
});

/** Two sides face each other. */
function facing(sides: readonly Side[]): Element {
  const says = alike(
    sides.map((side) => side.says),
    { width, height: 191, sizes: [44, 40, 36] },
  );
  const divider = { paddingLeft: gutter, borderLeft: `2px solid ${colours.rule}` };
  return row(
    {},
    ...sides.map((side, index) =>
      column(
        { width: measure / 2, ...(index === 0 ? {} : divider) },
        plain(side.saidBy, oneLine(width, smallest)),
        prose(side.says, says, { width, marginTop: 4 }),
        row(
          { columnGap: 26, flexWrap: 'wrap', marginTop: 12, width },
          ...side.states.map((state) => verdict(state, 30)),
        ),
      ),
    ),
  );
}

/** Three or more stand under each other, the verdicts in a column of their own. */
function stacked(sides: readonly Side[]): Element {
  const marks = 46 * Math.max(...sides.map(({ states }) => states.length));
  const texts = sides.map(({ says, saidBy }) => `${saidBy}: ${says}`);
  const gap = 14;
  const room = alike(texts, {
    width: measure - marks,
    height: (318 + gap) / sides.length - gap,
    sizes: [40, 36, 32, 28],
  });
  return column(
    { gap },
    ...sides.map(({ states }, index) =>
      row(
        {},
        row(
          { width: marks, gap: 10, paddingTop: 6, flexShrink: 0 },
          ...states.map((state) => verdictGlyph(state, 36)),
        ),
        prose(texts[index] ?? '', room),
      ),
    ),
  );
}

/** A disagreement: the question, and each side with what became of its claims. */
export function disagreementCard(knowledge: Knowledge, record: Disagreement): Element {
  const sides = sidesOf(knowledge, record);
  const pair = sides.length === 2;
  return frame(
    knowledge,
    {
      band: colours.ink,
      stamp: disagreementStamp(knowledge, record),
    },
    heading(record.question, { width: measure, height: 126, sizes: [72, 64, 56, 48] }),
    row({ flexGrow: 1 }),
    pair ? facing(sides) : stacked(sides),
    row({ height: 20 }),
  );
}
