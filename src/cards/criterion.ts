import type { Criterion, Knowledge } from '../knowledge/knowledge.ts';
import { agreementPhrase, certaintyPhrase, findingLabel } from '../knowledge/phrases.ts';
import { agreementOn, positionsOn } from '../knowledge/scorecard.ts';
import type { Finding } from '../schema/index.ts';
import { colours, subjectColour } from './colours.ts';
import { type Element, row } from './element.ts';
import { checkedStamp, frame, measure } from './frame.ts';
import { subjectMark } from './marks.ts';
import { strip } from './strip.ts';
import { aside, fitted, heading, plain, prose, strong } from './type.ts';

const favoured = (knowledge: Knowledge, finding: Finding | undefined) => knowledge.subjects.find(({ id }) => id === finding?.favours);

function answer(knowledge: Knowledge, finding: Finding | undefined): Element {
  const subject = favoured(knowledge, finding);
  return row(
    { alignItems: 'center', gap: 16, marginTop: 10 },
    subject && subjectMark(subject, 40),
    strong(findingLabel(knowledge, finding), 44, { color: subject ? subjectColour(subject) : colours.ink }),
    finding && plain(certaintyPhrase(finding), 36, { marginLeft: 14, marginTop: 5 }),
  );
}

const room = { width: measure, lines: 3, sizes: [40, 36] } as const;

/** A criterion: the answer, how sure it is, and where the articles stand beside it. */
export function criterionCard(knowledge: Knowledge, criterion: Criterion): Element {
  const { finding, id } = criterion;
  const subject = favoured(knowledge, finding);
  const agreement = agreementPhrase(positionsOn(knowledge, id), knowledge.sources.length, agreementOn(knowledge, id));
  return frame(
    knowledge,
    { band: subject ? subjectColour(subject) : colours.ink, stamp: finding ? checkedStamp(knowledge, finding) : agreement },
    fitted(heading, criterion.name, { width: measure, lines: 1, sizes: [88, 76, 66] }),
    answer(knowledge, finding),
    finding ? fitted(prose, finding.text, room, { marginTop: 14 }) : fitted(aside, criterion.question, room, { marginTop: 14 }),
    row({ flexGrow: 1 }),
    strip(knowledge, criterion),
    row({ height: 26 }),
  );
}
