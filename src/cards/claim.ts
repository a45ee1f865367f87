import type { Claim, Knowledge } from '../knowledge/knowledge.ts';
import { verdictTone } from '../knowledge/phrases.ts';
import { stateOf } from '../knowledge/tally.ts';
import { sourceDate, sourceName } from '../views/names.ts';
import { tones } from './colours.ts';
import { type Element, row } from './element.ts';
import { checkedStamp, frame, measure } from './frame.ts';
import { verdict } from './marks.ts';
import { fitted, heading, plain } from './type.ts';

/** A claim: who says what, and whether it holds. */
export function claimCard(knowledge: Knowledge, claim: Claim): Element {
  const { check, text } = claim;
  const state = stateOf(claim);
  const source = knowledge.source(claim.source);
  return frame(
    knowledge,
    { band: tones[verdictTone(state)], stamp: check ? checkedStamp(knowledge, check) : knowledge.criterion(claim.criterion).name },
    verdict(state, 64),
    fitted(plain, `${sourceName(source)}, ${sourceDate(source)}, says`, { width: measure, lines: 1, sizes: [34, 30] }, { marginTop: 26 }),
    fitted(heading, text, { width: measure, lines: 3, sizes: [68, 60, 54, 48] }, { marginTop: 6 }),
    row({ flexGrow: 1 }),
    check && fitted(plain, check.why, { width: measure, lines: 2, sizes: [32] }, { marginBottom: 24 }),
  );
}
