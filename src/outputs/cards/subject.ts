import type { Knowledge, Subject } from '../../knowledge/knowledge.ts';
import { favouring, favouringPhrase } from '../../sentences/cards.ts';
import { releaseStamp } from '../../sentences/stamps.ts';
import { subjectColour } from './colours.ts';
import { column, type Element, row } from './element.ts';
import { frame, measure } from './frame.ts';
import { subjectMark } from './marks.ts';
import { heading, italic, oneLine, plain, prose } from './type.ts';

/** A subject: what it is, and where the evidence favours it. */
export function subjectCard(knowledge: Knowledge, subject: Subject): Element {
  const names = favouring(knowledge, subject);
  return frame(
    knowledge,
    { band: subjectColour(subject), stamp: releaseStamp(subject) },
    row(
      { alignItems: 'center', gap: 28 },
      subjectMark(subject, 92),
      heading(subject.name, oneLine(measure - 120, 120, 100, 80), {
        color: subjectColour(subject),
      }),
    ),
    italic(
      subject.description,
      { width: measure, height: 116, sizes: [44, 40, 36] },
      { marginTop: 16 },
    ),
    row({ flexGrow: 1 }),
    names.length > 0 &&
      column(
        { marginBottom: 26, gap: 4 },
        plain(favouringPhrase(subject), 32),
        prose(names.join('. '), { width: measure, height: 106, sizes: [40, 36] }),
      ),
  );
}
