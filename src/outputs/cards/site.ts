import type { Knowledge } from '../../knowledge/knowledge.ts';
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

/** `Disc or Rim?`, each name in its colour after its shape. */
function question({ subjects }: Knowledge): Element {
  const text = either(subjects.map(({ name }) => ({ name: `MM${name}` })));
  const { size } = fitted(
    text,
    { width: measure, height: 230, sizes: [116, 100, 84, 68] },
    faces.heading,
  );
  const names = eitherParts(subjects).map(({ before, subject, after }) =>
    row(
      { alignItems: 'center', gap: size * 0.2 },
      before && heading(before, size),
      subjectMark(subject, size * 0.62),
      row(
        {},
        heading(subject.name, size, { color: subjectColour(subject) }),
        after && heading(after, size),
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
