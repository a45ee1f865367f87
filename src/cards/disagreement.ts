import type { Knowledge } from '../knowledge/knowledge.ts';
import { listed } from '../knowledge/phrases.ts';
import { tally } from '../knowledge/tally.ts';
import type { DisagreementRecord } from '../schema/index.ts';
import { sourceName } from '../views/names.ts';
import { colours } from './colours.ts';
import { column, type Element, row } from './element.ts';
import { frame, measure } from './frame.ts';
import { verdict, verdictGlyph } from './marks.ts';
import { fitted, heading, plain, prose } from './type.ts';

type Side = DisagreementRecord['sides'][number];

const claimsOf = (knowledge: Knowledge, side: Side) => side.claims.map(knowledge.claim);
const voices = (knowledge: Knowledge, side: Side) =>
  listed([...new Set(claimsOf(knowledge, side).map(({ source }) => sourceName(knowledge.source(source))))]);

/** Two sides face each other. */
function facing(knowledge: Knowledge, side: Side, index: number): Element {
  const width = measure / 2 - 34;
  return column(
    { width: measure / 2, paddingLeft: index === 0 ? 0 : 34, borderLeft: index === 0 ? 'none' : `2px solid ${colours.rule}`, gap: 6 },
    fitted(plain, voices(knowledge, side), { width, lines: 1, sizes: [32, 28] }),
    fitted(prose, side.says, { width, lines: 4, sizes: [40, 36] }),
    row({ gap: 26, marginTop: 6 }, ...tally(claimsOf(knowledge, side)).map(({ state }) => verdict(state, 32))),
  );
}

/** Three or more stand under each other. */
const stacked = (knowledge: Knowledge, side: Side) =>
  row(
    { alignItems: 'center', gap: 16 },
    ...tally(claimsOf(knowledge, side)).map(({ state }) => verdictGlyph(state, 34)),
    fitted(prose, `${voices(knowledge, side)}: ${side.says}`, { width: measure - 110, lines: 1, sizes: [40, 36] }),
  );

/** A disagreement: the question, and each side with what became of its claims. */
export function disagreementCard(knowledge: Knowledge, { question, sides, scope, criterion }: DisagreementRecord): Element {
  const where = scope === 'within' ? 'within one article' : 'between articles';
  return frame(
    knowledge,
    { band: colours.ink, stamp: `${knowledge.criterion(criterion).name}: disagreement ${where}` },
    fitted(heading, question, { width: measure, lines: 2, sizes: [76, 68, 60, 54] }),
    row({ flexGrow: 1 }),
    sides.length === 2
      ? row({}, ...sides.map((side, index) => facing(knowledge, side, index)))
      : column({ gap: 14 }, ...sides.map((side) => stacked(knowledge, side))),
    row({ height: 28 }),
  );
}
