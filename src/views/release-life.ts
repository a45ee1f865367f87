import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import { livingSentence } from '../sentences/pictures.ts';
import { type LaneView, type ReleaseMark, type TimelineView, timelineView } from './timeline.ts';

/** How long the releases of every subject get fixes. */
export interface ReleaseLifeView {
  readonly id: string;
  readonly sentence: string;
  readonly timeline: TimelineView;
}

/** Lengths are rounded to a hundredth. */
const rounding = 0.05;

/** Subjects without what came out before. */
function subjectsSince({ subjects }: Knowledge, since: string): Subject[] {
  return subjects.map((subject) => ({
    ...subject,
    releases: subject.releases.filter(({ released }) => released >= since),
  }));
}

/** The releases of a lane that still got fixes on the day of the newest check. */
function livingIn({ releases }: LaneView, { checked }: TimelineView): readonly ReleaseMark[] {
  return releases.filter(({ x, width }) => x + width >= checked.x - rounding);
}

/** The lanes of the timeline alone, from a year on. */
export function releaseLifeView(
  knowledge: Knowledge,
  id: string,
  { since }: { readonly since: string },
): ReleaseLifeView {
  const subjects = subjectsSince(knowledge, since);
  const timeline = timelineView({ ...knowledge, subjects, sources: [] });
  const lanes = timeline.lanes.map((lane) => ({
    name: lane.subject.name,
    living: livingIn(lane, timeline),
  }));
  return { id, sentence: livingSentence(lanes), timeline };
}
