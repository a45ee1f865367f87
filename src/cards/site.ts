import type { Knowledge } from '../knowledge/knowledge.ts';
import { counted } from '../knowledge/phrases.ts';
import { tally } from '../knowledge/tally.ts';
import { colours } from './colours.ts';
import { type Element, row } from './element.ts';
import { frame, measure } from './frame.ts';
import { subjectMark } from './marks.ts';
import { tallies } from './tallies.ts';
import { aside, fitted, heading } from './type.ts';

/** The site itself: its question, what it rests on, and how the claims fare. */
export function siteCard(knowledge: Knowledge): Element {
  const { subjects, sources, claims, site } = knowledge;
  return frame(
    knowledge,
    { band: colours.ink, stamp: site.tagline },
    row({ gap: 18, marginBottom: 10 }, ...subjects.map((subject) => subjectMark(subject, 56))),
    fitted(heading, `${subjects.map(({ name }) => name).join(' or ')}?`, { width: measure, lines: 1, sizes: [124, 100, 80, 64, 52] }),
    fitted(aside, `${counted(sources.length, 'article')}, ${counted(claims.length, 'claim')}`, { width: measure, lines: 1, sizes: [48] }),
    row({ flexGrow: 1 }),
    tallies(tally(claims)),
    row({ height: 30 }),
  );
}
