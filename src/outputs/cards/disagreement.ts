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

/** One of two, in so much room; after the first, there is a line before it. */
function faced({ says, saidBy, states }: Side, index: number, room: Room): Element {
  const divider = { paddingLeft: gutter, borderLeft: `2px solid ${colours.rule}` };
  return column(
    { width: measure / 2, ...(index === 0 ? {} : divider) },
    plain(saidBy, oneLine(width, smallest)),
    prose(says, room, { width, marginTop: 4 }),
    row(
      { columnGap: 26, flexWrap: 'wrap', marginTop: 12, width },
      ...states.map((state) => verdict(state, 30)),
    ),
  );
}

/** Two sides face each other. */
function facing(sides: readonly Side[]): Element {
  const texts = sides.map(({ says }) => says);
  const room = alike(texts, { width, height: 191, sizes: [44, 40, 36] });
  return row({}, ...sides.map((side, index) => faced(side, index, room)));
}

/** Verdicts in so much width. */
function glyphs({ states }: Side, width: number): Element {
  return row(
    { width, gap: 10, paddingTop: 6, flexShrink: 0 },
    ...states.map((state) => verdictGlyph(state, 36)),
  );
}

const between = 14;
const wordsOf = ({ says, saidBy }: Side) => `${saidBy}: ${says}`;

/** Room for the words of one of `count`. */
function roomFor(count: number, width: number): Room {
  const height = (318 + between) / count - between;
  return { width, height, sizes: [40, 36, 32, 28] };
}

/** Three or more stand under each other, the verdicts in a column of their own. */
function stacked(sides: readonly Side[]): Element {
  const marks = 46 * Math.max(...sides.map(({ states }) => states.length));
  const texts = sides.map(wordsOf);
  const room = alike(texts, roomFor(sides.length, measure - marks));
  const rows = sides.map((side) => row({}, glyphs(side, marks), prose(wordsOf(side), room)));
  return column({ gap: between }, ...rows);
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
