import type { Knowledge, Source } from '../../knowledge/knowledge.ts';
import { tally } from '../../knowledge/tally.ts';
import { coverPhrase } from '../../sentences/claims.ts';
import { sourceDate, sourceName } from '../../sentences/names.ts';
import { colours } from './colours.ts';
import { type Element, row } from './element.ts';
import { frame, measure } from './frame.ts';
import { tallies } from './tallies.ts';
import { heading, oneLine, plain, strong } from './type.ts';

/** Who published it, and when. */
function bylineOf(source: Source): Element {
  return row(
    { alignItems: 'baseline', gap: 18 },
    strong(sourceName(source), oneLine(measure * 0.55, 38, 32)),
    plain(sourceDate(source), oneLine(measure * 0.4, 34, 30)),
  );
}

const titleRoom = { width: measure, height: 180, sizes: [80, 72, 64, 56, 52] } as const;

/** A source: what it is, and how its claims fare. */
export function sourceCard(knowledge: Knowledge, source: Source): Element {
  return frame(
    knowledge,
    { band: colours.ink, stamp: coverPhrase(knowledge, source) },
    bylineOf(source),
    heading(source.title, titleRoom, { marginTop: 14 }),
    row({ flexGrow: 1 }),
    tallies(tally(knowledge.claimsBy(source.id))),
    row({ height: 30 }),
  );
}
