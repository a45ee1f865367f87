import type { Criterion, Knowledge, Subject } from '../../knowledge/knowledge.ts';
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

const colourOf = (subject: Subject | undefined) => (subject ? subjectColour(subject) : colours.ink);

function answer(knowledge: Knowledge, finding: Finding | undefined): Element {
  const subject = favoured(knowledge, finding);
  const color = colourOf(subject);
  return row(
    { alignItems: 'center', gap: 16, marginTop: 6 },
    subject && subjectMark(subject, 40),
    strong(findingLabel(knowledge, finding), 44, { color }),
    finding && plain(certaintyPhrase(finding), 36, { marginLeft: 14, marginTop: 5 }),
  );
}

const room = { width: measure, height: 146, sizes: [40, 36] } as const;

/** When it was weighed; before that, how far the articles agree. */
function stampOf(knowledge: Knowledge, { id, finding }: Criterion): string {
  if (finding) return shortStamp(knowledge, finding);
  const positions = positionsOn(knowledge, id);
  return agreementPhrase(positions, knowledge.sources.length, agreementOn(knowledge, id));
}

/** What the evidence shows; before that, what is asked. */
function textOf({ finding, question }: Criterion): Element {
  if (finding) return prose(finding.text, room, { marginTop: 10 });
  return italic(question, room, { marginTop: 10 });
}

/** A criterion: the answer, how sure it is, and where the articles stand beside it. */
export function criterionCard(knowledge: Knowledge, criterion: Criterion): Element {
  return frame(
    knowledge,
    {
      band: colourOf(favoured(knowledge, criterion.finding)),
      stamp: stampOf(knowledge, criterion),
    },
    heading(criterion.name, oneLine(measure, 84, 76, 66)),
    answer(knowledge, criterion.finding),
    textOf(criterion),
    row({ flexGrow: 1 }),
    strip(knowledge, criterion),
    row({ height: 18 }),
  );
}
