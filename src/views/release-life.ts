import type { Knowledge } from '../knowledge/knowledge.ts';
import { livingSentence } from '../sentences/pictures.ts';
import { type TimelineView, timelineView } from './timeline.ts';

/** How long the releases of every subject get fixes. */
export interface ReleaseLifeView {
  readonly id: string;
  readonly sentence: string;
  readonly timeline: TimelineView;
}

/** Lengths are rounded to a hundredth. */
const rounding = 0.05;

/** The lanes of the timeline alone, from a year on. */
export function releaseLifeView(
  knowledge: Knowledge,
  id: string,
  { since }: { readonly since: string },
): ReleaseLifeView {
  const subjects = knowledge.subjects.map((subject) => ({
    ...subject,
    releases: subject.releases.filter(({ released }) => released >= since),
  }));
  const timeline = timelineView({ ...knowledge, subjects, sources: [] });
  const sentence = livingSentence(
    timeline.lanes.map(({ subject, releases }) => ({
      name: subject.name,
      living: releases.filter(({ x, width }) => x + width >= timeline.checked.x - rounding),
    })),
  );
  return { id, sentence, timeline };
}
