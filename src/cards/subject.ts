import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import { listed, printedDate } from '../knowledge/phrases.ts';
import { subjectColour } from './colours.ts';
import { column, type Element, row } from './element.ts';
import { frame, measure } from './frame.ts';
import { subjectMark } from './marks.ts';
import { aside, fitted, heading, plain, prose } from './type.ts';

const favouring = ({ criteria }: Knowledge, { id }: Subject) =>
  criteria.filter(({ finding }) => finding?.favours === id).map(({ name }) => name);

/** A subject: what it is, and where the evidence favours it. */
export function subjectCard(knowledge: Knowledge, subject: Subject): Element {
  const names = favouring(knowledge, subject);
  return frame(
    knowledge,
    {
      band: subjectColour(subject),
      stamp: `Checked against ${subject.name} ${subject.against}, released ${printedDate(subject.released.slice(0, 7))}`,
    },
    row(
      { alignItems: 'center', gap: 28 },
      subjectMark(subject, 92),
      fitted(heading, subject.name, { width: measure - 120, lines: 1, sizes: [120, 100, 80] }, { color: subjectColour(subject) }),
    ),
    fitted(aside, subject.description, { width: measure, lines: 2, sizes: [44, 40, 36] }, { marginTop: 16 }),
    row({ flexGrow: 1 }),
    names.length > 0 &&
      column(
        { marginBottom: 26, gap: 4 },
        plain(`The evidence favours ${subject.name} on`, 32),
        fitted(prose, listed(names), { width: measure, lines: 2, sizes: [40, 36] }),
      ),
  );
}
