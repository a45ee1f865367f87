import type { Knowledge } from '../knowledge/knowledge.ts';
import { type MeasuresView, measuresView } from './measures.ts';
import { type PartsView, partsView } from './parts.ts';
import { type ReleaseLifeView, releaseLifeView } from './release-life.ts';

/** A picture that a criterion's page shows: one of the three. */
export interface PictureView {
  readonly measures?: MeasuresView | undefined;
  readonly parts?: PartsView | undefined;
  readonly releases?: ReleaseLifeView | undefined;
}

type Picture = Knowledge['pictures'][number];

export const pictureView = (
  knowledge: Knowledge,
  { id, measures, parts, releases }: Picture,
): PictureView => ({
  measures: measures && measuresView(knowledge, id, measures),
  parts: parts && partsView(knowledge, id, parts),
  releases: releases && releaseLifeView(knowledge, id, releases),
});

/** The pictures of a criterion. */
export const picturesOn = (knowledge: Knowledge, criterion: string): PictureView[] =>
  knowledge.pictures
    .filter(({ criteria }) => criteria.includes(criterion))
    .map((picture) => pictureView(knowledge, picture));
