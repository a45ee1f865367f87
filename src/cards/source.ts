import type { Knowledge, Source } from '../knowledge/knowledge.ts';
import { counted } from '../knowledge/phrases.ts';
import { scorecardOf } from '../knowledge/scorecard.ts';
import { sourceDate, sourceName } from '../views/names.ts';
import { colours } from './colours.ts';
import { type Element, row } from './element.ts';
import { frame, measure } from './frame.ts';
import { tallies } from './tallies.ts';
import { fitted, heading, plain, strong } from './type.ts';

/** A source: what it is, and how its claims fare. */
export function sourceCard(knowledge: Knowledge, source: Source): Element {
  const { claims, criteria, verdicts } = scorecardOf(knowledge, source.id);
  return frame(
    knowledge,
    { band: colours.ink, stamp: `${counted(claims, 'claim')} on ${counted(criteria, 'criterion', 'criteria')}` },
    row(
      { alignItems: 'baseline', gap: 18 },
      fitted(strong, sourceName(source), { width: measure * 0.55, lines: 1, sizes: [38, 32] }),
      fitted(plain, sourceDate(source), { width: measure * 0.4, lines: 1, sizes: [34, 30] }),
    ),
    fitted(heading, source.title, { width: measure, lines: 2, sizes: [80, 72, 64, 56] }, { marginTop: 14 }),
    row({ flexGrow: 1 }),
    tallies(verdicts),
    row({ height: 30 }),
  );
}
