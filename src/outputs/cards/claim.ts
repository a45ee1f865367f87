import type { Claim, Knowledge } from '../../knowledge/knowledge.ts';
import { stateOf } from '../../knowledge/tally.ts';
import { verdictTone } from '../../sentences/labels.ts';
import { saidByPhrase } from '../../sentences/sayings.ts';
import { shortStamp } from '../../sentences/stamps.ts';
import { capital } from '../../sentences/text.ts';
import { tones } from './colours.ts';
import { type Element, row } from './element.ts';
import { frame, measure } from './frame.ts';
import { verdict } from './marks.ts';
import { heading, oneLine, plain } from './type.ts';

const rooms = {
  text: { width: measure, height: 217, sizes: [72, 64, 58, 54, 48] },
  why: { width: measure, height: 84, sizes: [32] },
} as const;

/** When it was checked; before that, what it is about. */
function stampOf(knowledge: Knowledge, { check, criterion }: Claim): string {
  return check ? shortStamp(knowledge, check) : knowledge.criterion(criterion).name;
}

/** A claim: whether it holds, what it says, and how widely it is said. */
export function claimCard(knowledge: Knowledge, claim: Claim): Element {
  const { check, text } = claim;
  const state = stateOf(claim);
  const said = capital(saidByPhrase(knowledge, claim));
  return frame(
    knowledge,
    { band: tones[verdictTone(state)], stamp: stampOf(knowledge, claim) },
    verdict(state, 60),
    heading(text, rooms.text, { marginTop: 16 }),
    plain(said, oneLine(measure, 34, 30), { marginTop: 10 }),
    row({ flexGrow: 1 }),
    check && plain(check.why, rooms.why, { marginBottom: 22 }),
  );
}
