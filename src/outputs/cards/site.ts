import type { Knowledge } from '../../knowledge/knowledge.ts';
import { tally } from '../../knowledge/tally.ts';
import { colours, subjectColour } from './colours.ts';
import { type Element, row } from './element.ts';
import { fitted } from './fit.ts';
import { frame, measure } from './frame.ts';
import { subjectMark } from './marks.ts';
import { tallies } from './tallies.ts';
import { faces, heading, italic } from './type.ts';
import { basisPhrase } from './words.ts';

/** `Disc or Rim?`, each name in its colour after its shape. */
function question({ subjects }: Knowledge): Element {
  const text = subjects.map(({ name }) => `MM${name}`).join(' or ');
  const { size } = fitted(
    text,
    { width: measure, height: 230, sizes: [116, 100, 84, 68] },
    faces.heading,
  );
  const names = subjects.map((subject, index) =>
    row(
      { alignItems: 'center', gap: size * 0.2 },
      index > 0 && heading('or', size),
      subjectMark(subject, size * 0.62),
      row(
        {},
        heading(subject.name, size, { color: subjectColour(subject) }),
        index === subjects.length - 1 && heading('?', size),
      ),
    ),
  );
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
