import type { Knowledge, Subject } from '../../knowledge/knowledge.ts';
import { tally } from '../../knowledge/tally.ts';
import { basisPhrase } from '../../sentences/claims.ts';
import { either, eitherParts } from '../../sentences/names.ts';
import { colours, subjectColour } from './colours.ts';
import { type Element, row } from './element.ts';
import { fitted } from './fit.ts';
import { frame, measure } from './frame.ts';
import { subjectMark } from './marks.ts';
import { tallies } from './tallies.ts';
import { faces, heading, italic } from './type.ts';

const room = { width: measure, height: 230, sizes: [116, 100, 84, 68] } as const;

/** The size in which all names fit, each with two letters more for its shape. */
function sizeOf({ subjects }: Knowledge): number {
  const text = either(subjects.map(({ name }) => ({ name: `MM${name}` })));
  return fitted(text, room, faces.heading).size;
}

type Part = ReturnType<typeof eitherParts<Subject>>[number];

/** A name with what stands before and after it. */
function named({ before, subject, after }: Part, size: number): Element {
  const name = heading(subject.name, size, { color: subjectColour(subject) });
  return row(
    { alignItems: 'center', gap: size * 0.2 },
    before && heading(before, size),
    subjectMark(subject, size * 0.62),
    row({}, name, after && heading(after, size)),
  );
}

/** `Disc or Rim?`, each name in its colour after its shape. */
function question(knowledge: Knowledge): Element {
  const size = sizeOf(knowledge);
  const names = eitherParts(knowledge.subjects).map((part) => named(part, size));
  return row({ flexWrap: 'wrap', columnGap: size * 0.25 }, ...names);
}

/** The site itself: its question, what it rests on, and how the claims fare. */
export function siteCard(knowledge: Knowledge): Element {
  return frame(
    knowledge,
    { band: colours.ink, stamp: knowledge.site.tagline },
    question(knowledge),
    italic(basisPhrase(knowledge), 50, { marginTop: 10 }),
    row({ flexGrow: 1 }),
    tallies(tally(knowledge.claims)),
    row({ height: 30 }),
  );
}
