import type { Criterion, Knowledge } from '../../knowledge/knowledge.ts';
import { agreementOn, positionsOn } from '../../knowledge/scorecard.ts';
import type { Finding } from '../../schema/index.ts';
import { agreementPhrase, findingLabel } from '../../sentences/findings.ts';
import { certaintyPhrase } from '../../sentences/labels.ts';
import { shortStamp } from '../../sentences/stamps.ts';
import { colours, subjectColour } from './colours.ts';
import { type Element, row } from './element.ts';
import { frame, measure } from './frame.ts';
import { subjectMark } from './marks.ts';
import { strip } from './strip.ts';
import { heading, italic, oneLine, plain, prose, strong } from './type.ts';

const favoured = (knowledge: Knowledge, finding: Finding | undefined) =>
  knowledge.subjects.find(({ id }) => id === finding?.favours);

function answer(knowledge: Knowledge, finding: Finding | undefined): Element {
  const subject = favoured(knowledge, finding);
  return row(
    { alignItems: 'center', gap: 16, marginTop: 6 },
    subject && subjectMark(subject, 40),
    strong(findingLabel(knowledge, finding), 44, {
      color: subject ? subjectColour(subject) : colours.ink,
    }),
    finding && plain(certaintyPhrase(finding), 36, { marginLeft: 14, marginTop: 5 }),
  );
}

const room = { width: measure, height: 146, sizes: [40, 36] } as const;

/** A criterion: the answer, how sure it is, and where the articles stand beside it. */
export function criterionCard(knowledge: Knowledge, criterion: Criterion): Element {
  const { finding, id } = criterion;
  const subject = favoured(knowledge, finding);
  const agreement = agreementPhrase(
    positionsOn(knowledge, id),
    knowledge.sources.length,
    agreementOn(knowledge, id),
  );
  return frame(
    knowledge,
    {
      band: subject ? subjectColour(subject) : colours.ink,
      stamp: finding ? shortStamp(knowledge, finding) : agreement,
    },
    heading(criterion.name, oneLine(measure, 84, 76, 66)),
    answer(knowledge, finding),
    finding
      ? prose(finding.text, room, { marginTop: 10 })
      : italic(criterion.question, room, { marginTop: 10 }),
    row({ flexGrow: 1 }),
    strip(knowledge, criterion),
    row({ height: 18 }),
  );
}
