import type { Knowledge, Subject } from '../../knowledge/knowledge.ts';
import { favouring, favouringPhrase } from '../../sentences/cards.ts';
import { releaseStamp } from '../../sentences/stamps.ts';
import { subjectColour } from './colours.ts';
import { column, type Element, row } from './element.ts';
import { frame, measure } from './frame.ts';
import { subjectMark } from './marks.ts';
import { heading, italic, oneLine, plain, prose } from './type.ts';

/** Its name in its colour, after its mark. */
function nameOf(subject: Subject): Element {
  const size = oneLine(measure - 120, 120, 100, 80);
  return row(
    { alignItems: 'center', gap: 28 },
    subjectMark(subject, 92),
    heading(subject.name, size, { color: subjectColour(subject) }),
  );
}

/** What it leads on. */
function ledBy(subject: Subject, names: readonly string[]): Element {
  return column(
    { marginBottom: 26, gap: 4 },
    plain(favouringPhrase(subject), 32),
    prose(names.join('. '), { width: measure, height: 106, sizes: [40, 36] }),
  );
}

/** A subject: what it is, and where the evidence favours it. */
export function subjectCard(knowledge: Knowledge, subject: Subject): Element {
  const names = favouring(knowledge, subject);
  const room = { width: measure, height: 116, sizes: [44, 40, 36] } as const;
  return frame(
    knowledge,
    { band: subjectColour(subject), stamp: releaseStamp(subject) },
    nameOf(subject),
    italic(subject.description, room, { marginTop: 16 }),
    row({ flexGrow: 1 }),
    names.length > 0 && ledBy(subject, names),
  );
}
